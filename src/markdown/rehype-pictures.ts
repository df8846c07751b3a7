import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Where a picture is published and how large it is, by its address as typed. */
export type PictureOf = (typed: string) => {
  readonly address: string;
  readonly width: number;
  readonly height: number;
};

/** rehype plugin that shows pictures where they are published; their size keeps the page from moving when they come. */
export function rehypePictures(pictureOf: PictureOf) {
  return (tree: Root): undefined => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'img') return;
      const { address, width, height } = pictureOf(String(properties['src']));
      Object.assign(properties, { src: address, width, height, loading: 'lazy', decoding: 'async' });
    });
  };
}
