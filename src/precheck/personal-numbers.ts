const digit = '[0-9０-９]';
/** People part long numbers by blanks and dashes of all kinds. */
const gap = '[\\s\\-‐-―－]{0,3}';

/** 11 digits as 138 0013 8000, 1380013 8000 or in one piece, with or without +86; its ends are groups 1, 2. */
export const mobileNumbers = new RegExp(
  `(?<![0-9０-９.])((?:(?:[+＋]|00)?86${gap})?[1１][3-9３-９]${digit})${gap}${digit}{4}${gap}(${digit}{4})(?!${digit})`,
  'g',
);

/** 公民身份号码: 17 digits and a check character. */
export const identityNumbers = new RegExp(
  `(?<![0-9０-９.])[1-9１-９]${digit}{5}${gap}${digit}{8}${gap}${digit}{3}[0-9０-９XxＸｘ](?!${digit})`,
  'g',
);

/** An address on the web; the digits in it are nobody's. */
export const webAddress = /(https?:\/\/[\w./?=&%#:~+@-]+|www\.[\w./?=&%#:~+@-]+)/;
