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
