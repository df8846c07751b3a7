// Packages without types of their own, as far as we use them.

declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'sfnt'; keepFeatures?: string[] },
  ): Promise<Buffer>;
}

declare module 'pagedjs' {
  export interface Sheet {
    element: HTMLElement;
    /** The type area. */
    area: HTMLElement;
    /** What comes into the type area. */
    wrapper: HTMLElement;
    clear(): void;
  }

  interface Hook {
    trigger(...given: unknown[]): Promise<unknown>;
  }

  interface LayoutLimits {
    /** More are a loop. */
    mostSheets: number;
    /** As many as the report's height makes, without what stays empty at their feet. */
    expectedSheets: number;
    /** Of the type area, in pixels. */
    columnWidth: number;
  }

  export interface Chunker {
    pages: Sheet[];
    /** Of a sheet. */
    pageTemplate: HTMLTemplateElement;
    hooks: { beforePageLayout: Hook; finalizePage: Hook };
    addPage(blank?: boolean): Sheet;
    removePages(): void;
    render(content: DocumentFragment): Promise<{ done: boolean }>;
    settings: LayoutLimits;
  }

  /** Subclasses are called at every hook that they have a method for. */
  export class Handler {
    constructor(chunker: Chunker, polisher: unknown, caller: unknown);
    chunker: Chunker;
  }

  export class Previewer {
    constructor(settings: LayoutLimits);
    preview(content: Node, stylesheets: Record<string, string>[], target: Element): Promise<{ pages: Sheet[] }>;
  }

  export function registerHandlers(...handlers: (typeof Handler)[]): void;
}
