// @ts-check

/** Lines end well after these: what follows is a new part of the name. */
const ENDS = /(项目|工程|资金|经费|部门|年度|单位|政府|办公室|中心|[局厅委院校]|的|、)$/;

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Breaks long titles between words (按意分行), their lines as a trapezium or a diamond. A title that its author broke, with
 * `<br>`, stays as it is.
 *
 * @param {Element} report laid out
 */
export function breakTitles(report) {
  const titles = [...report.querySelectorAll('.report-title, .part-title')].filter(
    (title) => !title.querySelector('br'),
  );
  const lines = titles.map((title) => {
    const text = (title.textContent ?? '').replace(/\s+/g, ' ').trim();
    const widest = title.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(title).fontSize);
    return titleLines(text, widest);
  });
  for (const [index, title] of titles.entries()) title.replaceChildren(...(lines[index] ?? []).map(asLine));
}

/** @param {string} line */
function asLine(line) {
  const span = document.createElement('span');
  span.className = 'title-line';
  span.textContent = line;
  return span;
}

/**
 * @param {string} text
 * @param {number} widest in full-width characters
 * @returns {readonly string[]}
 */
function titleLines(text, widest) {
  const words = wordsOf(text);
  for (let count = Math.ceil(widthOf(text) / widest); count <= Math.min(6, words.length); count += 1) {
    const best = bestOf([...divisions(words, count, widest)]);
    if (best) return best;
  }
  return [text];
}

/**
 * Words with the punctuation that clings to them.
 *
 * @param {string} text
 */
function wordsOf(text) {
  /** @type {string[]} */
  const words = [];
  for (const { segment, isWordLike } of SEGMENTER.segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && (isWordLike === false || /[（《“‘〔(]$/u.test(last)))
      words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

/**
 * All ways to set words in so many lines, none wider than allowed.
 *
 * @param {readonly string[]} words
 * @param {number} count
 * @param {number} widest
 * @returns {Generator<readonly string[]>}
 */
function* divisions(words, count, widest) {
  if (count === 1) {
    const line = words.join('');
    if (widthOf(line) <= widest && line) yield [line];
    return;
  }
  for (let at = 1; at <= words.length - count + 1; at += 1) {
    const line = words.slice(0, at).join('');
    if (widthOf(line) > widest) return;
    for (const rest of divisions(words.slice(at), count - 1, widest)) yield [line, ...rest];
  }
}

/** @param {readonly (readonly string[])[]} ways */
function bestOf(ways) {
  const [first, ...others] = ways.map((lines) => ({ lines, cost: cost(lines) }));
  return first && others.reduce((best, way) => (way.cost < best.cost ? way : best), first).lines;
}

/**
 * Uneven lines cost, an hourglass costs more, and a break where the sense goes on most.
 *
 * @param {readonly string[]} lines
 */
function cost(lines) {
  const widths = lines.map(widthOf);
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const uneven = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0) / widths.length;
  const pinched = widths
    .slice(1, -1)
    .some((width, index) => width < Math.min(widths[index] ?? 0, widths[index + 2] ?? 0));
  const torn = lines
    .slice(1)
    .filter((line, index) => !ENDS.test(lines[index] ?? '') && !line.startsWith('关于')).length;
  return uneven + (pinched ? 12 : 0) + torn * 40;
}

/**
 * In full-width characters.
 *
 * @param {string} text
 */
function widthOf(text) {
  return [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 0.55 : 1), 0);
}
