import { flag, integer, list, oneOf, pixels, shape, text } from '../checks.ts';
import {
  behaviors,
  color,
  confirm,
  direction,
  elementId,
  horizontal,
  icon,
  linkAction,
  margin,
  padding,
  plainText,
  spacing,
  title,
  vertical,
} from '../parts.ts';
import type { Component } from './component.ts';

/** Properties of everything that lays out elements; the card's body has them too. */
export const layout = {
  direction,
  padding,
  horizontal_spacing: spacing,
  horizontal_align: horizontal,
  vertical_spacing: spacing,
  vertical_align: vertical,
  elements: list,
};

const common = { element_id: elementId, margin };

const panelHeader = shape({
  title: title('markdown'),
  background_color: color,
  vertical_align: vertical,
  padding,
  position: oneOf('top', 'bottom'),
  width: oneOf('fill', 'auto', 'auto_when_fold'),
  icon,
  icon_position: oneOf('left', 'right', 'follow_text'),
  icon_expanded_angle: oneOf(-180, -90, 90, 180),
});

/** Components that hold others. */
export const containerComponents: Readonly<Record<string, Component>> = {
  form: {
    role: 'container',
    properties: { ...common, ...layout, name: text({ min: 1 }) },
    required: ['elements'],
  },
  column_set: {
    role: 'container',
    properties: {
      ...common,
      horizontal_spacing: spacing,
      horizontal_align: horizontal,
      flex_mode: oneOf('none', 'stretch', 'flow', 'bisect', 'trisect'),
      background_style: color,
      action: linkAction,
      columns: list,
    },
    required: ['columns'],
  },
  column: {
    role: 'container',
    properties: {
      ...common,
      ...layout,
      background_style: color,
      width: pixels(16, 600, 'auto', 'weighted'),
      weight: integer(1, 5),
      action: linkAction,
    },
    required: [],
  },
  collapsible_panel: {
    role: 'container',
    properties: {
      ...common,
      ...layout,
      expanded: flag,
      background_color: color,
      header: panelHeader,
      border: shape({ color, corner_radius: pixels(0, 999) }),
    },
    required: ['header'],
  },
  interactive_container: {
    role: 'container',
    properties: {
      ...common,
      ...layout,
      width: pixels(16, 999, 'fill', 'auto'),
      height: pixels(10, 999, 'auto'),
      background_style: color,
      has_border: flag,
      border_color: color,
      corner_radius: text({ form: /^\d+(px|%)$/ }),
      behaviors,
      disabled: flag,
      disabled_tips: plainText(),
      hover_tips: plainText(),
      confirm,
    },
    required: ['behaviors', 'elements'],
  },
};
