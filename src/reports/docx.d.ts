/**
 * The part of `docx` that we use. The package's own declarations import one another without file endings, which
 * TypeScript does not follow under "type": "module"; they would all be `any`.
 */
declare module 'docx' {
  interface Font {
    ascii: string;
    eastAsia: string;
    hAnsi: string;
  }
  export const AlignmentType: { readonly CENTER: 'center' };
  export const LineRuleType: { readonly EXACT: 'exact' };
  export const PageNumber: { readonly CURRENT: 'CURRENT' };
  export interface IRunOptions {
    text?: string;
    bold?: boolean;
    font?: Font;
    /** Half points. */
    size?: number;
    children?: readonly (string | 'CURRENT')[];
  }
  export class TextRun {
    constructor(options: IRunOptions);
  }
  export interface IParagraphOptions {
    alignment?: 'center';
    keepNext?: boolean;
    spacing?: { after?: number; line?: number; lineRule?: 'exact' };
    indent?: { firstLine?: number };
    children?: readonly TextRun[];
  }
  export class Paragraph {
    constructor(options: string | IParagraphOptions);
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
  export class Footer {
    constructor(options: { children: readonly Paragraph[] });
  }
  export class Document {
    constructor(options: {
      title?: string;
      creator?: string;
      lastModifiedBy?: string;
      styles?: { default: { document: { run: { font: Font; size: number } } } };
      sections: readonly {
        properties?: {
          page: {
            size: { width: number; height: number };
            margin: { top: number; bottom: number; left: number; right: number };
          };
        };
        footers?: { default: Footer };
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
