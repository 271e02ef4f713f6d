import { readExport } from './command/export.js';
import { readHelp } from './command/help.js';
import { readRemind } from './command/remind.js';
import type { Command, CommandContext } from './command/types.js';

export type { Command, CommandContext, ExportCommand, HelpCommand, RemindCommand } from './command/types.js';

/**
 * An order to the bot itself (rule 1: remind, export, help), or null when the text is something else. Orders are short
 * and of one line; a pasted notice that speaks of 提醒 or 报送 is none.
 */
export function readCommand(text: string, context: CommandContext): Command | null {
  const words = text.trim();
  if (words === '' || words.length > 120 || words.includes('\n')) return null;
  return readHelp(words) ?? readExport(words, context.today, context.vocabulary) ?? readRemind(words, context);
}
