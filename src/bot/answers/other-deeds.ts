import type { Query } from '../../parsers/question/query.js';
import type { Part } from './part.js';

/** What is done with firms, people and projects in general: each a matter of its own. */
const DEED = /引进|招引|引资|落户|入驻|搬[走迁]|迁[出入走]|关[停闭]|倒闭|破产|停产|注销|裁员|流失|退出|上市|投诉/u;

/** Whom or what every ledger has, by no name. */
const ANY = /^(?:规上|中小|大)?(?:企业|公司|厂家|项目|商户|人才?|单位|机构)?$/u;

/** 引进了几家企业: items that count firms, and say nothing of bringing them in, are not what is asked for. */
export function withoutOtherDeeds<S extends { parts: Part[]; unknown: string[] }>(subject: S, query: Query): S {
  const { parts } = subject;
  const [deed] = DEED.exec(query.text) ?? [];
  if (deed === undefined || !query.topics.every((topic) => ANY.test(topic.replace(deed, '')))) return subject;
  const own = parts.filter(({ item, line }) => line || item.text.includes(deed) || item.title.includes(deed));
  return own.length === 0 && parts.length > 0 ? { ...subject, parts: own, unknown: [deed] } : subject;
}
