/**
 * The part of `docx` that we use. The package's own declarations import one another without file endings, which
 * TypeScript does not follow under "type": "module"; they would all be `any`.
 */
declare module 'docx' {
  export const PageNumber: { readonly CURRENT: 'CURRENT' };
  export const PageOrientation: { readonly LANDSCAPE: 'landscape' };
  interface IRunOptions {
    text?: string;
    bold?: boolean;
    break?: number;
    children?: readonly (string | 'CURRENT')[];
  }
  export class TextRun {
    constructor(options: IRunOptions);
  }
  export class Paragraph {
    constructor(options: string | { style?: string; indent?: { right: number }; children?: readonly TextRun[] });
  }
  export class TableCell {
    constructor(options: { children: readonly Paragraph[] });
  }
  export class TableRow {
    constructor(options: { children: readonly TableCell[] });
  }
  export class Table {
    constructor(options: { rows: readonly TableRow[] });
  }
  export class Header {
    constructor(options: { children: readonly Paragraph[] });
  }
  export class Footer {
    constructor(options: { children: readonly Paragraph[] });
  }
  export class Document {
    constructor(options: {
      title?: string;
      creator?: string;
      lastModifiedBy?: string;
      evenAndOddHeaderAndFooters?: boolean;
      sections: readonly {
        properties?: {
          page: {
            size: { width: number; height: number; orientation?: 'landscape' };
            margin: { top: number; bottom: number; left: number; right: number; footer?: number; header?: number };
          };
          grid?: { type: 'linesAndChars'; linePitch: number };
        };
        headers?: { default: Header; even: Header };
        footers?: { default: Footer; even: Footer };
        children: readonly (Paragraph | Table)[];
      }[];
    });
  }
  export const Packer: {
    toBuffer(
      document: Document,
      prettify?: boolean,
      overrides?: readonly { path: string; data: string }[],
    ): Promise<Buffer>;
  };
}
