import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Image } from '../domain/evaluation.ts';
import { placeOf } from './place-of.ts';

/** Every picture of a body, also those whose address is defined elsewhere: `![现场][photo]`. */
export function imagesOf(tree: Root, file: string): Image[] {
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    // The first of two definitions counts, as in CommonMark.
    if (!addresses.has(identifier)) addresses.set(identifier, url);
  });
  const found: Image[] = [];
  visit(tree, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const address = node.type === 'image' ? node.url : (addresses.get(node.identifier) ?? '');
    found.push({ address, alternative: node.alt ?? '', place: placeOf(node.position?.start, file) });
  });
  return found;
}
