/** Thrown when a text is no task notice and no commitment report; the message is one plain sentence for the user. */
export class NotADocument extends Error {
  override readonly name = 'NotADocument';
}
