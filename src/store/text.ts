/** Text without what PostgreSQL cannot keep: NUL, and halves of surrogate pairs (a cut emoji). */
export function cleanText(text: string): string {
  if (text.isWellFormed() && !text.includes('\0')) return text;
  return text.replaceAll('\0', '').toWellFormed();
}

const ESCAPES = /\\(?:\\|u0000|u[dD][89a-fA-F][0-9a-fA-F]{2})/g;

/** JSON for a column: the same cleaning, inside strings and keys. */
export function toJson(value: unknown): string {
  return jsonOf(value).json;
}

/** The same, and whether anything had to be cleaned. */
export function jsonOf(value: unknown): { json: string; cleaned: boolean } {
  const said = JSON.stringify(value) ?? 'null';
  if (!said.includes('\\u')) return { json: said, cleaned: false };
  const json = said.replace(ESCAPES, (found) => (found === '\\\\' ? found : found === '\\u0000' ? '' : '\uFFFD'));
  return { json, cleaned: json !== said };
}
