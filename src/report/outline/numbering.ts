const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 30 → 三十; from 100 on in digits. */
export function chineseNumber(number: number): string {
  if (number >= 100) return String(number);
  const tens = Math.floor(number / 10);
  const tensWord = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${tensWord}${digits[number % 10]}`;
}

function circled(number: number): string {
  if (number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  if (number <= 50) return String.fromCodePoint(0x32b1 + number - 36);
  return `(${number})`;
}

const styles: readonly ((number: number) => string)[] = [
  (number) => `${chineseNumber(number)}、`,
  (number) => `（${chineseNumber(number)}）`,
  (number) => `${number}.`,
  (number) => `（${number}）`,
  circled,
];

/** The mark before the `number`-th item at a depth: 一、 （一） 1. （1） ①. Number and depth count from 1. */
export function mark(depth: number, number: number): string {
  const style = styles[Math.min(depth, styles.length) - 1] ?? circled;
  return style(number);
}

const foreignMarks: readonly ((number: number) => string)[] = [
  ...styles,
  (number) => `${number}、`,
  (number) => `${number}．`,
  (number) => `(${number})`,
  (number) => `${number})`,
  (number) => `${number}）`,
];

/** Takes the numbers off that people typed themselves, when every line carries its own: `2.5亿元` has none. */
export function withoutOwnNumbers(lines: readonly string[]): readonly string[] {
  const stripped = lines.map((line, index) => {
    const trimmed = line.trim();
    const own = foreignMarks.map((style) => style(index + 1)).find((text) => trimmed.startsWith(text));
    const rest = own === undefined ? '' : trimmed.slice(own.length);
    return /^\d/.test(rest) ? '' : rest.trim();
  });
  return stripped.every((line) => line !== '') ? stripped : lines;
}
