/** Every place between the arrival of a message and the delivery of its answer where a process may die. */
export const STEPS = [
  'before keeping',
  'kept',
  'before finishing',
  'finished, not committed',
  'handled',
  'taken',
  'before asking',
  'asking',
  'arrived',
  'before asking again',
  'asking again',
  'arrived again',
  'sent',
] as const;
export type Step = (typeof STEPS)[number];

/** The platforms of the test: one shows a piece once however often it is sent, the other shows it as often as it is sent. */
export const PLATFORMS = ['same', 'twice'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** One run of the child: the message that it hears on both platforms, and where it dies on which. */
export interface Run {
  number: number;
  die?: { platform: Platform; step: Step };
}
