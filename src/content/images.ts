import { basename } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Image } from '../domain/evaluation.ts';
import { type ImageFile, readImageFile } from './image-file.ts';
import { lookUp, ownFolder } from './own-folder.ts';

/**
 * Pictures are files of the evaluation's own folder, say in words what they show, and are no larger than print needs: a
 * page that takes another evaluation's picture breaks when that one is withdrawn.
 *
 * Addresses outside the archive are refused where the body is read; here they are passed over.
 *
 * @param path of the evaluation's file on disk
 */
export function imageFaults(images: readonly Image[], path: string): Diagnostic[] {
  return images.flatMap((image) => [...fileFaults(image, path), ...undescribed(image)]);
}

function undescribed({ address, alternative, place }: Image): Diagnostic[] {
  if (alternative.trim() !== '') return [];
  const fix = `在方括号里用一句话写明图上有什么：![机房改造后的配电柜](${address})`;
  return [{ rule: 'image-described', severity: 'error', place, message: `图片“${address}”没有替代文字`, fix }];
}

function fileFaults(image: Image, path: string): Diagnostic[] {
  const { address, place } = image;
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\]|$)/i.test(address)) return [];
  const fault = (message: string, fix: string): Diagnostic[] => [
    { rule: 'image-exists', severity: 'error', place, message, fix },
  ];
  const folder = basename(ownFolder(path));
  const found = lookUp(address, path);
  switch (found.is) {
    case 'elsewhere':
      return fault(
        `图片“${address}”不在这份评价自己的文件夹里`,
        `把图片放进 ${folder} 文件夹，地址写成 ${folder}/文件名`,
      );
    case 'missing':
      return fault(`没有图片文件“${address}”`, `把图片放进 ${folder} 文件夹，或删去这一处`);
    case 'misspelt':
      return fault(`没有图片文件“${address}”，有一个“${found.address}”`, `改成 ${found.address}，大小写也要一样`);
    case 'file': {
      const file = readImageFile(found.path);
      return file ? sizeFaults(image, file) : fault(`“${address}”不是 PNG 或 JPEG 图片`, NOT_A_PICTURE);
    }
  }
}

const NOT_A_PICTURE = '用看图软件另存为 PNG 或 JPEG，不要只改扩展名；表格和文字不要做成图片';

/** 2 MB and 4000 pixels: a photo over the whole width of the type area, 156 mm, at 300 dpi has 1843 pixels. */
const LARGE = { bytes: 2_000_000, side: 4000 };
/** Beyond these a browser may fail to show or to print it. */
const TOO_LARGE = { bytes: 20_000_000, pixels: 60_000_000 };

function sizeFaults({ address, place }: Image, { width, height, bytes }: ImageFile): Diagnostic[] {
  if (bytes <= LARGE.bytes && Math.max(width, height) <= LARGE.side) return [];
  const tooLarge = bytes > TOO_LARGE.bytes || width * height > TOO_LARGE.pixels;
  return [
    {
      rule: 'image-modest',
      severity: tooLarge ? 'error' : 'warning',
      place,
      message: `图片“${address}”太大：${width}×${height} 像素，${(bytes / 1_000_000).toFixed(1)} MB`,
      fix: '缩到长边 2000 像素以内再放进来：打印件版心宽 156 毫米，1900 像素就够清楚',
    },
  ];
}
