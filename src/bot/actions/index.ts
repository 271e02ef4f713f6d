import { publish } from '../bulletin/publish.js';
import { draw } from '../charts/draw.js';
import { people, unbound } from '../people/act.js';
import { takeRoster } from '../people/roster.js';
import { reminding } from '../reminding/act.js';
import { takeSheet } from '../sheets/take.js';
import type { Act } from '../turn.js';
import { answered, answeredFirst } from './answered.js';
import { askedRight } from './asked-right.js';
import { closing } from './closing.js';
import { command } from './command.js';
import { correct } from './correct.js';
import { decide } from './decide.js';
import { duplicate } from './duplicate.js';
import { edited } from './edited.js';
import { classified, noise, silence, stranger, tooLong } from './guard.js';
import { importDocument } from './importing.js';
import { instruct } from './instruct.js';
import { mixed } from './mixed.js';
import { question, refuse, topic } from './question.js';
import { redate } from './redate.js';
import { report } from './report.js';
import { request } from './request.js';
import { settle } from './settle.js';
import { unmoved } from './unmoved.js';
import { withdraw } from './withdraw.js';

/** What a message is taken for, first that fits; the order is the documentation (rules 1, 2, 11–16, 22). */
export const ACTS: readonly Act[] = [
  classified, // 机密: nothing is kept
  people, // who is who: 绑定, 解绑, 我是谁
  unbound, // a group without a ledger
  stranger, // bound to nothing: may not report, ask or order
  reminding, // 提醒设置, 提醒预览, 别催了, 为什么提醒我
  takeRoster, // a roster by the supervisor, and the yes to it
  takeSheet, // an edited ledger sheet by the supervisor, and the yes to it
  publish, // 把通报发到群里, and the yes to it; before documents, since the office's own edition is one
  importDocument, // a document by the supervisor, and the yes to it
  tooLong, // nobody types that much
  answeredFirst, // bare words right behind a question of the group, newer than the bot's own
  settle, // an answer to the bot's own question
  noise, // 收到, forwarded notices, press links
  duplicate, // the same words again
  edited, // an edited message: the difference is a correction
  refuse, // out of scope, private data, orders to falsify
  closing, // 把42项改成办结: read as the claim that it is finished, or refused
  withdraw, // 作废
  decide, // 同意, 确认
  request, // 申请延期
  redate, // 昨天的数
  askedRight, // 更正：是4136个 behind a figure that fits nothing
  correct, // 更正
  unmoved, // 我们牵头的几项没变化
  mixed, // a report with a question or an order behind it
  draw, // 画个图
  command, // 催一下, 导出
  instruct, // 批示
  question, // 完成多少
  answered, // 1390套 behind 保障房现在多少
  report, // 进展
  topic, // 背街小巷 alone: asks how it stands
  silence,
];
