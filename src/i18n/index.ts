import type { Site } from '../domain/site.ts';
import { en } from './en.ts';
import { type Text, zhCN } from './zh-CN.ts';

export type { Text } from './zh-CN.ts';

const TEXTS: Readonly<Record<Site['locale'], Text>> = { 'zh-CN': zhCN, en };

/** The texts of the interface in a language. */
export function text(language: Site['locale']): Text {
  return TEXTS[language];
}
