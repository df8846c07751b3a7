// @ts-check
// Runs in the browser: the entry of the page side.
import { draft } from './draft.js';
import { keepFonts } from './fonts.js';
import { layOut } from './lay-out.js';
import { markParts } from './mark-parts.js';

globalThis.jipingPress = { keepFonts, draft, layOut, markParts: () => markParts(document) };
