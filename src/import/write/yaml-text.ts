const PLAIN =
  /^[\p{Script=Han}A-Za-z0-9（《“〔【≥≤＞＜＝=][\p{Script=Han}A-Za-z0-9（）《》“”‘’〔〕【】，。；：、！？％%·…—–\-+*×/.=≥≤＞＜＝～·()＋→ ]*$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|~|0[xo][\da-f]+|[-+]?\.?(?:inf|nan))$/i;

/** A scalar of YAML, plain where that is safe, else in double quotes. */
export function scalar(text: string): string {
  const plain = PLAIN.test(text) && !RESERVED.test(text) && !/ $|\.\.\.|---/.test(text);
  return plain ? text : JSON.stringify(text);
}

/** One line of keys and values: `{ source: other, executed: 0 }`. Values that are undefined are left out. */
export function flowMap(entries: Readonly<Record<string, string | undefined>>): string {
  const parts = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${scalar(value)}`],
  );
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

/** Text of a record: one line, no controls, not longer than the schema allows. */
export function recordText(text: string, longest = 2000): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\x20-\x7e]) (?=[^\x20-\x7e])/g, '')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
