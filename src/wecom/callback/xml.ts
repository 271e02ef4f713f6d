import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { WecomCallbackError } from './error.js';
import { flatXml, LISTS } from './flat-xml.js';

/** Numbers stay text (MsgId has 64 bits), entities are left alone, attributes are not read. */
const parser = new XMLParser({
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  ignoreAttributes: true,
  maxNestedTags: 16,
  isArray: (name) => LISTS.has(name),
});

/**
 * Parses the flat XML of an app's callback: one element `xml`, which nothing but an XML declaration may stand before.
 * So there is no document type (DTD) and no entity to expand.
 *
 * @throws WecomCallbackError with `code`
 */
export function xml(text: string, code: 'envelope' | 'message'): unknown {
  return flatXml(text) ?? anyXml(text, code);
}

function anyXml(text: string, code: 'envelope' | 'message'): unknown {
  if (!/^\s*(<\?xml[^<>]*\?>\s*)?<xml[\s>]/.test(text)) throw new WecomCallbackError(code, 'no XML of WeCom');
  try {
    const root: unknown = parser.parse(text);
    if (XMLValidator.validate(text) === true && typeof root === 'object' && root !== null && 'xml' in root) {
      return root.xml;
    }
  } catch {
    // The parser's own words could carry a piece of the message.
  }
  throw new WecomCallbackError(code, 'broken XML');
}
