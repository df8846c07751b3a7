import { exactText } from '../domain/decimal.ts';
import type { Figures } from '../domain/derive.ts';
import type { Figure, FigureEntry } from '../domain/figure.ts';
import type { Text } from '../i18n/index.ts';

/** A figure at a glance. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly working: string;
}

const FACTS = [
  'adjustedBudget',
  'received',
  'executed',
  'notReceived',
  'executionRate',
  'receivedRate',
  'cashBalance',
] as const;

/** Shown where the method gives them. */
const RESULTS = ['totalScore', 'grade'] as const;

const TOTALS = [
  'allBudget',
  'allExecuted',
  'allExecutionRate',
  'meanScore',
  'allAchieved',
  'allMissed',
  'allPending',
  'allAchievementRate',
] as const;

/** Money and result of a report, each with its working. */
export function factsOf(figures: Figures, text: Text): Fact[] {
  const money = FACTS.map((id) => figureOf(figures, id));
  const fact = factIn(text);
  const results = RESULTS.map((id) => figureOf(figures, id)).filter(({ derivation }) => derivation.value !== undefined);
  return [...money.map(fact), indicatorFact(figures, text), ...results.map(fact)];
}

/** Of many evaluations together; a mean of scores only where they can be held against each other. */
export function totalsOf(figures: Figures, text: Text): Fact[] {
  return TOTALS.map((id) => figureOf(figures, id))
    .filter(({ definition, derivation }) => definition.id !== 'meanScore' || derivation.value !== undefined)
    .map(factIn(text));
}

function factIn(words: Text) {
  return ({ definition, text, working }: Figure): Fact => ({
    label: figureName(definition, words),
    value: text,
    working,
  });
}

/** What the interface calls a figure: its own name, or that in another language where it has one. */
export function figureName({ id, name }: Pick<FigureEntry, 'id' | 'name'>, { figures }: Text): string {
  return figures.names[id] ?? name;
}

/** 11 / 11: how many of all indicators reached their targets; the working is that of the rate. */
function indicatorFact(figures: Figures, { summary }: Text): Fact {
  const value = summary.of(count(figureOf(figures, 'achievedCount')), count(figureOf(figures, 'level3Count')));
  return { label: summary.indicators, value, working: figureOf(figures, 'achievementRate').working };
}

function count({ derivation, text }: Figure): string {
  const { value } = derivation;
  return value === undefined || typeof value === 'string' ? text : exactText(value);
}

export function figureOf(figures: Figures, id: string): Figure {
  const figure = figures.get(id);
  if (!figure) throw new Error(`Unexpected figure ${id}, expected one of the catalogue`);
  return figure;
}
