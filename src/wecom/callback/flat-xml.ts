/** One element without children, attributes and entities, as WeCom writes all but those of a pressed card. */
const LEAF = /[ \t\n]*<([A-Z][A-Za-z_]*)>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<>&]*))<\/\1>/y;
const HEAD = '<xml>';
const TAIL = /[ \t\n]*<\/xml>[ \t\n]*$/y;
/** Elements of which there may be several: the parser makes an array even of one. */
export const LISTS = new Set(['SelectedItem', 'OptionId']);

/**
 * The elements of a flat `<xml>`; undefined for every other text, also for one that is merely unusual: the XML parser
 * decides on those. It exists because that parser, being made for any XML, costs more than all else that a callback needs.
 */
export function flatXml(text: string): Record<string, string> | undefined {
  // Line ends are made alike by the parser, so a text that has others is its business.
  if (!text.startsWith(HEAD) || text.includes('\r')) return undefined;
  const elements: Record<string, string> = {};
  let end = HEAD.length;
  LEAF.lastIndex = end;
  for (let leaf = LEAF.exec(text); leaf; leaf = LEAF.exec(text)) {
    const [, name = '', data, plain = ''] = leaf;
    if (name in elements || LISTS.has(name) || data?.includes(']]>')) return undefined;
    elements[name] = data ?? plain;
    end = LEAF.lastIndex;
  }
  TAIL.lastIndex = end;
  return TAIL.test(text) && end > HEAD.length ? elements : undefined;
}
