import type { Attachment } from '../../../../model/message.js';
import type { AibotMessage } from '../../../../wecom/callback/aibot-callback.js';
import type { AibotMedia, AibotQuote } from '../../../../wecom/callback/aibot-content.js';
import { WECOM } from '../../../replies/wecom.js';
import { withoutNumber } from '../speak/parts.js';
import type { Media } from './handle.js';

/** What was said and quoted, and what hangs on it: own pictures and files before quoted ones. */
export interface Content {
  text: string;
  quote?: string;
  attachments: Attachment[];
  media: Media[];
}

type Said = AibotMessage | AibotQuote;

/** Reads a message of the aibot 智能机器人; a quoted file 引用 is the only way in which a group can hand one over. */
export function contentOf(message: AibotMessage): Content {
  const files: { kind: 'image' | 'file' | 'video'; media: AibotMedia }[] = [];
  const text = wordsOf(message, files);
  const quote = message.quote === undefined ? '' : withoutNumber(wordsOf(message.quote, files)).trim();
  return {
    text,
    ...(quote === '' ? {} : { quote }),
    attachments: files.map(({ kind }) => ({ kind, name: WECOM[kind] })),
    media: files.map(({ media: { url, aeskey } }, index) => ({
      index,
      url,
      ...(aeskey === undefined ? {} : { aeskey }),
    })),
  };
}

function wordsOf(said: Said, files: { kind: 'image' | 'file' | 'video'; media: AibotMedia }[]): string {
  switch (said.msgtype) {
    case 'text':
      return said.text.content;
    case 'voice':
      return said.voice.content;
    case 'mixed':
      return said.mixed.msg_item
        .flatMap((item) => {
          if (item.msgtype === 'image') files.push({ kind: 'image', media: item.image });
          return item.msgtype === 'text' ? item.text.content : [];
        })
        .join('\n');
    case 'image':
      files.push({ kind: 'image', media: said.image });
      return '';
    case 'file':
      files.push({ kind: 'file', media: said.file });
      return '';
    case 'video':
      files.push({ kind: 'video', media: said.video });
      return '';
    default:
      return '';
  }
}
