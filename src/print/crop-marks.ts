import { PDFDocument, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';

const MILLIMETRE = 72 / 25.4;

/** Around the sheet that stays: 3 mm to bleed into, and marks of 5 mm that begin outside of those. */
const BLEED = 3 * MILLIMETRE;
const MARK = 5 * MILLIMETRE;
const MARGIN = BLEED + MARK + MILLIMETRE;

/**
 * Puts every sheet on a larger one with marks where it is cut. Nothing on it moves: the larger sheet reaches into negative
 * coordinates.
 */
export async function addCropMarks(printed: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  for (const page of document.getPages()) enlarge(document, page);
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function enlarge(document: PDFDocument, page: PDFPage): void {
  const { width, height } = page.getSize();
  page.setMediaBox(-MARGIN, -MARGIN, width + 2 * MARGIN, height + 2 * MARGIN);
  page.setCropBox(-MARGIN, -MARGIN, width + 2 * MARGIN, height + 2 * MARGIN);
  page.setBleedBox(-BLEED, -BLEED, width + 2 * BLEED, height + 2 * BLEED);
  page.setTrimBox(0, 0, width, height);
  // The page's own content leaves its scale behind, so the marks come first.
  const marks = PDFRawStream.of(document.context.obj({}), Buffer.from(marksAround(width, height), 'latin1'));
  const own = page.node.get(PDFName.of('Contents'));
  const contents = own === undefined ? [] : [own];
  page.node.set(PDFName.of('Contents'), document.context.obj([document.context.register(marks), ...contents]));
}

/** Two hairlines at each corner, an artifact of printing (ISO 32000-1 14.8.2.2). */
function marksAround(width: number, height: number): string {
  const lines = [0, width].flatMap((x) =>
    [0, height].flatMap((y) => {
      const [outX, outY] = [x === 0 ? -1 : 1, y === 0 ? -1 : 1];
      return [
        line(x + outX * BLEED, y, x + outX * (BLEED + MARK), y),
        line(x, y + outY * BLEED, x, y + outY * (BLEED + MARK)),
      ];
    }),
  );
  return `q /Artifact <</Type /Page>> BDC 0.25 w 0 G ${lines.join(' ')} EMC Q\n`;
}

function line(...[x, y, u, v]: [number, number, number, number]): string {
  return `${point(x, y)} m ${point(u, v)} l S`;
}

function point(...numbers: number[]): string {
  return numbers.map((number) => number.toFixed(3)).join(' ');
}
