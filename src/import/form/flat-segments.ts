import type { FlatLine } from './flat-lines.ts';
import { isSum } from './vocabulary.ts';

/** A second 项目名称 starts another form, with its title above. */
export function flatSegments(lines: readonly FlatLine[]): FlatLine[][] {
  const found: FlatLine[][] = [[]];
  let named = false;
  for (const line of lines) {
    const names = /^[\s|]*(项目|专项|资金|转移支付(?:[（(]项目[）)])?)名称[\s:：|]/.test(line.text);
    const summed = found.at(-1)?.some(({ text }) => isSum(text.split(/[\s|]/)[0] ?? '')) ?? false;
    if (summed && !named && /^[^|：:]{2,40}(自评表|绩效表)\s*([（(]\d{4}年度?[)）])?$/.test(line.text)) found.push([]);
    if (names && named) {
      const current = found.at(-1) ?? [];
      const title = current.findLastIndex(({ text }) => /自评表|绩效表/.test(text));
      found.push(current.splice(title > 0 ? title : current.length));
    }
    named ||= names;
    found.at(-1)?.push(line);
  }
  return found;
}
