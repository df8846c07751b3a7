import { LIMITS } from '../source/limits.ts';
import { type Dropped, type Image, type Note, type Picture, type Source, SourceFault } from '../source/source.ts';
import { attribute, child, children, descendants, parseXml, type XmlElement } from '../source/xml.ts';
import type { Package } from '../source/zip.ts';
import { readBody } from './body.ts';
import { readStyles } from './styles.ts';
import { alternatives, textOf } from './text.ts';

/** Reads a Word document: its body, its footnotes, its pictures. Macros and outside addresses are never followed. */
export function readDocx(file: Package, name: string): Source {
  const root = part(file, 'word/document.xml');
  const body = child(root, 'w:body');
  if (!root || !body) throw new SourceFault('这个压缩包里没有 Word 正文', '用 Word 或 WPS 打开后另存为 .docx，再导入');
  const reading = readBody(body, {
    styles: readStyles(part(file, 'word/styles.xml')),
    numbering: part(file, 'word/numbering.xml'),
  });
  const links = relations(file);
  return {
    name,
    blocks: reading.blocks,
    notes: [...notes(file, 'footnote', 'f'), ...notes(file, 'endnote', 'e')],
    pictures: pictures(reading.picturePlaces, links, alternatives(root), file),
    dropped: [...reading.dropped, ...headersAndFooters(file), ...outside(links), ...macros(file)],
  };
}

function part(file: Package, name: string): XmlElement | undefined {
  const bytes = file.read(name);
  return bytes && parseXml(bytes, name);
}

interface Relation {
  readonly id: string;
  readonly target: string;
  readonly type: string;
  readonly external: boolean;
}

function relations(file: Package): Relation[] {
  const root = part(file, 'word/_rels/document.xml.rels');
  return (root ? children(root) : []).map((element) => ({
    id: attribute(element, 'Id') ?? '',
    target: attribute(element, 'Target') ?? '',
    type: (attribute(element, 'Type') ?? '').split('/').at(-1) ?? '',
    external: attribute(element, 'TargetMode') === 'External',
  }));
}

function notes(file: Package, kind: 'footnote' | 'endnote', prefix: string): Note[] {
  const root = part(file, `word/${kind}s.xml`);
  return (root ? children(root) : [])
    .filter((note) => attribute(note, 'w:type') === undefined)
    .map((note) => ({
      id: `${prefix}${attribute(note, 'w:id')}`,
      text: descendants(note, 'w:p')
        .map((paragraph) => textOf(paragraph).text.trim())
        .join(' '),
    }));
}

function pictures(
  places: ReadonlyMap<string, string>,
  links: readonly Relation[],
  texts: ReadonlyMap<string, string>,
  file: Package,
): Picture[] {
  return [...places].slice(0, LIMITS.pictures).map(([id, place]) => {
    const target = links.find((link) => link.id === id && !link.external)?.target;
    const image = target === undefined ? undefined : imageOf(file, target);
    return {
      id,
      file: target ?? '（外部图片）',
      ...(texts.has(id) ? { alternative: texts.get(id) } : {}),
      place,
      ...(image && { image }),
    };
  });
}

/** A part of the package by its address, which may be absolute in it. Told by its first bytes, not by its name. */
function imageOf(file: Package, target: string): Image | undefined {
  const bytes = file.read(target.startsWith('/') ? target.slice(1) : `word/${target}`);
  if (bytes === undefined || bytes.length > LIMITS.picture) return undefined;
  if (bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n') return { bytes, format: 'png' };
  return bytes.subarray(0, 3).toString('hex') === 'ffd8ff' ? { bytes, format: 'jpg' } : undefined;
}

function headersAndFooters(file: Package): Dropped[] {
  return file.names
    .filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name))
    .flatMap((name) => {
      const root = part(file, name);
      const text = root ? descendants(root, 'w:p').map((paragraph) => textOf(paragraph).text.trim()) : [];
      const where = name.includes('header') ? '页眉' : '页脚';
      return text.some((line) => line !== '')
        ? [{ place: where, text: text.join(' ').trim(), reason: '页眉、页脚和页码由系统排印' }]
        : [];
    });
}

function outside(links: readonly Relation[]): Dropped[] {
  return links
    .filter(({ external }) => external)
    .map(({ target, type }) => ({
      place: '文件的链接',
      text: target,
      reason: type === 'hyperlink' ? '外部链接没有打开，文字保留' : '外部内容没有读取',
    }));
}

function macros(file: Package): Dropped[] {
  return file.names
    .filter((name) => /vbaProject\.bin$|\/embeddings\/|activeX/i.test(name))
    .map((name) => ({ place: '文件的附带内容', text: name, reason: '宏和嵌入的文件没有运行，也没有读取' }));
}
