/** A file that cannot be read as text; the message is one plain sentence for the user. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
