/** Text without what PostgreSQL cannot keep: NUL, and halves of surrogate pairs (a cut emoji). */
export function cleanText(text: string): string {
  return /[\0\p{Cs}]/u.test(text) ? text.replaceAll('\0', '').replace(/\p{Cs}/gu, '\uFFFD') : text;
}

const ESCAPES = /\\(?:\\|u0000|u[dD][89a-fA-F][0-9a-fA-F]{2})/g;

/** JSON for a column: the same cleaning, inside strings and keys. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value) ?? 'null';
  if (!json.includes('\\u')) return json;
  return json.replace(ESCAPES, (found) => (found === '\\\\' ? found : found === '\\u0000' ? '' : '\uFFFD'));
}
