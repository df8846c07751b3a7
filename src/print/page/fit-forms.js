// @ts-check

/** Steps of the style sheet: smaller rows first, then smaller text, never below 9 pt. */
const TIGHTEST = 4;
/** The last step leaves 65% of a form's height and more: one that would need less isn't tried. */
const LEAST_LEFT = 0.6;
const STEPS = Array.from({ length: TIGHTEST }, (_, step) => step + 1);

/**
 * Sets a form that is a little too high for its sheet a little tighter, so that it comes on one sheet with its notes, or
 * without them where that is all that can be had. A form that needs several sheets anyway stays as it is.
 *
 * @param {Element} report laid out at the width of its type areas
 * @param {number} room height of a turned sheet's type area, in pixels
 */
export function fitForms(report, room) {
  for (const form of /** @type {NodeListOf<HTMLElement>} */ (report.querySelectorAll('.form'))) fitForm(form, room);
}

/**
 * @param {HTMLElement} form
 * @param {number} room
 */
function fitForm(form, room) {
  const notes = /** @type {HTMLElement | null} */ (form.querySelector('.notes'));
  if (tighten(form, room) || !notes) return;
  notes.hidden = true;
  const alone = tighten(form, room);
  notes.hidden = false;
  if (alone) notes.dataset['ownSheet'] = '';
}

/**
 * @param {HTMLElement} form
 * @param {number} room
 * @returns {boolean} does it fit?
 */
function tighten(form, room) {
  const height = () => form.getBoundingClientRect().height;
  const whole = height();
  if (whole <= room) return true;
  if (whole * LEAST_LEFT > room) return false;
  const fits = (/** @type {number} */ step) => {
    form.dataset['tight'] = String(step);
    return height() <= room;
  };
  // Where the last step isn't enough, none is.
  if (fits(TIGHTEST)) return STEPS.some(fits);
  delete form.dataset['tight'];
  return false;
}
