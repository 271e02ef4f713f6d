import type { Fact, StoredFact } from '../../model/fact.js';
import { withoutRight } from '../../parsers/cues/right.js';
import { grams } from '../../parsers/items/grams.js';
import type { Turn } from '../turn.js';
import { namedBy } from './older.js';

/** 开工数, 在建的, 完工那个: by what the figures of several stages of one matter are told apart; 在建1.8 is a figure of its own. */
const STAGES: readonly (readonly [Fact['measure'], RegExp])[] = [
  ['started', /(?:开工|动工|开建)(?!了?[约近]?\d)/u],
  ['under_construction', /(?:在建|在施|施工)(?!了?[约近]?\d)/u],
  ['done', /(?:完工|竣工|建成|完成|建好|交付|投用|投产)(?!了?[约近]?\d)/u],
];

/**
 * 开工数多写了2个 behind 开工210个,完工97个: only the figure of the stage that is named was wrong. All of them where no stages were
 * told apart of what was reported last, or where the words name none or several.
 */
export function ofStageSaid(turn: Turn, base: readonly StoredFact[]): readonly StoredFact[] {
  const words = withoutRight(turn.text);
  const [said, ...others] = STAGES.filter(([, name]) => name.test(words)).map(([measure]) => measure);
  if (said === undefined || others.length > 0) return base;
  // 安置房开工数多写了2个: of the matter that is named, else of what was reported last.
  const names = new Set(grams(words.replace(OF_CORRECTING, ' ')).filter((gram) => gram.length > 1));
  const meant = names.size === 0 ? newest(base) : base.filter((fact) => namedBy(turn, fact, names) > 0);
  const matter = new Set(meant.map(matterOf));
  const ofMatter = base.filter((fact) => fact.value !== undefined && matter.has(matterOf(fact)));
  const told = STAGES.filter(([measure]) => ofMatter.some((fact) => fact.measure === measure));
  const ofStage = newest(ofMatter.filter(({ measure }) => measure === said));
  return told.length > 1 && ofStage.length > 0 ? ofStage : base;
}

/** 完工是49个,幼儿园17所: beside the stage that was wrong, the parts that were told with it by names of their own. */
export function withParts(ofStage: readonly StoredFact[], all: readonly StoredFact[]): readonly StoredFact[] {
  const [head] = ofStage;
  const parts = all.filter(
    ({ measure, target, item, messageId }) =>
      measure === 'other' && target === undefined && item === head?.item && messageId === head.messageId,
  );
  return [...ofStage, ...parts.filter((fact) => !ofStage.includes(fact))];
}

/** What says that something was wrong, and of which stage: no name of a matter. */
const OF_CORRECTING =
  /开工|动工|开建|在建|在施|施工|完工|竣工|建成|完成|建好|交付|投用|投产|[多少漏错误](?:写|报|填|算|统计|计|列)?了?|(?:写|报|填|说|算|统计|输|打|看|搞|弄)(?:得)?[错多少高低重]了?|更正|订正|不好意思|抱歉|刚才?|之前|上面|前面|应该?|实际上?|其实|真实|只有|不对|有误|[这那]个|[这那]块|[的了是为数有已和也]|\p{N}+(?:\.\p{N}+)?\p{Script=Han}{0,2}|[一二两三四五六七八九十百千万]+[个条座家所处台套户项件块]?/gu;

const matterOf = ({ item, target }: StoredFact): string => target ?? item;

/** Those of the latest message among them. */
function newest(facts: readonly StoredFact[]): readonly StoredFact[] {
  const last = Math.max(0, ...facts.map(({ messageId = 0 }) => messageId));
  return facts.filter(({ messageId = 0 }) => messageId === last);
}
