import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Body } from '../domain/body.ts';
import { type BodySetting, renderBody } from '../markdown/render-body.ts';
import { readImageFile } from './image-file.ts';
import { lookUp, ownFolder } from './own-folder.ts';
import { split } from './split.ts';

/** A picture that a body shows: where its file is, and the name that its bytes give it among the files of the page. */
export interface Picture {
  readonly file: string;
  readonly name: string;
  readonly format: 'png' | 'jpg';
}

/** A body as its page shows it, with its pictures. */
export interface ShownBody extends Body {
  readonly pictures: readonly Picture[];
}

/** Reads the body of an evaluation that was checked, for an audience: what the others see is not even looked up. */
export function readBody(path: string, setting: Omit<BodySetting, 'file' | 'pictureOf'>): ShownBody {
  const pictures = new Map<string, Picture>();
  const pictureOf = (address: string) => {
    const found = lookUp(address, path);
    const size = found.is === 'file' ? readImageFile(found.path) : undefined;
    if (found.is !== 'file' || size === undefined) throw new Error(`Unexpected picture ${address} of ${path}`);
    const format = size.format === 'png' ? 'png' : 'jpg';
    const name = hash('sha256', readFileSync(found.path)).slice(0, 16);
    pictures.set(name, { file: found.path, name, format });
    return { address: `${name}.${format}`, width: size.width, height: size.height };
  };
  const text = readFileSync(path, 'utf8').replaceAll(/\r\n?/g, '\n');
  const body = renderBody(split(text)?.body ?? '', { ...setting, file: path, pictureOf });
  return { ...body, pictures: [...pictures.values()] };
}

/** The pictures that a body shows; most evaluations have none, and their bodies are not read for them. */
export function picturesOf(path: string, setting: Omit<BodySetting, 'file' | 'pictureOf'>): readonly Picture[] {
  return existsSync(ownFolder(path)) ? readBody(path, setting).pictures : [];
}

export function readPicture({ file }: Picture): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(file));
}
