import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { INVISIBLE } from '../domain/prose/characters.ts';
import type { Spot } from './spots.ts';

/** A YAML text without anything unusual: its data, and where each value starts. */
export interface QuickReading {
  /** Plain data. Numbers are the text that was typed. */
  readonly data: unknown;
  readonly spots: Spot;
}

/** Starts and ends of documents, directives, and tabs. */
const MARKERS = /^(?:---|\.\.\.|%)|\t/m;

/**
 * Reads plain YAML twenty times as fast as the reader that explains its faults. Gives nothing for all that is not plain:
 * faults, anchors, aliases, tags, keys that come twice, values that are missing, texts without quotes over several lines,
 * signs that nobody sees.
 */
export function readQuickly(text: string): QuickReading | undefined {
  if (MARKERS.test(text)) return undefined;
  try {
    return new Builder(text).read(parseEvents(text, {}));
  } catch {
    return undefined;
  }
}

interface Value extends QuickReading {}

/** Not plain, for the other reader. */
class Unusual extends Error {}

/** Takes events in their order. */
class Builder {
  readonly #text: string;
  #events: readonly Event[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(events: readonly Event[]): Value {
    this.#events = events;
    if (this.#next().type !== EVENT_ID.DOCUMENT) throw new Unusual();
    const value = this.#value();
    if (typeof value.spots === 'number') throw new Unusual();
    if (this.#next().type !== EVENT_ID.POP || this.#at < events.length) throw new Unusual();
    return value;
  }

  #next(): Event {
    const event = this.#events[this.#at];
    if (event === undefined) throw new Unusual();
    this.#at += 1;
    if ('anchorStart' in event && event.anchorStart !== -1) throw new Unusual();
    if ('tagStart' in event && event.tagStart !== -1) throw new Unusual();
    return event;
  }

  #value(): Value {
    const event = this.#next();
    if (event.type === EVENT_ID.SCALAR) return { data: typed(this.#string(event), event), spots: this.#offset(event) };
    if (event.type === EVENT_ID.SEQUENCE) return this.#list(event.start);
    if (event.type === EVENT_ID.MAPPING) return this.#map(event.start);
    throw new Unusual();
  }

  #list(offset: number): Value {
    const values: Value[] = [];
    while (!this.#isEnd()) values.push(this.#value());
    return { data: values.map(({ data }) => data), spots: { offset, spots: values.map(({ spots }) => spots) } };
  }

  #map(offset: number): Value {
    const values = new Map<string, Value>();
    while (!this.#isEnd()) {
      const key = this.#key();
      if (values.has(key)) throw new Unusual();
      values.set(key, this.#value());
    }
    const entries = [...values];
    return {
      data: Object.fromEntries(entries.map(([key, { data }]) => [key, data])),
      spots: { offset, keys: [...values.keys()], spots: entries.map(([, { spots }]) => spots) },
    };
  }

  #key(): string {
    const event = this.#next();
    const key = event.type === EVENT_ID.SCALAR ? this.#string(event) : '';
    if (key === '' || key === '__proto__' || key === '<<') throw new Unusual();
    return key;
  }

  #isEnd(): boolean {
    if (this.#events[this.#at]?.type !== EVENT_ID.POP) return false;
    this.#at += 1;
    return true;
  }

  #string(event: ScalarEvent): string {
    const value = getScalarValue(this.#text, event);
    const { style, valueStart, valueEnd } = event;
    const folded = style === SCALAR_STYLE.PLAIN && valueEnd - valueStart !== value.length;
    if (folded || INVISIBLE.test(value)) throw new Unusual();
    return value;
  }

  /** Where the value starts with its quote, or with the sign of a block of lines. */
  #offset({ style, valueStart }: ScalarEvent): number {
    if (style === SCALAR_STYLE.PLAIN) return valueStart;
    if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) return valueStart - 1;
    const sign = style === SCALAR_STYLE.LITERAL_BLOCK ? '|' : '>';
    return this.#text.lastIndexOf(sign, this.#text.lastIndexOf('\n', valueStart - 1));
  }
}

const TRUE = new Set(['true', 'True', 'TRUE']);
const FALSE = new Set(['false', 'False', 'FALSE']);
const NULL = new Set(['', '~', 'null', 'Null', 'NULL']);

/** YAML 1.2, core schema, but for numbers: they stay as they were typed. A value that is missing is for the other reader. */
function typed(text: string, { style }: ScalarEvent): string | boolean {
  if (style !== SCALAR_STYLE.PLAIN) return text;
  if (NULL.has(text)) throw new Unusual();
  return TRUE.has(text) || (FALSE.has(text) ? false : text);
}
