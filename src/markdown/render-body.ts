import type { Element } from 'hast';
import type { Nodes, Parents } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Body, BodyHeading } from '../domain/body.ts';
import type { Audience } from '../domain/evaluation.ts';
import { partsOf, SLOTS } from './body-parts.ts';
import { ATTACHMENT, ELEMENTS } from './components.ts';
import { bodyPlugins } from './index.ts';
import { bodyParser } from './parse-body.ts';
import { rehypeCollectHeadings } from './rehype-collect-headings.ts';
import { type PictureOf, rehypePictures } from './rehype-pictures.ts';

export interface BodySetting {
  /** Its file, for messages. */
  readonly file: string;
  readonly audience: Audience;
  readonly pictureOf: PictureOf;
  /** What the list of notes is called, and the link back from one. */
  readonly words: { readonly footnotes: string; readonly footnoteBack: string };
}

/**
 * Renders the body of an evaluation: HTML with gaps for the few components that a body may use.
 *
 * No code is made of what an author writes, so nothing of it can run, and no bundler has to see it.
 *
 * `text` is the whole file with its frontmatter blanked out.
 *
 * @throws VFileMessage at the first thing that the policy refuses; `check` has said it before, with all others.
 */
export function renderBody(text: string, { file, audience, pictureOf, words }: BodySetting): Body {
  const { remark, rehype } = bodyPlugins(audience);
  const headings: BodyHeading[] = [];
  const html = unified()
    .use(bodyParser)
    .use(remark)
    .use(remarkRehype, {
      footnoteLabel: words.footnotes,
      footnoteBackLabel: words.footnoteBack,
      handlers: { mdxJsxFlowElement: element, mdxJsxTextElement: element },
    })
    .use(rehypeCollectHeadings, headings)
    .use(rehypePictures, pictureOf)
    .use(rehype)
    .use(rehypeStringify)
    .processSync(new VFile({ value: text, path: file }));
  return { parts: partsOf(String(html)), headings };
}

interface Rendering {
  all(parent: Nodes): Element['children'];
}

/** A component leaves a gap; a plain element is what it says. */
function element(state: Rendering, node: MdxJsxFlowElement | MdxJsxTextElement): Element {
  const name = node.name ?? '';
  const children = state.all(node as Parents as Nodes);
  if (ELEMENTS.includes(name)) return { type: 'element', tagName: name, properties: {}, children };
  const tagName = SLOTS.get(name);
  if (tagName === undefined) throw new Error(`Unexpected <${name}>, expected a component of the list`);
  const [attribute] = node.attributes;
  // Only an annex holds something of the body.
  const inner = name === ATTACHMENT ? children : [];
  const properties = attribute?.type === 'mdxJsxAttribute' ? { [attribute.name]: String(attribute.value) } : {};
  return { type: 'element', tagName, properties, children: inner };
}
