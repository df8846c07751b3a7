// @ts-check

/**
 * Fonts that are open for every report, by family: to open one takes as long as to lay out a report.
 *
 * @type {Map<string, FontFace>}
 */
const kept = new Map();

/**
 * @param {readonly import('./contract.ts').KeptFont[]} fonts in the order of the files
 */
export async function keepFonts(fonts) {
  const files = /** @type {HTMLInputElement | null} */ (document.querySelector('input[type=file]'))?.files ?? [];
  for (const [index, { family, start, file }] of fonts.entries()) {
    const bytes = file === undefined ? await files[index]?.slice(start).arrayBuffer() : bytesOf(file);
    if (!bytes) throw new Error(`Unexpected ${files.length} files of fonts, expected ${fonts.length}`);
    kept.set(family, new FontFace(family, bytes));
  }
  await Promise.all([...kept.values()].map((face) => face.load()));
}

/**
 * Given and not fetched: a request through the browser's network takes as long as to lay out a sheet.
 *
 * @param {readonly import('./contract.ts').PageFont[]} fonts
 */
export async function addFonts(fonts) {
  const faces = fonts.flatMap((font) =>
    font.file === undefined ? (kept.get(font.family) ?? []) : new FontFace(font.family, bytesOf(font.file)),
  );
  for (const face of faces) document.fonts.add(face);
  await Promise.all(faces.map((face) => face.load()));
}

/**
 * Chromium before 140, which somebody may have installed, has no reading of its own.
 *
 * @param {string} base64
 */
function bytesOf(base64) {
  return Uint8Array.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
