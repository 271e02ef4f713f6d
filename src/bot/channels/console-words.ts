import type { Person } from '../../model/message.js';

/** Every Chinese sentence of the terminal. */
export const CONSOLE_WORDS = {
  hello: '督办。直接输入即是发言；/帮助 查看命令。',
  help: [
    '/我是 名字     换一个身份（只写 /我是 列出所有人）',
    '/群 编号       换一个工作群（/群 私聊 与机器人单独谈；只写 /群 回到第一个群）',
    '/修改 新内容   修改自己刚发的消息',
    '/作废          撤回自己刚报的内容',
    '/退出          结束',
    '一行是一条消息；行末加反斜杠 \\ 表示下一行还是同一条。',
  ].join('\n'),
  prompt: (name: string, chat: string) => `${name}@${chat}> `,
  reply: (text: string) => `督办：${text.replaceAll('\n', '\n      ')}`,
  choice: (at: number, label: string) => `      ${at}. ${label}`,
  silent: '（机器人没有回话）',
  elsewhere: (chat: string, text: string) => `（发给${chat}）${text}`,
  file: (name: string, path: string) => `文件：${name}（${path}）`,
  person: (person: Person) => (person.unit ? `${person.name}（${person.unit}）` : person.name),
  chat: (id: string, title: string) => `${id} ${title}`.trim(),
  now: (name: string, chat: string) => `您现在是${name}，在${chat}。`,
  privateName: '私聊',
  withdraw: '作废',
  nobody: '还没有可选的人。请先导入一份文件：duban import 文件名。',
  unknownPerson: (name: string) => `没有叫“${name}”的人。输入 /我是 列出所有人。`,
  unknownCommand: '没有这个命令。输入 /帮助 查看命令。',
  nothingSaid: '您还没有发过消息。',
  failed: '消息已收到，但处理时出了问题，稍后会自动重试。',
};
