import type { Command } from '../../parsers/command.js';
import { helpText } from '../replies/commands.js';
import { type CommandResult, type RunContext, reply } from './context.js';
import { runExport } from './export.js';
import { runRemind } from './remind.js';

export type { CommandResult, RunContext, Send } from './context.js';
export { refreshReminder } from './reminder.js';

/** Carries out an order to the bot. Nothing is sent from here: `sends` is what the caller puts into its outbox. */
export function runCommand(command: Command, context: RunContext): Promise<CommandResult> {
  switch (command.kind) {
    case 'remind':
      return runRemind(command, context);
    case 'export':
      return runExport(command, context);
    case 'help':
      return Promise.resolve(reply('answer', helpText(command.topic, context.sender.role)));
  }
}
