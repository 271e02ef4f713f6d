import type { Day } from '../model/fact.js';

/** An official document 公文 before it has bytes: what stands on it, in the levels that GB/T 9704-2012 knows. */
export interface OfficialDocument {
  /** For the file's properties. */
  title: string;
  /** Stands above every page: 草稿. */
  header?: string;
  /** Each part begins on a new page. */
  parts: { landscape?: true; blocks: Block[] }[];
}

/** tail is what must not be parted from the signature; section 一、黑体, person （一）楷体, item 楷体 with its own number, text 仿宋. */
export type Block =
  | { kind: 'number' | 'addressee' | 'section' | 'person' | 'item' | 'annex' | 'note' | 'hand' | 'tail'; text: string }
  | { kind: 'title'; lines: string[] }
  /** `lead` is set off before the text: 存在问题：… */
  | { kind: 'text'; text: string; lead?: string; strong?: true }
  | { kind: 'blank' }
  | { kind: 'sign'; name: string; day: Day }
  | { kind: 'table'; columns: Column[]; rows: string[][] };

export interface Column {
  title: string;
  /** Millimetres. */
  width: number;
  /** Short cells stand in the middle; left when absent. */
  align?: 'center';
}
