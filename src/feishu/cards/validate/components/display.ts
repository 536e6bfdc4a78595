import { expect, flag, integer, list, listOf, oneOf, pixels, shape, text } from '../checks.ts';
import {
  color,
  elementId,
  horizontal,
  icon,
  margin,
  plainText,
  styledText,
  textSize,
  translations,
} from '../parts.ts';
import { chartProblems, chartSpec } from './chart.ts';
import type { Component } from './component.ts';
import { tableColumns, tableProblems } from './table.ts';

const common = { element_id: elementId, margin };
const imageKey = expect((value) => typeof value === 'string' && value !== '', 'invalid image key', 200570);
/** open_id, union_id or the tenant's own user id. */
const person = expect(
  (value) => typeof value === 'string' && /^[\w-]{2,64}$/.test(value),
  'invalid user id',
  100290,
);
const avatarSize = oneOf('extra_small', 'small', 'medium', 'large');
const roundCorner = text({ form: /^\d+(px|%)$/ });

const markdown: Component = {
  role: 'display',
  properties: {
    ...common,
    content: text(),
    i18n_content: translations,
    text_size: textSize,
    text_align: horizontal,
    icon,
  },
  required: ['content'],
};

const div: Component = {
  role: 'display',
  properties: { ...common, width: pixels(16, 999, 'fill', 'auto'), text: styledText, icon },
  required: [],
};

const image: Component = {
  role: 'display',
  properties: {
    ...common,
    img_key: imageKey,
    i18n_img_key: translations,
    alt: plainText(),
    title: plainText(),
    corner_radius: roundCorner,
    scale_type: oneOf('crop_center', 'crop_top', 'fit_horizontal'),
    size: text({ form: /^(stretch|large|medium|small|tiny|\d{1,4}px \d{1,4}px)$/ }),
    transparent: flag,
    preview: flag,
  },
  required: ['img_key', 'alt'],
};

const imageCombination: Component = {
  role: 'display',
  properties: {
    ...common,
    combination_mode: oneOf('double', 'triple', 'bisect', 'trisect'),
    combination_transparent: flag,
    corner_radius: roundCorner,
    img_list: listOf(shape({ img_key: imageKey }, ['img_key'])),
  },
  required: ['combination_mode', 'img_list'],
};

const chart: Component = {
  role: 'display',
  properties: {
    ...common,
    aspect_ratio: oneOf('1:1', '2:1', '4:3', '16:9'),
    color_theme: oneOf('brand', 'rainbow', 'complementary', 'converse', 'primary'),
    chart_spec: chartSpec,
    preview: flag,
    height: pixels(1, 999, 'auto'),
  },
  required: ['chart_spec'],
  together: chartProblems,
};

const table: Component = {
  role: 'display',
  properties: {
    ...common,
    page_size: integer(1, 10),
    row_height: pixels(32, 124, 'low', 'middle', 'high', 'auto'),
    row_max_height: pixels(32, 999),
    freeze_first_column: flag,
    header_style: shape({
      text_align: horizontal,
      text_size: oneOf('normal', 'heading'),
      background_style: oneOf('grey', 'none'),
      text_color: color,
      bold: flag,
      lines: integer(1, 99),
    }),
    columns: tableColumns,
    rows: list,
  },
  required: ['columns', 'rows'],
  together: tableProblems,
};

/** Components that only show something. */
export const displayComponents: Readonly<Record<string, Component>> = {
  markdown,
  div,
  hr: { role: 'display', properties: common, required: [] },
  img: image,
  img_combination: imageCombination,
  person: {
    role: 'display',
    properties: {
      ...common,
      user_id: person,
      size: avatarSize,
      show_avatar: flag,
      show_name: flag,
      style: oneOf('normal', 'capsule'),
    },
    required: ['user_id'],
  },
  person_list: {
    role: 'display',
    properties: {
      ...common,
      persons: listOf(shape({ id: person }, ['id'])),
      drop_invalid_user_id: flag,
      lines: integer(1, 99),
      show_name: flag,
      show_avatar: flag,
      size: avatarSize,
      icon,
    },
    required: ['persons'],
  },
  chart,
  table,
};
