// @ts-check

export const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** What lies on turned sheets of its own. */
export const TURNED = '.form, .turned';

/** What comes after the text, each on new sheets. */
export const OWN_SHEETS = '.form, .attachment';
