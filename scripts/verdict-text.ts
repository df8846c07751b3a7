import type { FolderFault } from '../src/archive/inspect-folder.ts';
import type { Verdict } from '../src/domain/verdict.ts';
import type { Differences } from '../src/print/compare-copies.ts';
import type { Difference } from '../src/print/compare-data.ts';
import type { CopyReading } from '../src/print/read-copy.ts';

/** More changes than these are a new text; a count says how many. */
const MOST_SHOWN = 3;

export function sentence(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'official':
      return `正式文件，与清单一致（${verdict.title || verdict.path}）`;
    case 'older': {
      const { edition, editions } = verdict.place;
      if (edition === editions)
        return `旧版，未被改动：《${verdict.title}》第 ${edition} 版先前的一次排印，内容与现行的相同，版面不同`;
      return `旧版，未被改动：《${verdict.title}》第 ${edition} 版，现行的是第 ${editions} 版`;
    }
    case 'altered': {
      const of = verdict.place ? `第 ${verdict.place.edition} 版（共 ${verdict.place.editions} 版）` : '打印件';
      return `被改动：自称是《${verdict.title}》${of}，但与发布过的版本都不一致`;
    }
    case 'unknown':
      return verdict.id === undefined
        ? '不认识：清单里没有这个文件'
        : `不认识：自称是 ${verdict.id} 的打印件，但清单里没有这份评价`;
  }
}

const OBSTACLES: Readonly<Record<NonNullable<CopyReading['obstacle']>, string>> = {
  locked: '文件有打开密码，读不出内容',
  broken: '不是 PDF，或已损坏',
};

/** Why a file can't be read, where it says that it is a PDF or nothing at all. */
export function obstacleText({ obstacle }: CopyReading): string {
  return obstacle === undefined ? '' : `（${OBSTACLES[obstacle]}）`;
}

/** What was changed in a copy. */
export function differencesText(found: Differences | undefined): string {
  if (found === undefined) return '文件已损坏，无法比较内容';
  const parts = [
    ...listed(
      found.sheets.map(({ sheet, words }) => `第 ${sheet} 页${words ? change(words) : '的画面不同，文字相同'}`),
    ),
    ...found.attachments.map(({ name, values }) => `内含文件不同：${name}${details(values)}`),
    ...listed(found.information.map((each) => `文件信息 ${each.place} ${change(each)}`)),
  ];
  return parts.length > 0 ? parts.join('；') : '各页内容和内含文件没有不同，差别在文件的其他部分';
}

function details(values: readonly Difference[]): string {
  return values.length === 0 ? '' : `（${listed(values.map((each) => `${each.place} ${change(each)}`)).join('，')}）`;
}

function change({ was, is }: Difference): string {
  if (was === undefined || was === '') return `多出“${is}”`;
  return is === undefined || is === '' ? `缺少“${was}”` : `“${was}”成了“${is}”`;
}

function listed(changes: readonly string[]): readonly string[] {
  if (changes.length <= MOST_SHOWN) return changes;
  return [...changes.slice(0, MOST_SHOWN), `等共 ${changes.length} 处`];
}

const FAULTS: Readonly<Record<FolderFault['fault'], string>> = {
  missing: '缺少：清单里有，文件夹里没有',
  changed: '被改动：与清单不一致',
  extra: '不认识：清单里没有这个文件',
  unlisted: '被改动：与 manifest.json 不一致',
};

export function folderFaultText({ path, fault }: FolderFault): string {
  return `${path}：${FAULTS[fault]}`;
}
