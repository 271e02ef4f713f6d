import type { Measure } from '../../../model/fact.js';

/** What a column of a pasted table holds. */
export type ColumnKind =
  | 'name'
  | 'place'
  | 'unit'
  /** Target or size: never a fact of its own. */
  | 'plan'
  | 'figure'
  | 'delta'
  | 'rate'
  /** A state in words: 推进情况, 形象进度. */
  | 'words'
  | 'problem'
  | 'next'
  /** A thing counted by the rows: 公厕(座) over counties. */
  | 'thing'
  | 'skip';

export interface Column {
  kind: ColumnKind;
  measure?: Measure;
  verb?: string;
  /** Unit in the head: 完成数(公里). */
  unit?: string;
  /** What the head names beside the role word: 投资 in 完成投资. */
  about?: string;
  head: string;
}

/** By the words of its head, the first that fits. */
const HEADS: readonly [RegExp, Omit<Column, 'head'>][] = [
  [
    /^(?:序号|编号|排名|名次|NO\.?|#|日期|备注|说明)$|责任|联系|电话|联络|牵头|负责|时限|期限|时间|日期|排名|名次/i,
    { kind: 'skip' },
  ],
  [/^(?:计量)?单位$/, { kind: 'unit' }],
  [/县区|区县|县市区|^(?:县|区|乡镇|街道|地区|区域|辖区|属地)$|乡镇\(?街道|^县\(/, { kind: 'place' }],
  [/问题|困难|原因|难点/, { kind: 'problem' }],
  [/下一?步|打算|安排|措施/, { kind: 'next' }],
  [/去年|上年|同期|上月|上期|上周|年初|同比|环比|增幅|增速|较|比上/, { kind: 'skip' }],
  [
    /(?:完成|占|达|开工|竣工|办结|化解|覆盖|入库|整改|建成|进度).{0,4}(?:率|比|比例|比重|%|占比)|^(?:比率|比例|占比|百分比|%|进度\(?%|进度)|占.{0,4}(?:计划|任务|目标)|[率比]$|%/,
    { kind: 'rate' },
  ],
  [/未|没|剩余|余下|尚|还差|欠|缺口/, { kind: 'skip' }],
  [
    /计划|任务数|任务量|目标|总数|总量|应[完建办改]|^(?:任务|指标值|年度任务|总任务|全年|规模|总规模|建设规模|合同数|底数|基数)$/,
    { kind: 'plan' },
  ],
  [/本月|当月|本周|当日|今日|本期|新增$|新增数|新增量|增加数/, { kind: 'delta', measure: 'done', verb: '完成' }],
  [/在建|施工|正在|实施中|推进中|改造中/, { kind: 'figure', measure: 'under_construction', verb: '在建' }],
  [/开工|启动|动工|进场/, { kind: 'figure', measure: 'started', verb: '开工' }],
  [/情况|形象|状态|进展|现状/, { kind: 'words' }],
  [/建成/, { kind: 'figure', measure: 'done', verb: '建成' }],
  [/竣工|完工/, { kind: 'figure', measure: 'done', verb: '完工' }],
  [
    /完成|投用|办结|累计|实际|已|达到|现有|目前|当前|眼下|现在|如今|现值|现数|进度数|落实/,
    { kind: 'figure', measure: 'done', verb: '完成' },
  ],
  [
    /^(?:项目|事项|任务|指标|名称|内容|工作|类别|工程|科目|事情|实事|建设|重点)|名称$|内容$|项目$|事项$/,
    { kind: 'name' },
  ],
];
/** Words of a head that name nothing beside its role. */
const ROLE_WORDS =
  /\([^)]*\)|(?:截至|截止)?[\d.]+(?:[-~至]\d+)?[年月日号底]*|截至|截止|累计|完成|已|实际|总计|合计|目前|当前|眼下|现在|如今|现值|现数|现有|达到|数量?|总量|量|情况|任务|目标|项目|个数|值|建成|竣工|完工|投用|办结|在建|施工|开工|启动|动工|进场|正在|中|的|本月|当月|本周|新增|增加|工程量|工程|底|落实|进度|今年|全年|年度|年|月|建设/g;
const UNIT_IN_HEAD = /[((](?:单位[::])?([^)）%\d]{1,6})[)）]/;

export function columnOf(head: string): Column | undefined {
  const words = head.replace(/\s/g, '');
  const found = HEADS.find(([pattern]) => pattern.test(words))?.[1];
  const unit = UNIT_IN_HEAD.exec(words)?.[1];
  if (found === undefined) return undefined;
  const about = found.kind === 'figure' || found.kind === 'delta' ? words.replace(ROLE_WORDS, '') : '';
  return {
    ...found,
    head,
    ...(unit !== undefined && found.kind !== 'rate' && !/^(?:个数|数量|万?元以上)$/.test(unit) && { unit }),
    ...(about.length > 1 && { about }),
  };
}

/** A head that names a thing, with its unit. */
export function thingOf(head: string): Column {
  const unit = UNIT_IN_HEAD.exec(head)?.[1];
  const about = head.replace(/\([^)]*\)/g, '').trim();
  return { kind: 'thing', measure: 'done', head, about, ...(unit !== undefined && { unit }) };
}

const PROGRESS = new Set<ColumnKind>(['figure', 'delta', 'rate', 'words']);
export const isProgress = (column: Column | undefined) => column !== undefined && PROGRESS.has(column.kind);
