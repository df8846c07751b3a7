/** First characters of the syllables that start with each letter, in the order of pinyin; there are no i, u, v. */
const LETTERS: readonly (readonly [string, string])[] = [...'阿八嚓咑妸发旮铪丌咔垃妈拏噢妑七呥仨他屲夕丫帀'].map(
  (first, index) => ['abcdefghjklmnopqrstwxyz'[index] ?? '', first],
);

const PINYIN = new Intl.Collator('zh-CN-u-co-pinyin');

/** Longest id: an address that can still be read. */
const LONGEST = 40;

/** An id for a Chinese name: the first letters of its syllables, 喀什地区 → ksdq; words in Latin letters are kept. */
export function initials(name: string): string {
  const parts = [...name.normalize('NFKC')].map((character) => {
    if (/[a-z0-9]/i.test(character)) return character.toLowerCase();
    return /\p{Script=Han}/u.test(character) ? letterOf(character) : '-';
  });
  return parts.join('').replace(/-+/g, '-').slice(0, LONGEST).replace(/^-|-$/g, '');
}

function letterOf(character: string): string {
  const found = LETTERS.findLast(([, first]) => PINYIN.compare(first, character) <= 0);
  return found?.[0] ?? '';
}

/** An id out of the name of a file that was given one by hand: `26-jishan-form-2020.docx` → jishan-form-2020. */
export function slugOfFile(name: string): string | undefined {
  const stem = name
    .replace(/\.[^.]+$/, '')
    .toLowerCase()
    .replace(/^\d{1,3}[-_. ]+/, '');
  const slug = stem.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return /^[\x20-\x7e]+$/.test(stem) && /[a-z]{4}/.test(slug) ? slug.slice(0, 60).replace(/-$/, '') : undefined;
}

/** The first of an id, `id-2`, `id-3` that is free. */
export function freeId(id: string, taken: (candidate: string) => boolean): string {
  if (!taken(id)) return id;
  let count = 2;
  while (taken(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
}
