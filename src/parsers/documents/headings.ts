import { ABOUT, BODY } from './bodyhead.js';
import { readBodies } from './bodylist.js';
import { type Draft, fieldsOf, sectionTitle } from './draft.js';
import { isBodies, isDay } from './labelkinds.js';
import { readMark } from './marks.js';
import { type Node, ownText } from './outline.js';
import { type Person, readLeaders, splitPerson } from './people.js';

/** What a heading says of all matters under it: who leads them, whose they are, by when. */
export interface Inherited {
  leaders: Person[];
  units: string[];
  due?: NonNullable<Draft['deadline']>;
}
export const NOTHING: Inherited = { leaders: [], units: [] };

const LEADS = /(?:牵头|负责|承担|主办|承办|落实|包联|包抓|分管)?(?:的)?(?:重点|主要)?(?:工作|任务|事项|项目)?$/;
const DUE = /^(.{2,14}?)(?:完成|办结|见效|落实)(?:的)?(?:工作|任务|事项|项目|类)?$/;

const words = (node: Node): string => sectionTitle(ownText(node)).title;

function bodiesOf(title: string): string[] {
  const named = title.replace(/^由/, '').replace(LEADS, '');
  const names = named.split('、');
  return names.every((n) => BODY.test(n) && !ABOUT.test(n)) && isBodies(named) ? readBodies(named) : [];
}

/** A line 一、市水利局 that heads what a body has to do. */
export function headsBody(text: string): boolean {
  const mark = text.length > 40 ? null : readMark(text);
  return (
    mark !== null &&
    ['part', 'han', 'hanParen'].includes(mark.kind) &&
    bodiesOf(sectionTitle(mark.rest).title).length > 0
  );
}

/** Whether the headings of a list are bodies: two or more, most of them. */
export function byBodies(nodes: Node[]): boolean {
  const heads = nodes.filter((n) => n.children.length > 0);
  const named = heads.filter((n) => bodiesOf(words(n)).length > 0);
  return named.length >= 2 && named.length > heads.length / 2;
}

/** Title of a heading, or the value of the only field that it is: 一、责任单位:市水利局. */
export const headingOf = (node: Node): string => ownText(node) || (node.fields[0]?.value ?? '');

/** What a heading leaves to its matters; `bodies`: the headings of this list are bodies. */
export function leaves(node: Node, above: Inherited, bodies: boolean): Inherited {
  const title = words(node);
  const signed = fieldsOf(node.fields, 'leader').flatMap((f) => readLeaders(f.value));
  const person = signed.length === 0 && title !== '' ? splitPerson(title.replace(/^由/, '').replace(LEADS, '')) : null;
  const leaders = person ? [person] : signed;
  const led = fieldsOf(node.fields, 'lead').flatMap((f) => readBodies(f.value));
  const units = led.length > 0 ? led : bodies ? bodiesOf(title) : [];
  const day = fieldsOf(node.fields, 'deadline').at(-1)?.value ?? DUE.exec(title)?.[1];
  const due = day !== undefined && isDay(day) ? { text: day, line: node.line, shared: true } : above.due;
  return {
    leaders: leaders.length > 0 ? leaders : above.leaders,
    units: units.length > 0 ? units : above.units,
    ...(due ? { due } : {}),
  };
}
