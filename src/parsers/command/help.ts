import type { HelpCommand } from './types.js';

const CALL = '(?:你好|您好|请问|那个?|哎|喂|机器人|督办(?:助手|机器人|同志)?|小督|小助手|@\\S+|[,，。!\\s])*';
const END = '(?:[啊呀呢吧哈嘛吗么的?？。!！~\\s])*';
const whole = (words: string): RegExp => new RegExp(`^${CALL}(?:${words})${END}$`, 'u');

const ALL = whole(
  [
    '帮助|帮助一下|求助|help|/help|/start|菜单|功能|命令|指令|说明|说明书|使用(?:说明|方法|指南|帮助)',
    '(?:你|您)(?:都)?(?:会|能)(?:干|做|办|帮我?(?:干|做)?)?(?:些|点)?(?:啥|什么|哪些事?)(?:事|活)?',
    '(?:你|您)(?:是)(?:谁|干(?:啥|什么)的?|做什么的?)',
    '(?:你)?有(?:些)?(?:啥|什么|哪些)(?:功能|用|本事|用处)',
    '(?:都|我)?(?:可以|能)(?:问|查|找)(?:你)?(?:些|点)?(?:啥|什么|哪些)',
    '(?:你)?(?:会|能)(?:干|做)(?:些|点)?(?:啥|什么)',
    '功能(?:介绍|有哪些|列表)',
    '(?:这个?|你|机器人|咱这个?)?(?:东西|系统|机器人)?(?:该)?(?:怎么|咋|如何)(?:使?用|玩|操作|使)(?:你)?',
    '(?:教|告诉)(?:一下)?(?:我|我们)(?:怎么|咋|如何)(?:使?用)',
  ].join('|'),
);
const HOW = '(?:我|我们)?(?:该|要|想)?(?:怎么|咋|如何)(?:样)?(?:去|来|给你|跟你)?';
const REPORT = whole(`${HOW}(?:报|上报|填报|报数|报进展|报进度|汇报|报送)(?:进展|进度|数|数据|数字|情况)?`);
const CORRECT = whole(
  `${HOW}(?:更正|改|修改|改数|纠正|撤回|撤销|作废|删)(?:数|数据|数字|掉|错)?|(?:报错|写错|填错|发错)(?:了)?(?:怎么|咋)(?:办|改|弄)`,
);
const ASK = whole(`${HOW}(?:查|查询|问|查看|看)(?:数|数据|进展|进度|情况|台账)?`);

/** 帮助, 你会干啥, 怎么用: the whole text must ask it; 帮助企业办证 is no call for help. */
export function readHelp(text: string): HelpCommand | null {
  if (text.length > 30) return null;
  if (ALL.test(text)) return { kind: 'help', topic: 'all' };
  if (REPORT.test(text)) return { kind: 'help', topic: 'report' };
  if (CORRECT.test(text)) return { kind: 'help', topic: 'correct' };
  if (ASK.test(text)) return { kind: 'help', topic: 'ask' };
  return null;
}
