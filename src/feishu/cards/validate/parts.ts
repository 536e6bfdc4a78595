import {
  all,
  type Check,
  edges,
  expect,
  isObject,
  listOf,
  number,
  object,
  oneOf,
  pixels,
  shape,
  text,
} from './checks.ts';
import { hard } from './problem.ts';

/**
 * Pieces that many components share. Sources: the component pages of Card JSON 2.0,
 * https://open.feishu.cn/document/feishu-cards/card-json-v2-components/component-json-v2-overview
 */

const hues =
  'blue|carmine|green|indigo|lime|grey|orange|purple|red|sunflower|turquoise|violet|wathet|yellow|neutral';
const shades = '00|50|100|200|300|350|400|500|600|650|700|800|900|950|1000';
/** Named colours, with a shade or without, and names declared in `config.style` (`cus-0`, `color_1`). */
export const color = text({
  form: new RegExp(`^(default|white|bg-white|(${hues})(-(${shades}))?|(cus|color)[-_]\\w+)?$`),
});

/** Letters, digits and underscores, first a letter, at most 20 characters. */
export const elementId = text({ form: /^[A-Za-z]\w{0,19}$/ });
export const margin = edges(-99, 99);
export const padding = edges(-99, 99);
export const spacing = pixels(0, 99, 'small', 'medium', 'large', 'extra_large', 'default');
export const horizontal = oneOf('left', 'center', 'right');
export const vertical = oneOf('top', 'center', 'bottom');
export const direction = oneOf('vertical', 'horizontal');
export const fieldWidth = pixels(100, 9999, 'default', 'fill');

/** Feishu shows an unknown size as `normal`, so any name is taken. */
export const textSize = text({ min: 1 });

const locales = /^[a-z]{2}_[a-z]{2}$/;
/** Texts in other languages, by locale. */
export const translations: Check = (value, place) =>
  isObject(value)
    ? Object.entries(value)
        .filter(([locale, content]) => !locales.test(locale) || typeof content !== 'string')
        .map(([locale]) => hard(200621, place, 'must hold texts by locale', locale))
    : object(value, place);

function textObject(tags: readonly string[], extra: Readonly<Record<string, Check>>, max?: number): Check {
  const content = max === undefined ? text() : text({ max });
  const properties = { tag: oneOf(...tags), content, i18n_content: translations, element_id: elementId };
  return shape({ ...properties, ...extra }, ['tag', 'content']);
}

/** A short plain text, such as a button's label; `max` in characters. */
export const plainText = (max?: number) => textObject(['plain_text'], {}, max);
/** A title: plain text, or a title in Markdown of the given flavour. */
export const title = (markdown: 'lark_md' | 'markdown') => textObject(['plain_text', markdown], {});
/** A text with size, colour and alignment. */
export const styledText = textObject(['plain_text', 'lark_md'], {
  text_size: textSize,
  text_color: color,
  text_align: horizontal,
  lines: number(1, 999),
});

export const icon = shape(
  {
    tag: oneOf('standard_icon', 'custom_icon'),
    token: text({ min: 1 }),
    color,
    img_key: text({ min: 1 }),
    size: text({ form: /^\d{1,3}px \d{1,3}px$/ }),
  },
  ['tag'],
);

/** Only web addresses and Feishu's own links are taken; other schemes are refused. */
export const url = expect(
  (value) =>
    typeof value === 'string' &&
    /^(https?:\/\/[^\s\u4e00-\u9fff]+|lark:\/\/msgcard\/unsupported_action|)$/.test(value),
  'must be an http or https address without spaces or Chinese characters',
  11310,
);

export const multiUrl = shape({ url, pc_url: url, ios_url: url, android_url: url });
export const linkAction = shape({ multi_url: multiUrl });

/** Feishu's SDKs take objects only; a string makes the click fail with 200671. */
const callback = shape({ type: oneOf('callback'), value: object }, ['type', 'value']);
const openUrl = shape(
  { type: oneOf('open_url'), default_url: url, pc_url: url, ios_url: url, android_url: url },
  ['type', 'default_url'],
);

export const behaviors = listOf((value, place) =>
  isObject(value) && value.type === 'open_url' ? openUrl(value, place) : callback(value, place),
);

export const confirm = shape({ title: plainText(), text: plainText() }, ['title', 'text']);

const option = shape({ text: plainText(), icon, value: text({ min: 1 }) }, ['text', 'value']);
const uniqueValues: Check = (value, place) => {
  if (!Array.isArray(value)) return [];
  const values = value.map((item: unknown) => (isObject(item) ? item.value : undefined));
  const repeated = values.find((item, index) => values.indexOf(item) !== index);
  return repeated === undefined ? [] : [hard(200621, place, 'option values must be unique', repeated)];
};
export const options = all(listOf(option), uniqueValues);

const personOption = shape({ value: text({ min: 1 }), icon }, ['value']);
export const personOptions = all(listOf(personOption), uniqueValues);
