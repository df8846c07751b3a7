/** Addresses turn into links by themselves; in code they stay what they are. No backticks, borders or backslashes. */
const ADDRESS = /[!-[\]-_a-{}~]*(?:https?:\/\/|www\.|@)[!-[\]-_a-{}~]*/gi;

/** Signs that mean something inside a line. */
const SIGNS = /[\\`*_{}[\]<>~|]|&(?=[#\w])/g;

/** More signs than this in one paragraph would look like an attack to the reader of bodies: they become entities. */
const MANY = 1000;

/** One line of plain text as Markdown that shows exactly that text, whatever it looks like. */
export function markdownText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const write = (line.match(/[*_~[]/g)?.length ?? 0) > MANY ? entity : escaped;
  let [result, at] = ['', 0];
  for (const match of line.matchAll(ADDRESS)) {
    result += `${line.slice(at, match.index).replace(SIGNS, write)}\`${match[0]}\``;
    at = match.index + match[0].length;
  }
  return lineStart(result + line.slice(at).replace(SIGNS, write));
}

/** A cell of a table: its lines are joined, its borders escaped. */
export function cellMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) => markdownText(line))
    .filter((line) => line !== '')
    .join('<br />');
}

function escaped(sign: string): string {
  return `\\${sign}`;
}

function entity(sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}

/** What means something at the start of a line only: headings, lists, quotes, rules, `import`. */
function lineStart(text: string): string {
  if (/^(?:import|export)\b/.test(text)) return `&#${text.codePointAt(0)};${text.slice(1)}`;
  if (/^(?:#|>|[-+=]|:)/.test(text)) return `\\${text}`;
  return text.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
