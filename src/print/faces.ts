import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontRole } from '../domain/site.ts';

/** The CSS families of the official page, by the role that GB/T 9704-2012 gives them. */
export const FAMILIES = ['Jiping Fangsong', 'Jiping Kai', 'Jiping Hei', 'Jiping Xiaobiaosong', 'Jiping Song'] as const;

/** What the families stand for, in GB/T 9704 and in offices. */
export const FACE_NAMES: Readonly<Record<Family, string>> = {
  'Jiping Fangsong': '仿宋',
  'Jiping Kai': '楷体',
  'Jiping Hei': '黑体',
  'Jiping Xiaobiaosong': '小标宋',
  'Jiping Song': '宋体',
};

export type Family = (typeof FAMILIES)[number];

/** Which font file prints each family. An office that owns 仿宋_GB2312 or 方正小标宋 names its own files. */
export type FaceFiles = Readonly<Record<Family, string>>;

const SERIF = '@expo-google-fonts/noto-serif-sc';

/** Open faces from npm. No open 仿宋 and no open 小标宋 is there, so Noto Serif SC stands in for both. */
export const OPEN_FACES: FaceFiles = {
  'Jiping Fangsong': packaged(`${SERIF}/400Regular/NotoSerifSC_400Regular.ttf`),
  'Jiping Kai': packaged('@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2'),
  'Jiping Hei': packaged('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'),
  'Jiping Xiaobiaosong': packaged(`${SERIF}/900Black/NotoSerifSC_900Black.ttf`),
  'Jiping Song': packaged(`${SERIF}/400Regular/NotoSerifSC_400Regular.ttf`),
};

const ROLES: Readonly<Record<FontRole, Family>> = {
  fangsong: 'Jiping Fangsong',
  kai: 'Jiping Kai',
  hei: 'Jiping Hei',
  xiaobiaosong: 'Jiping Xiaobiaosong',
  song: 'Jiping Song',
};

/** The files that an office names, from a folder, and open faces for the rest. */
export function facesOf(own: Readonly<Partial<Record<FontRole, string>>> = {}, folder = '.'): FaceFiles {
  const named = Object.entries(own).map(([role, file]) => [ROLES[role as FontRole], resolve(folder, file)]);
  return { ...OPEN_FACES, ...Object.fromEntries(named) };
}

/** The families that don't print in the face that the standard names: reported, never claimed to conform. */
export function substitutedFamilies(faces: FaceFiles): Family[] {
  return FAMILIES.filter((family) => STAND_INS.includes(family) && faces[family] === OPEN_FACES[family]);
}

const STAND_INS: readonly Family[] = ['Jiping Fangsong', 'Jiping Xiaobiaosong'];

function packaged(path: string): string {
  return fileURLToPath(import.meta.resolve(path));
}
