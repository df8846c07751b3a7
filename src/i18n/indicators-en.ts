import type { IndicatorsText } from './indicators-zh.ts';

/** Texts of the register of indicators and of the library of ready ones, in English. */
export const indicatorsEn: IndicatorsText = {
  register: {
    title: 'Register of indicators',
    introduction: 'The indicators of all final evaluations; those of one name or one library entry stand together.',
    indicator: 'Indicator',
    level: 'Levels',
    uses: 'Evaluation',
    outcome: 'Result',
    outcomes: { achieved: 'Reached', missed: 'Missed', pending: 'Not measurable yet', unknown: 'Cannot be judged' },
    unit: 'Unit',
    library: 'Library',
    definition: 'Definition',
    count: (count) => `Different indicators: ${count}`,
  },
  library: {
    title: 'Library of indicators',
    introduction:
      'Ready indicators by sector, each with its definition, formula, evidence and usual source: only indicators that are counted alike can be compared.',
    howTo:
      'One line with use takes an indicator over: level, name and direction come from here; target, actual value and points are those of the project.',
    count: (count) => `Ready indicators: ${count}`,
    formula: 'Formula',
    direction: 'Direction',
    directions: {
      higher: 'higher is better',
      lower: 'lower is better',
      equal: 'to be met exactly',
      qualitative: 'qualitative',
    },
    evidence: 'Evidence',
    source: 'Usual source',
    use: 'Take it over',
    usedBy: (count) => `Evaluations that use it (${count})`,
    reached: (target, actual) => `target ${target}, actual ${actual}`,
    inReport: 'Definitions of indicators',
    inReportNote: 'What the indicators from the library count; open one to see which other evaluations use it.',
  },
};
