import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WecomCallbackError } from '../../../src/wecom/callback/error.js';
import { flatXml } from '../../../src/wecom/callback/flat-xml.js';
import { xml } from '../../../src/wecom/callback/xml.js';
import { XML } from './samples.js';

/** What the XML parser makes of it: what does not begin with the root itself is always its business. */
function parsed(text: string): unknown {
  try {
    const read = xml(`\n${text}`, 'message');
    if (typeof read !== 'object' || read === null) return read;
    return Object.fromEntries(Object.entries(read).filter(([name]) => name !== '#text'));
  } catch (error) {
    if (error instanceof WecomCallbackError) return error.code;
    throw error;
  }
}

const element = fc.tuple(fc.constantFrom('A', 'Content', 'MsgId', 'OptionId'), fc.string({ maxLength: 12 }), fc.nat(5));
const flat = fc
  .array(element, { minLength: 1, maxLength: 5 })
  .map((all) =>
    all
      .map(([name, text, kind]) => `<${name}>${kind > 1 ? `<![CDATA[${text}]]>` : text}</${name}>`)
      .join('\n'.repeat(all.length % 2)),
  )
  .map((inner) => `<xml>${inner}</xml>`);
const pieces = [
  '<A>',
  '</A>',
  '<B>',
  '</B>',
  '<![CDATA[',
  ']]>',
  'x',
  '&amp;',
  '\r\n',
  ' ',
  '</xml>',
  '<A/>',
  '<!--',
  '-->',
];
const broken = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => `<xml>${all.join('')}</xml>`);

describe('the short way for flat XML', () => {
  it.each<[string, string, Record<string, string> | undefined]>([
    ['texts', '<xml><A>1</A><B><![CDATA[<b>&]]></B></xml>', { A: '1', B: '<b>&' }],
    ['empty ones', '<xml>\n<A></A><B><![CDATA[]]></B>\n</xml>\n', { A: '', B: '' }],
    ['an element twice', '<xml><A>1</A><A>2</A></xml>', undefined],
    ['an element that may come several times', '<xml><OptionId>1</OptionId></xml>', undefined],
    ['an element in an element', '<xml><A><B>1</B></A></xml>', undefined],
    ['two pieces of text', '<xml><A><![CDATA[1]]>]]></A></xml>', undefined],
    ['an entity', '<xml><A>&lt;</A></xml>', undefined],
    ['an attribute', '<xml><A b="1">1</A></xml>', undefined],
    ['line ends of Windows', '<xml><A>1\r\n</A></xml>', undefined],
    ['nothing inside', '<xml></xml>', undefined],
    ['more behind it', '<xml><A>1</A></xml><xml></xml>', undefined],
    ['cut off', '<xml><A>1</A>', undefined],
  ])('%s', (_name, text, expected) => expect(flatXml(text)).toEqual(expected));

  it('takes the messages that come most', () => {
    expect([XML.text, XML.image, XML.location].map((text) => flatXml(text) !== undefined)).toEqual([true, true, true]);
  });

  it('reads the same as the XML parser, or leaves it to that', () => {
    const texts = fc.oneof(flat, broken);
    fc.assert(
      fc.property(texts, (text) => {
        const read = flatXml(text);
        if (read !== undefined) expect(parsed(text)).toEqual(read);
      }),
      { numRuns: 5_000 },
    );
  });
});
