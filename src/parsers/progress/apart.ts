import type { Fact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { ADDED } from './wholes.js';

/** Works before the thing that is counted. */
const WORK = /^(?:(?:累计|已|全[市县区]|完成|新建|改建|扩建|改造|新增|新改建|建设|建成|提升|更新|实施|开展|推进|新)+)/u;
const PLAIN = /[^\p{Script=Han}A-Za-z\d.]/gu;
const bare = (words: string): string => words.replace(PLAIN, '').replace(WORK, '');
const works = (words: string): string => WORK.exec(words.replace(PLAIN, ''))?.[0] ?? '';

const beside = ({ target: _target, percent: _percent, ...fact }: Fact, object = ''): Fact => ({
  ...fact,
  measure: 'other',
  ...(object !== '' && { object }),
});

/**
 * Figures of one goal that stand beside one another as of one day, of which one at most can be how far it has come. 夏粮282万亩,
 * 秋粮221万亩 of 粮食500万亩 and 新建12座,改造9座 of 新建改造40座 are parts; 竣工520套,交付420套 are stages, the goal's own or else
 * the larger; a month (本月完成1.8亿元) of what is told in all is not added to it. The others are kept as what they are.
 */
export function apart(facts: readonly Fact[], said: ReadonlyMap<Fact, Statement>, { targets }: Item): Fact[] {
  const rivalsOf = (fact: Fact): Fact[] =>
    facts.filter(
      (one) =>
        one !== fact &&
        one.target === fact.target &&
        one.measure === 'done' &&
        one.mode === undefined &&
        one.scope === fact.scope &&
        one.value !== undefined &&
        said.has(one),
    );
  return facts.map((fact) => {
    const own = said.get(fact);
    if (own === undefined || fact.target === undefined || fact.measure !== 'done' || fact.value === undefined)
      return fact;
    const rivals = rivalsOf(fact);
    // 新增7家, with nothing told before it: so many since the year began.
    if (fact.mode === 'delta' && NEW.test(own.deltaWord ?? '') && own.from === undefined && rivals.length === 0)
      return withoutMode(fact);
    if (fact.mode === 'delta')
      return rivals.some(({ asOf = '' }) => asOf >= (fact.asOf ?? '')) ? beside(fact, own.subject) : fact;
    const metric = targets.find(({ id }) => id === fact.target)?.metric ?? '';
    const others = rivals.filter(({ asOf, value }) => asOf === fact.asOf && value !== fact.value);
    if (others.length === 0 || fact.mode !== undefined) return fact;
    // 新建860个,保有量4720个 of a level to be reached; 新建9个,改建11个,合计20个: it is told in all.
    const level = !ADDED.test(metric);
    if (
      others.some(
        (one) =>
          (one.value ?? 0) > (fact.value ?? 0) &&
          (level ? LEVEL : SUM).test(said.get(one)?.text ?? '') &&
          !(level ? LEVEL : SUM).test(own.text),
      )
    )
      return beside(fact, own.subject);
    // 新增19家,另有8家已达到标准: so many more, which are not there yet.
    if (MORE.test(own.text)) return beside(fact, own.subject);
    // 新增泊位570个;对外开放停车场26家、泊位1420个: the one that is named as the goal names it.
    const { subject, verb } = own;
    if (subject !== '' && subject !== metric && verb !== undefined && !metric.includes(verb) && !isWorks(verb))
      if (others.some((one) => said.get(one)?.subject === metric)) return beside(fact, subject);
    if (own.subject === '') {
      // 小区建成33个,联网运行30个: a later stage of what the clause before names.
      const ofSame = (words?: string): boolean => words === '' || (words !== undefined && words === own.heading);
      const stages = others.filter((one) => ofSame(said.get(one)?.subject) && said.get(one)?.verb !== own.verb);
      return stages.some((one) => leads(one, said.get(one)?.verb, fact, own.verb, metric))
        ? beside(fact, `${own.heading ?? ''}${own.verb ?? ''}`)
        : fact;
    }
    const byWork = others.some((one) => {
      const words = said.get(one)?.subject ?? '';
      const [thing, other] = [bare(own.subject), bare(words)];
      // 新建泵站3座,改造5座: the thing is named once.
      return (
        (thing === other || thing === '' || other === '') &&
        works(words) !== works(own.subject) &&
        [works(words), works(own.subject)].every(
          (work) => work !== '' && work !== works(metric) && [...work].every((c) => metric.includes(c)),
        )
      );
    });
    return byWork || !bare(metric).includes(bare(own.subject)) ? beside(fact, own.subject) : fact;
  });
}

const isWorks = (verb: string): boolean => /^(?:完[成工]|建成|竣工|投用|交付|改造|新建|建设|开工)/u.test(verb);

const LEVEL = /总数|总量|总计|合计|保有量|达到|共有|现有/u;
const SUM = /^(?:合计|共计|总计|总共)/u;
const NEW = /^(?:新增|净增|新)/u;
function withoutMode({ mode: _mode, ...fact }: Fact): Fact {
  return fact;
}

const MORE = /^(?:另有|还有|另外|此外)/u;

/** Whether the first of two stages is the one that the goal asks for: by its word, else the larger. */
function leads(a: Fact, verbA: string | undefined, b: Fact, verbB: string | undefined, metric: string): boolean {
  if (verbA === undefined || verbB === undefined) return false;
  const [asksA, asksB] = [metric.includes(verbA), metric.includes(verbB)];
  return asksA === asksB ? (a.value ?? 0) > (b.value ?? 0) : asksA;
}
