import type { Sector } from './measures.ts';
import type { Random } from './random.ts';
import { COUNTS, MONTHS, RHYTHMS, SENTENCES, type Topic } from './sentences.ts';

/** Writes the paragraphs of one report; no sentence comes twice before all of its topic were used. */
export class Prose {
  readonly #draw: Random;
  readonly #words: Readonly<Record<string, readonly string[]>>;
  readonly #left = new Map<Topic, string[]>();

  constructor(draw: Random, sector: Sector, office: string) {
    this.#draw = draw;
    this.#words = {
      单位: [office],
      对象: sector.objects,
      伙伴: sector.partners,
      人: sector.people,
      月: MONTHS,
      周期: RHYTHMS,
      数: COUNTS,
    };
  }

  paragraph(topic: Topic, sentences: number): string {
    return this.#take(topic, sentences).join('');
  }

  /** A numbered list, one sentence a point. */
  points(topic: Topic, count: number): string {
    return this.#take(topic, count)
      .map((sentence, index) => `${index + 1}. ${sentence}`)
      .join('\n');
  }

  #take(topic: Topic, count: number): string[] {
    return Array.from({ length: count }, () => this.#filled(this.#next(topic)));
  }

  #next(topic: Topic): string {
    const left = this.#left.get(topic) ?? [];
    if (left.length === 0) left.push(...SENTENCES[topic]);
    this.#left.set(topic, left);
    return left.splice(this.#draw.int(0, left.length - 1), 1)[0] ?? '';
  }

  #filled(sentence: string): string {
    return sentence.replaceAll(/〔(.+?)〕/gu, (_all, word: string) => this.#draw.pick(this.#words[word] ?? [word]));
  }
}
