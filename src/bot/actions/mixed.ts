import { ASKING } from '../../parsers/parse.js';
import { readStatements } from '../../parsers/statements/read.js';
import type { Outcome } from '../channel.js';
import type { Act, Turn } from '../turn.js';
import { command } from './command.js';
import { question } from './question.js';
import { report } from './report.js';

/** What turns from telling to asking or ordering: 充电桩345个了,另外问下月报几号前交; 绿化5.6万亩,我们这月算报完了吧. */
const TURN =
  /[,。;!\s](?=(?:另外|还有|顺便|对了|再)?(?:请问|问下|问一下|想问|问问|请教|查一下|帮我?查|另外|顺便|对了)[^,。;]{0,40}(?:[?？]|多少|几|什么|啥|哪|谁|怎么|吗|呢|导出|提醒|催)|[^,。;\d]{0,10}(?:(?:报|交)(?:得)?(?:完|全|齐|够|上)了?(?:吗|么|没有?|吧|不)|(?:差|缺|欠|剩|有)(?:哪|啥|什么|几)[^,。;\d]{0,4}(?:没|未)(?:报|交)|(?:差|缺|欠)(?:着)?(?:哪|啥|什么|几)[些几]?[项条个]?(?=[?？。]|$)|算(?:是)?(?:报|交)(?:过|了|上)?了?(?:吗|么|没有?|吧|不))[?？。!呀啊呢]*$)/u;

/** 就业3.1万人了,转移就业的口径是不是含省外的?: how it is to be counted or told, asked by who tells it. */
const HOW_COUNTED =
  /[,。;!](?=[^,。;\d]{2,30}?(?:是不是|算不算|含不含|计不计|包不包[含括]|要不要|用不用|能不能|是否|怎么?[算填报统写录]|[算含计][^,。;\d]{1,10}[吗么])[^,。;\d]{0,16}[?？]?\s*$)/u;

/** One message of two kinds (rule 3): what it reports is stored first, then its question is answered. */
export const mixed: Act = async (turn) => {
  const turned = turn.text.search(TURN);
  const at = turned < 0 && turn.person.role === 'liaison' ? turn.text.search(HOW_COUNTED) : turned;
  if (at < 4 || turn.person.role === 'leader') return undefined;
  const [told, asked] = [
    turn.text.slice(0, at),
    turn.text.slice(at + 1).replace(/^(?:另外|还有|顺便|对了|再|请问|问一?下|想问|问问|请教|[,、])+/u, ''),
  ];
  const figures = readStatements(told, { today: turn.today, vocabulary: turn.vocabulary }).some(
    ({ value, status }) => value !== undefined || status !== undefined,
  );
  if (!figures || ASKING.test(told)) return undefined;
  const first = await report(part(turn, told));
  // No figure answers how it is to be counted.
  if (!first || turned < 0) return first;
  const query = part(turn, asked);
  const second = (await command(query)) ?? (await question(query));
  return second ? joined(first, second) : first;
};

/** The same turn over a part of the words; the talk is shared, so that both parts are remembered. */
function part(turn: Turn, text: string): Turn {
  return { ...turn, text };
}

/** The action is the first part's (replay.md: the first that applies); the reply deals with both. */
function joined(first: Outcome, second: Outcome): Outcome {
  return {
    ...first,
    items: [...new Set([...first.items, ...second.items])],
    reply: [...first.reply, ...second.reply],
    files: [...first.files, ...second.files],
  };
}
