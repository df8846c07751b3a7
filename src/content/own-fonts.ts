import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import type { Site } from '../domain/site.ts';
import { fontFault } from './font-file.ts';

/** Holds the fonts that an office names as its own against what can be printed with. */
export function ownFontFaults(
  fonts: Site['fonts'],
  folder: string,
  place: (path: readonly PropertyKey[]) => Place,
): Diagnostic[] {
  return Object.entries(fonts ?? {}).flatMap(([role, file]) => {
    const reason = reasonAgainst(resolve(folder, file));
    if (reason === undefined) return [];
    return [
      {
        rule: 'font-usable',
        severity: 'error' as const,
        place: place(['fonts', role]),
        message: `字体文件 ${file} ${reason}`,
        fix: '换成静态的 TrueType 字体文件（.ttf），并确认许可允许嵌入；或删去这一行，用随附字体',
      },
    ];
  });
}

function reasonAgainst(file: string): string | undefined {
  try {
    return fontFault(readFileSync(file));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? '不存在' : '读不出来';
  }
}
