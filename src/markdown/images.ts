import type { Nodes } from 'mdast';
import type { Image } from '../domain/evaluation.ts';
import { placeOf } from './place-of.ts';

/** Every picture of a body, also those whose address is defined elsewhere: `![现场][photo]`. */
export function imagesOf(nodes: readonly Nodes[], file: string): Image[] {
  const addresses = new Map<string, string>();
  for (const node of nodes) {
    // The first of two definitions counts, as in CommonMark.
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
  }
  return nodes.flatMap((node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return [];
    const address = node.type === 'image' ? node.url : (addresses.get(node.identifier) ?? '');
    return { address, alternative: node.alt ?? '', place: placeOf(node.position?.start, file) };
  });
}
