import { anything, flag, isObject, list, listOf, object, oneOf, shape, text } from './checks.ts';
import { layout } from './components/index.ts';
import { color, elementId, icon, multiUrl, padding, plainText, title, translations } from './parts.ts';
import { type CardProblem, hard, property, root } from './problem.ts';

const config = shape({
  // Only shared cards exist in 2.0, so this may be left out but never be false.
  update_multi: oneOf(true),
  enable_forward: flag,
  enable_forward_interaction: flag,
  width_mode: oneOf('default', 'compact', 'fill'),
  summary: shape({ content: text(), i18n_content: translations }),
  locales: listOf(text({ form: /^[a-z]{2}_[a-z]{2}$/ })),
  use_custom_translation: flag,
  streaming_mode: flag,
  streaming_config: object,
  style: shape({ text_size: object, color: object }),
});

const textTag = shape({ tag: oneOf('text_tag'), element_id: elementId, text: plainText(), color }, ['tag']);

const header = shape(
  {
    title: title('lark_md'),
    subtitle: title('lark_md'),
    text_tag_list: listOf(textTag, { max: 3 }),
    i18n_text_tag_list: object,
    template: oneOf(
      'blue',
      'wathet',
      'turquoise',
      'green',
      'yellow',
      'orange',
      'red',
      'carmine',
      'violet',
      'purple',
      'indigo',
      'grey',
      'default',
    ),
    icon,
    padding,
  },
  ['title'],
);

const body = shape({ ...layout, elements: list }, ['elements']);

const outer = shape({
  schema: anything,
  config,
  header,
  card_link: multiUrl,
  body,
});

/** Problems of everything around the elements. `{}` is a card without content, which Feishu takes. */
export function outerProblems(card: unknown): readonly CardProblem[] {
  if (!isObject(card)) return [hard(200621, root, 'a card must be a JSON object', card)];
  if (Object.keys(card).length === 0) return [];
  if (card.schema !== '2.0') {
    return [hard(200830, property(root, 'schema'), 'the card must declare schema 2.0', card.schema)];
  }
  return outer(card, root);
}
