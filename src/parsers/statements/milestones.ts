import type { Draft } from './draft.js';
import { type CueToken, cuesOf } from './roles.js';
import type { Token } from './tokens.js';
import { naming, trim } from './words.js';

const FINISH = /^(?:完成|完毕|结束|形成|完结|建设完成|干完|做完|到位)$/;
const EVENTS = new Set(['done', 'event', 'started']);

/** The event's words: 主体封顶, 通车, 锅炉吊装完成; what is finished goes with a bare 完成. */
export function milestoneOf(text: string, draft: Draft): string | undefined {
  const { tokens } = draft.segment;
  const at = tokens.findIndex((token) => token.type === 'cue' && EVENTS.has(token.kind));
  if (at < 0) return undefined;
  const run = runFrom(tokens, at);
  const words = trim(run.map((cue) => cue.word.replace(/^(.)的(.)$/, '$1$2')).join(''));
  const last = run.at(-1);
  if (last === undefined || !FINISH.test(last.word)) return words.length > 1 ? words : undefined;
  const after = trim(text.slice(last.end, tokens.at(-1)?.end ?? 0).replace(/^了/, ''));
  if (run.length === 1 && after.length > 1) return `${after}完成`;
  const before = naming(text, tokens.slice(0, at));
  const bare = draft.objects.reduce((rest, object) => rest.replace(object, ''), before);
  return `${trim(bare)}${words}`;
}

function runFrom(tokens: readonly Token[], at: number): CueToken[] {
  const run: CueToken[] = [];
  for (const token of tokens.slice(at)) {
    if (token.type !== 'cue' || !(EVENTS.has(token.kind) || token.kind === 'act')) break;
    run.push(token);
  }
  return run;
}

/** 设计、招标都已完成: only preparation is finished (rule 7). */
export const isPreparation = (draft: Draft): boolean =>
  draft.prep === true ||
  cuesOf(draft.segment.tokens).some((cue) => cue.kind === 'prep' || /^(?:设计|招标|规划|谋划)$/.test(cue.word));
