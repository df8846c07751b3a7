/** Tells copies apart; a copy carries it twice, in its metadata and in its document information. */
export interface Identity {
  /** Id of the evaluation. */
  readonly evaluation: string;
  /** SHA-256 of the data that this copy was printed with. */
  readonly data: string | undefined;
}

/** Key in the document information. */
export const IDENTITY_KEY = 'JipingCopy';

export function formatIdentity({ evaluation, data }: Identity): string {
  return data === undefined ? evaluation : `${evaluation} ${data}`;
}

export function parseIdentity(text: string): Identity {
  const [evaluation = '', data] = text.split(' ');
  return { evaluation, data };
}

/** What a copy says of itself in its metadata, which are never compressed: a broken file still says what it was. */
export function identityIn(text: string): Identity | undefined {
  const evaluation = /<jiping:evaluation>([^<]+)<\/jiping:evaluation>/.exec(text)?.[1];
  if (evaluation === undefined) return undefined;
  return { evaluation, data: /<jiping:data>([\da-f]{64})<\/jiping:data>/.exec(text)?.[1] };
}
