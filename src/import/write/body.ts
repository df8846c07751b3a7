import type { Draft } from '../draft.ts';
import type { Piece } from '../prose/outline.ts';
import { OBJECT, type ObjectReference } from '../source/source.ts';
import { markdownText } from './markdown-text.ts';
import { tableMarkdown } from './table-markdown.ts';

export const FORM = '<绩效目标自评表 />';
/** Heading of all that found no place: the author moves or deletes it. */
export const UNPLACED = '导入时未能归类的内容';

/** Writes the body of a draft. Nothing of the source is lost: what was not understood stands in the last chapter. */
export function bodyText(draft: Draft, unplaced: readonly { readonly text: string }[]): string {
  const writer = new BodyWriter(draft);
  for (const piece of draft.pieces) writer.piece(piece);
  writer.close();
  for (const { label, text } of draft.remarks) {
    if (label === '预算执行率说明') continue;
    writer.block(`## ${markdownText(label)}`);
    for (const line of text.split('\n')) writer.block(markdownText(line));
  }
  const rest = [...unplaced.map(({ text }) => text), ...draft.leftovers.map(({ text }) => text)];
  if (rest.length > 0) {
    writer.block(`## ${UNPLACED}`);
    for (const text of rest) for (const line of text.split('\n')) writer.block(markdownText(line));
  }
  writer.notes();
  return `${writer.blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

class BodyWriter {
  readonly blocks: string[] = [];
  readonly #draft: Draft;
  readonly #used: string[] = [];
  #formWritten = false;
  #inAnnex = false;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  block(text: string): void {
    this.blocks.push(text);
  }

  piece(piece: Piece): void {
    switch (piece.kind) {
      case 'heading':
        if (this.#inAnnex && piece.depth === 2) this.#form();
        if (piece.depth === 2) this.#inAnnex = /^附(?:表|件)|自评表/.test(piece.text);
        this.block(`${'#'.repeat(piece.depth)} ${markdownText(piece.text) || '（无标题）'}`);
        break;
      case 'paragraph':
        this.#paragraph(piece.text, piece.objects ?? []);
        break;
      case 'list':
        this.block(piece.items.map((item, index) => `${index + 1}. ${markdownText(item)}`).join('\n'));
        break;
      case 'table':
        if (piece.table.cells.length === 0) this.#form();
        else this.block(tableMarkdown(piece.table));
        for (const { objects = [] } of piece.table.cells) this.#objects(objects);
    }
  }

  /** The form stands where its table stood, in the chapter 附表, else in a chapter of its own. */
  close(): void {
    if (this.#formWritten) return;
    if (!this.#inAnnex) this.block('## 绩效目标自评表');
    this.#form();
  }

  #form(): void {
    if (this.#formWritten) return;
    this.#formWritten = true;
    this.block(FORM);
  }

  #paragraph(text: string, objects: readonly ObjectReference[]): void {
    const notes = objects.map((object) => (object.kind === 'note' ? this.#mark(object.id) : ''));
    let index = 0;
    for (const line of text.split('\n')) {
      const parts = line.split(OBJECT).map((part) => markdownText(part));
      this.block(parts.map((part, at) => (at === 0 ? part : `${notes[index++] ?? ''}${part}`)).join(''));
    }
    this.#objects(objects);
  }

  #objects(objects: readonly ObjectReference[]): void {
    for (const { kind, id } of objects) {
      if (kind !== 'picture') continue;
      const picture = this.#draft.pictures.find((candidate) => candidate.id === id);
      if (picture?.address !== undefined) {
        this.block(`![${markdownText(picture.alternative ?? '')}](${picture.address})`);
        continue;
      }
      const name = picture?.file.split('/').at(-1) ?? '图片';
      const what = picture?.alternative === undefined ? '替代文字待填写' : `替代文字：${picture.alternative}`;
      this.block(markdownText(`【图片 ${name}，${what}】`));
    }
  }

  #mark(id: string): string {
    if (!this.#draft.notes.some((note) => note.id === id)) return '';
    if (!this.#used.includes(id)) this.#used.push(id);
    return `[^${this.#used.indexOf(id) + 1}]`;
  }

  /** Footnotes in the order of their marks; a note without a mark is kept as a paragraph. */
  notes(): void {
    for (const { id, text } of this.#draft.notes) {
      if (!this.#used.includes(id) && text !== '') this.block(markdownText(`脚注：${text}`));
    }
    for (const [index, id] of this.#used.entries()) {
      const note = this.#draft.notes.find((candidate) => candidate.id === id);
      this.block(`[^${index + 1}]: ${markdownText(note?.text ?? '')}`);
    }
  }
}
