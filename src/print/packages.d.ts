// Packages without types of their own, as far as we use them.

declare module 'subset-font' {
  export default function subsetFont(font: Buffer, text: string, options: { targetFormat: 'sfnt' }): Promise<Buffer>;
}

declare module 'pagedjs' {
  export interface BreakToken {
    node: Node | undefined;
    offset: number;
  }

  export interface Sheet {
    element: HTMLElement;
    area: HTMLElement;
  }

  /** Subclasses are called at every hook that they have a method for. */
  export class Handler {
    constructor(chunker: unknown, polisher: unknown, caller: unknown);
    chunker: { pages: Sheet[] };
  }

  export class Previewer {
    preview(content: Node, stylesheets: Record<string, string>[], target: Element): Promise<{ pages: Sheet[] }>;
  }

  export function registerHandlers(...handlers: (typeof Handler)[]): void;
}
