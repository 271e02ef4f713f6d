import { calledBy } from '../../ledger/called.js';
import type { Ledger, Official } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { viewed } from './scope.js';
import type { AnswerContext } from './types.js';

/** People of one kind 一类人, by the words that name the kind; nobody where the ledgers do not say who they are. */
export interface Circle {
  name: string;
  people: ReadonlySet<string>;
}

/** Posts that people are chosen by; the longer first. */
const POST =
  /(?:县区|区县|县|区)委?书记|党工委书记|副市长|副县长|副区长|市长|县长|区长|局长|主任|秘书长|部长|常委|主席|书记/u;
const CITY_LEADER = /市级?领导/u;
const OF_CITY = /市委(?:副书记|常委)|(?<!副秘书长|[局委办])副?市长|市人大常委会|市政协/u;
/** A heading is meant from so many of its characters in a row. */
const HEADING = 4;

/** 市委领导里谁…, 县委书记中哪位…: those whom a ranking of people is narrowed to; undefined where all are meant. */
export function circleOf(query: Query, context: AnswerContext): Circle | undefined {
  const ledgers = viewed(query, context);
  const section = ledgers.flatMap((ledger) =>
    ledger.sections.flatMap(({ title }) => {
      const name = headingSaid(title, query.text);
      return name === undefined ? [] : [{ name, ledger, title }];
    }),
  );
  const [only, other] = section;
  if (only && !other) {
    const items = only.ledger.items.filter((item) => item.section === only.title);
    return { name: only.name, people: new Set(items.flatMap((item) => item.leaders)) };
  }
  if (CITY_LEADER.test(query.text)) return chosen('市领导', ledgers, ({ posts }) => OF_CITY.test(posts));
  const post = POST.exec(query.text)?.[0];
  return post === undefined ? undefined : chosen(post, ledgers, (one, ledger) => holds(one, post, ledger));
}

/** The words of a heading that the question says: 市委领导 of 市委领导班子成员. */
function headingSaid(title: string, text: string): string | undefined {
  const plain = title.replace(/[“”"'《》]/gu, '');
  for (let length = plain.length; length >= HEADING; length -= 1)
    if (text.includes(plain.slice(0, length))) return plain.slice(0, length);
  return undefined;
}

function chosen(name: string, ledgers: readonly Ledger[], fits: (one: Official, ledger: Ledger) => boolean): Circle {
  const people = ledgers.flatMap((ledger) =>
    ledger.officials.filter((one) => fits(one, ledger)).map((one) => one.name),
  );
  return { name, people: new Set(people) };
}

/** 县委书记 leads a county, 区委书记 a district, 书记 of 县区 either; a 副 post is another. */
function holds({ posts, unit }: Official, post: string, ledger: Ledger): boolean {
  const kind = /^(?:县区|区县)/u.test(post) ? 'all' : /^[县区]委?书记/u.test(post) ? post.charAt(0) : undefined;
  if (kind === undefined) return new RegExp(`(?<!副)${post}`, 'u').test(posts);
  const place = calledBy(ledger.places, unit);
  if (place === undefined || !/(?<!副)书记/u.test(posts)) return false;
  return kind === 'all' || (place.kind === kind && posts.includes(`${kind}委书记`));
}
