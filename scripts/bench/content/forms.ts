import type { Facet } from './measures.ts';

/** Where a measure stands in a method, and the points of each 一级指标. */
export interface Form {
  readonly method: string;
  readonly kind: 'project-self-evaluation' | 'project-evaluation' | 'transfer-self-evaluation';
  readonly levels: readonly Level[];
  /** Fixed scores, where the method has no formula for them. */
  readonly scoresTyped: boolean;
  /** Chapters, where the method prescribes them. */
  readonly outline: Outline;
}

export type Outline = 'free' | 'seven-of-2011' | 'seven-of-evaluation' | 'six-of-transfer';

export interface Level {
  readonly id: string;
  /** Nothing where the form has no points. */
  readonly points?: number;
  /** 二级指标 by what is measured. */
  readonly places: Partial<Readonly<Record<Facet | 'cost', string>>>;
}

const OUTPUT = { quantity: 'quantity', quality: 'quality', timeliness: 'timeliness' } as const;
const EFFECT = { economic: 'economic', social: 'social', ecological: 'ecological' } as const;
const LASTING = { ...EFFECT, sustainability: 'sustainability' } as const;
const SERVED = { beneficiary: 'beneficiary' } as const;

export const OLD: Form = {
  method: 'mof-2011-285-xinjiang',
  kind: 'project-self-evaluation',
  scoresTyped: true,
  outline: 'seven-of-2011',
  levels: [
    { id: 'output', points: 60, places: { ...OUTPUT, cost: 'cost' } },
    { id: 'benefit', points: 30, places: LASTING },
    { id: 'satisfaction', points: 10, places: SERVED },
  ],
};

export const PLAIN: Form = {
  method: 'mof-2020-10',
  kind: 'project-self-evaluation',
  scoresTyped: false,
  outline: 'free',
  levels: [
    { id: 'output', points: 50, places: { ...OUTPUT, cost: 'cost' } },
    { id: 'benefit', points: 30, places: LASTING },
    { id: 'satisfaction', points: 10, places: SERVED },
  ],
};

export const HUBEI: Form = {
  ...PLAIN,
  method: 'hubei-self-evaluation',
  levels: PLAIN.levels.map((level) => (level.id === 'benefit' ? { ...level, points: 20 } : level)),
};

export const CENTRAL: Form = {
  ...PLAIN,
  method: 'mof-2021-101-central',
  levels: [
    { id: 'cost', points: 20, places: { cost: 'economic-cost' } },
    { id: 'output', points: 40, places: OUTPUT },
    { id: 'benefit', points: 20, places: EFFECT },
    { id: 'satisfaction', points: 10, places: SERVED },
  ],
};

export const EVALUATION: Form = {
  method: 'mof-2020-10-evaluation',
  kind: 'project-evaluation',
  scoresTyped: true,
  outline: 'seven-of-evaluation',
  levels: [
    { id: 'decision', points: 15, places: {} },
    { id: 'process', points: 20, places: {} },
    { id: 'output', points: 35, places: { ...OUTPUT, cost: 'cost' } },
    {
      id: 'benefit',
      points: 30,
      places: {
        economic: 'results',
        social: 'results',
        ecological: 'results',
        sustainability: 'results',
        beneficiary: 'results',
      },
    },
  ],
};

export const TRANSFER: Form = {
  method: 'transfer-2020',
  kind: 'transfer-self-evaluation',
  scoresTyped: false,
  outline: 'six-of-transfer',
  levels: [
    { id: 'output', places: { ...OUTPUT, cost: 'cost' } },
    { id: 'benefit', places: LASTING },
    { id: 'satisfaction', places: SERVED },
  ],
};
