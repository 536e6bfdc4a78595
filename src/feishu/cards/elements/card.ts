import type { Element, Form } from './layout.ts';
import type { Table } from './table.ts';
import { clean, clip, type PlainText, plainText } from './text.ts';

export type Template = 'blue' | 'green' | 'orange' | 'red' | 'grey' | 'wathet';

interface TextTag {
  readonly tag: 'text_tag';
  readonly text: PlainText;
  readonly color: 'blue' | 'green' | 'orange' | 'red' | 'neutral';
}

/** A card of Card JSON 2.0 as this bot builds it. */
export interface CardJson {
  readonly schema: '2.0';
  readonly config: {
    readonly update_multi: true;
    readonly enable_forward: boolean;
    readonly enable_forward_interaction?: false;
    readonly width_mode: 'default';
    readonly summary: { readonly content: string };
  };
  readonly header: {
    readonly title: PlainText;
    readonly subtitle?: PlainText;
    readonly text_tag_list?: readonly TextTag[];
    readonly template: Template;
  };
  readonly body: { readonly elements: readonly (Element | Form | Table)[] };
}

/**
 * A whole card. It holds one office's figures, so it cannot be forwarded unless it is `forwardable`, and even then
 * nothing on the copy works; `summary` is what the chat list shows (by default the title).
 */
export function card(content: {
  readonly title: string;
  readonly subtitle?: string;
  readonly tags?: readonly { readonly text: string; readonly color: TextTag['color'] }[];
  readonly template: Template;
  readonly summary?: string;
  readonly forwardable?: boolean;
  readonly elements: readonly (Element | Form | Table)[];
}): CardJson {
  const { title, subtitle, tags = [], template, summary = title, elements } = content;
  return {
    schema: '2.0',
    config: {
      update_multi: true,
      ...(content.forwardable
        ? { enable_forward: true, enable_forward_interaction: false }
        : { enable_forward: false }),
      width_mode: 'default',
      summary: { content: clip(clean(summary), 100) },
    },
    header: {
      title: plainText(clip(title, 100)),
      ...(subtitle === undefined ? {} : { subtitle: plainText(clip(subtitle, 100)) }),
      ...(tags.length === 0
        ? {}
        : {
            text_tag_list: tags.map(({ text, color }) => ({ tag: 'text_tag', text: plainText(text), color })),
          }),
      template,
    },
    body: { elements },
  };
}
