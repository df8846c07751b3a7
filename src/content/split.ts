/** An MDX file in its two halves, each on the lines that it has in the file. */
export interface Halves {
  readonly frontmatter: string;
  readonly body: string;
}

const FRONTMATTER = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** Splits frontmatter from body; nothing when the file doesn't start with a closed `---` block. */
export function split(text: string): Halves | undefined {
  const match = FRONTMATTER.exec(text);
  if (!match) return undefined;
  const lines = match[0].split('\n').length - 1;
  return { frontmatter: `\n${match[1] ?? ''}`, body: '\n'.repeat(lines) + text.slice(match[0].length) };
}
