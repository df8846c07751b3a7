import { readFile } from 'node:fs/promises';
import readQr from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** 200 dpi: what a telephone sees of a sheet. */
const SCALE = 200 / 72;

/** What the QR code on a sheet says, read from the picture of the whole sheet; `sheet` counts from 1. */
export async function readCode(file: string, sheet: number): Promise<string | undefined> {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  const page = await (await task.promise).getPage(sheet);
  const viewport = page.getViewport({ scale: SCALE });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const { canvas, context } = canvasOf(await task.promise, width, height);
  await page.render({ canvas, viewport }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  await task.destroy();
  return readQr(data, width, height)?.data;
}

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;

/** A canvas of its own kind for Node, which its types don't tell. */
function canvasOf(document: PdfDocument, width: number, height: number) {
  const factory = document.canvasFactory as { create(width: number, height: number): Canvas };
  return factory.create(width, height);
}

interface Canvas {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}
