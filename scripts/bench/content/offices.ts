import { SECTORS, type Sector } from './measures.ts';

/** A made-up office. */
export interface Office {
  readonly id: string;
  /** From 0. */
  readonly number: number;
  readonly name: string;
  readonly place: string;
  readonly sector: Sector;
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const RANKS = ['县', '市', '区', '旗'] as const;

/** The sexagenary cycle names places that nobody mistakes for real ones: 示例甲子县. */
export function officeOf(number: number): Office {
  const sector = SECTORS[number % SECTORS.length] as Sector;
  const round = Math.floor(number / SECTORS.length);
  const cycle = Math.floor(round / 60);
  const more = Math.floor(cycle / RANKS.length);
  const place = `示例${STEMS[round % 10]}${BRANCHES[round % 12]}${more === 0 ? '' : `第${more + 1}`}${RANKS[cycle % RANKS.length]}`;
  return { id: `${sector.id}-${number + 1}`, number, name: place + sector.office, place, sector };
}

export function officeFile({ name, place, sector }: Office): string {
  return `name: ${name}\nshortName: ${name.slice(2)}\ndepartment: ${place}人民政府\nregion: ${place}\nsample: true\n# ${sector.id}\n`;
}
