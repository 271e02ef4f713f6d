/** Value of a numeral 数词 in any script: 四万一千二百, 6.41万, 5万4千, 二百五, 二〇二二, 三十一点八. */

const DIGITS: Record<string, number> = {};
for (const [value, chars] of [
  '零〇○Ｏ',
  '一壹幺',
  '二贰两弍',
  '三叁参弎',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
].entries())
  for (const char of chars) DIGITS[char] = value;

const SMALL: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const TENS: Record<string, number> = { 廿: 20, 卅: 30 };
const BIG: Record<string, number> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };

const TOKEN = /\d+(?:,\d{3})*(?:\.\d+)?|\.\d+|./gu;
const DIGITS_ONLY = /^[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖幺]{2,}$/;

/** Kills floating-point dust: 33.1*100 = 3310. */
export function clean(value: number): number {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return value;
  return Number(value.toPrecision(15));
}

/** Digits said one by one: 二〇二二 = 2022. */
export function digitString(text: string): number | undefined {
  let value = 0;
  for (const char of text) {
    const digit = DIGITS[char];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return text ? value : undefined;
}

/** A whole number below the big units: 九百九十, 四百五 (= 450), 5千6百. */
function section(tokens: readonly string[], after: number): number | undefined {
  let sum = 0;
  let pending: number | undefined;
  let unit = after;
  let zero = false;
  for (const token of tokens) {
    const small = SMALL[token];
    if (small !== undefined) {
      sum += (pending || 1) * small;
      pending = undefined;
      unit = small;
      zero = false;
    } else if (TENS[token] !== undefined) {
      sum += TENS[token];
      unit = 10;
    } else if (/[多余几来数]/.test(token)) {
      unit = 0;
    } else {
      const digit = DIGITS[token] ?? Number(token.replaceAll(',', ''));
      if (Number.isNaN(digit)) return undefined;
      if (digit === 0) zero = true;
      if (pending !== undefined && pending !== 0) return undefined;
      pending = digit;
    }
  }
  if (pending !== undefined) sum += !zero && unit >= 100 && pending < 10 ? (pending * unit) / 10 : pending;
  return sum;
}

function whole(tokens: readonly string[], after: number): number | undefined {
  let big = -1;
  let scale = 0;
  for (const [i, token] of tokens.entries()) {
    const s = BIG[token];
    if (s !== undefined && s >= scale) {
      scale = s;
      big = i;
    }
  }
  if (big < 0) return section(tokens, after);
  const left = big === 0 ? 1 : whole(tokens.slice(0, big), 0);
  const right = big === tokens.length - 1 ? 0 : whole(tokens.slice(big + 1), scale);
  return left === undefined || right === undefined ? undefined : left * scale + right;
}

const PLAIN = /^\d+(?:\.\d+)?$/;

/** Value of a numeral without sign, fraction or percent; undefined when the text is no well-formed numeral. */
export function numeralValue(text: string): number | undefined {
  if (PLAIN.test(text)) return Number(text);
  const plain = text.replace(/\s+/g, '');
  if (/^[\d.,]+$/.test(plain)) {
    const value = Number(plain.replaceAll(',', ''));
    return Number.isNaN(value) ? undefined : value;
  }
  if (DIGITS_ONLY.test(plain)) return digitString(plain);
  const point = plain.search(/点/);
  if (point >= 0) {
    const head = whole(plain.slice(0, point).match(TOKEN) ?? [], 0);
    const tailText = plain.slice(point + 1);
    const scale = /[万亿]+$/.exec(tailText)?.[0] ?? '';
    const digits = [...tailText.slice(0, tailText.length - scale.length)]
      .map((c) => DIGITS[c] ?? (/\d/.test(c) ? c : NaN))
      .join('');
    if (head === undefined || !/^\d+$/.test(digits)) return undefined;
    const factor = [...scale].reduce((f, c) => f * (BIG[c] ?? 1), 1);
    return clean(Number(`${head}.${digits}`) * factor);
  }
  const value = whole(plain.match(TOKEN) ?? [], 0);
  return value === undefined ? undefined : clean(value);
}
