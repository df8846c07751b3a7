const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** The name in `{预算执行率}`, or nothing when the braces hold something else. */
export function figureName(expression: string): string | undefined {
  const name = expression.trim();
  return NAME.test(name) ? name : undefined;
}

/** MDX has no other way to write a comment than an expression without code. */
export function isComment(expression: string): boolean {
  const text = expression.trim();
  return text === '' || (text.startsWith('/*') && text.indexOf('*/') === text.length - 2);
}
