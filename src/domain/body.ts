/** The body of an evaluation as its page shows it. */
export interface Body {
  readonly parts: readonly BodyPart[];
  readonly headings: readonly BodyHeading[];
}

/** A piece of a body: HTML as it stands, or a component that the page puts there. HTML may leave a tag open for the next. */
export type BodyPart =
  | string
  | { readonly is: 'figure'; readonly name: string }
  | { readonly is: 'form' }
  | { readonly is: 'attachment'; readonly parts: readonly BodyPart[] };

/** A heading with its number, for the contents list. */
export interface BodyHeading {
  /** From 2 for a chapter to 5. */
  readonly depth: number;
  /** Its address in the page. */
  readonly slug: string;
  readonly text: string;
}
