export interface Command {
  name: 'be' | 'go' | 'edit' | 'withdraw' | 'help' | 'quit' | 'unknown';
  rest: string;
}

const NAMES: Record<string, Command['name']> = {
  我是: 'be',
  身份: 'be',
  人: 'be',
  群: 'go',
  会话: 'go',
  修改: 'edit',
  作废: 'withdraw',
  帮助: 'help',
  help: 'help',
  退出: 'quit',
  exit: 'quit',
  quit: 'quit',
};

/** Reads a line that begins with a slash: /我是 NAME, /群 CHAT; anything else is a message. */
export function readCommand(line: string): Command | undefined {
  const match = /^[/／]\s*(\S+)\s*([\s\S]*)$/u.exec(line);
  if (!match) return undefined;
  const [, word = '', rest = ''] = match;
  return { name: NAMES[word] ?? 'unknown', rest: rest.trim() };
}
