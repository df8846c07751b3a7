import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/content/read-archive.ts';
import { check } from '../../src/domain/checks/index.ts';
import { derive } from '../../src/domain/derive.ts';
import type { Evaluation } from '../../src/domain/evaluation.ts';
import { yearBefore } from '../../src/domain/year-before.ts';

const { entries } = readArchive('content', process.cwd()).archive;
const continued = entries.filter(({ evaluation }) => evaluation.previous !== undefined);

/** Another evaluation that the next year is held against just as well. */
function other(previous: Evaluation): Evaluation {
  const { previous: _, ...own } = previous;
  return {
    ...own,
    title: '另一个标题',
    documentNumber: '另〔2000〕1号',
    indicators: own.indicators.map((indicator) => ({
      ...indicator,
      name: `另一个${indicator.name}`,
      reason: '另有原因',
    })),
  };
}

function shown(evaluation: Evaluation) {
  return [...derive(evaluation).values()].map(({ text, working }) => [text, working]);
}

describe('the year before', () => {
  it('is there in the samples', () => {
    expect(continued.length).toBeGreaterThan(1);
  });

  it.each(continued)('shows in $evaluation.id by nothing else', ({ evaluation, manuscript }) => {
    const previous = evaluation.previous && other(evaluation.previous);
    expect(previous && yearBefore(previous)).toEqual(evaluation.previous && yearBefore(evaluation.previous));
    const beside = { ...evaluation, ...(previous && { previous }) };
    expect(shown(beside)).toEqual(shown(evaluation));
    expect(check(beside, manuscript)).toEqual(check(evaluation, manuscript));
  });
});
