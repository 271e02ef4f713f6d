import type { Draft } from './draft.js';
import type { CueToken } from './roles.js';
import type { Token } from './tokens.js';
import { trim } from './words.js';

const EVENTS = new Set(['done', 'event', 'started']);
/** Acts of an office that are events when a document tells them: 召开, 制订, 出台. */
const ACTS =
  /^(?:召开|制定|制订|出台|印发|下发|成立|建立|组建|举办|举行|签订|推荐|选取|招聘|编制|发布|打造|评选|推出|开发|协调)了?$/;
const ALREADY = /^(?:已|已经|现已|均已|都已|业已|已于)$/;
const SILENT = /^(?:已|已经|现已|均已|都已|业已|目前|现在|当前|截至目前|了|也|于|已于|并|并已|刚|刚刚|就|正式)$/;
/** Fill words that are nouns of their own inside an event. */
const KEPT = /^(?:[和及与]|工作|情况|进度|数据|数字|数量|进展)$/;
const FINISH = /^(?:完成|完成了)$/;
/** Ways to say that the works began. */
const BEGUN = /^(?:同步施工|开始施工|开工建设|已开始施工|开始建设|全面铺开施工)$/;
/** Longer than this is a report, not an event. */
const LONGEST = 60;

/** The event's words: 主体封顶, 通车, 锅炉吊装完成; 完成了X is said as X完成. */
export function milestoneOf(text: string, draft: Draft): string | undefined {
  const { tokens } = draft.segment;
  const at = tokens.findIndex((token) => token.type === 'cue' && EVENTS.has(token.kind));
  if (at < 0) return undefined;
  const head = tokens[at];
  const before = withoutObject(said(text, tokens.slice(0, at)), draft.objects);
  const after = said(text, tokens.slice(at + 1));
  const governs = kindOf(tokens[at - 1]) !== 'act' && !/^[并且和]/.test(after);
  if (head?.type === 'cue' && FINISH.test(head.word) && after.length > 1 && governs) {
    return (before !== '' && after.length <= 2 ? `${before}完成${after}` : `${after}完成`).slice(-LONGEST);
  }
  const event = said(text, tokens.slice(at));
  // 并网 begins with a character that else only joins.
  const joins = head?.type === 'cue' && head.word.startsWith('并') && !event.startsWith('并') ? '并' : '';
  const words = `${before}${joins}${event}`;
  if (words.length < 2) return undefined;
  return before.length < event.length / 2 ? words.slice(0, LONGEST) : words.slice(-LONGEST);
}

const kindOf = (token: Token | undefined) => (token?.type === 'cue' ? token.kind : undefined);

function said(text: string, tokens: readonly Token[]): string {
  return trim(tokens.map((token) => wordsOf(text, token)).join(''));
}

function wordsOf(text: string, token: Token): string {
  if (token.type === 'date' || (token.type === 'place' && token.name === 'own')) return '';
  if (token.type !== 'cue') return text.slice(token.start, token.end);
  if (
    token.kind === 'nested' ||
    token.kind === 'rest' ||
    SILENT.test(token.word) ||
    (token.kind === 'filler' && !KEPT.test(token.word))
  )
    return '';
  if (token.word === '完了') return '完成';
  return BEGUN.test(token.word) ? '开工' : token.word.replace(/^(.)的(.)$/, '$1$2').replace(/(?<=..)了$/, '');
}

export function withoutObject(words: string, objects: readonly string[]): string {
  const object = objects.find((name) => words.startsWith(name));
  const rest =
    object === undefined ? words : trim(words.slice(object.length).replace(object.endsWith('场') ? GROUND : '', ''));
  return rest.length < 2 ? words : object === undefined ? words : withoutObject(rest, objects);
}

/** 足球场地 is 足球场; 篮球场地面 is another thing. */
const GROUND = /^地(?![基面下坪上砖胶])/u;

/** 设计、招标都已完成: only preparation is finished (rule 7). */
export const isPreparation = (draft: Draft): boolean => draft.prep === true || draft.cues.some(isPrepCue);
const isPrepCue = (cue: CueToken) => cue.kind === 'prep';

/** 救助标准提高了, 费用降低了: the aspect tells that it happened. */
export function endsDone(tokens: readonly Token[]): boolean {
  const [before, last] = [tokens.at(-2), tokens.at(-1)];
  return last?.type === 'cue' && last.word === '了' && (kindOf(before) === 'compare' || kindOf(before) === 'act');
}

/** 成功创建市级基地 happened; 为其成功上市提供保障 is what it was for. */
const isSuccess = (text: string, tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    token?.type === 'cue' &&
    token.word === '成功' &&
    !/[为待使让促能保]/u.test(text.slice(tokens[0]?.start, token.start))
  );
};

/** What a document tells as having happened without a word of finishing: 已揭示大部分, 召开推进会. */
export function toldEvent(text: string, draft: Draft): string | undefined {
  const { tokens } = draft.segment;
  const act = tokens.findIndex((token) => token.type === 'cue' && token.kind === 'act' && ACTS.test(token.word));
  const dated = tokens.some(({ type }) => type === 'date');
  if (act >= 0 && (act < tokens.length - 1 || dated)) return said(text, tokens.slice(act)).slice(0, LONGEST);
  const already = tokens.findIndex(
    (token, at) => token.type === 'cue' && (ALREADY.test(token.word) || isSuccess(text, tokens, at)),
  );
  if (already < 0 && !endsDone(tokens)) return undefined;
  const words = withoutObject(said(text, tokens), draft.objects);
  return words.length > 3 ? words.slice(-LONGEST) : undefined;
}
