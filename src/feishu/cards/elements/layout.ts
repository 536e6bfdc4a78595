import type { Button } from './button.ts';
import type { Chart } from './chart.ts';
import type { DatePicker, Input, MultiSelect, Select } from './fields.ts';
import type { Markdown, Rule } from './text.ts';

/** What a column, a panel or a form may hold. */
export type Element =
  | Markdown
  | Rule
  | Input
  | Select
  | MultiSelect
  | DatePicker
  | Button
  | Chart
  | ColumnSet
  | Panel;

export interface Column {
  readonly tag: 'column';
  readonly width: 'auto' | 'weighted';
  readonly weight?: number;
  readonly vertical_align: 'top' | 'center';
  readonly elements: readonly Element[];
}

export interface ColumnSet {
  readonly tag: 'column_set';
  readonly flex_mode: 'none' | 'stretch' | 'flow' | 'bisect';
  readonly horizontal_spacing: string;
  readonly columns: readonly Column[];
}

export interface Panel {
  readonly tag: 'collapsible_panel';
  readonly expanded: boolean;
  readonly header: {
    readonly title: Markdown;
    readonly icon: { readonly tag: 'standard_icon'; readonly token: string; readonly size: string };
    readonly icon_position: 'right';
    readonly icon_expanded_angle: -180;
  };
  readonly border: { readonly color: 'grey'; readonly corner_radius: '5px' };
  readonly padding: string;
  readonly elements: readonly Element[];
}

export interface Form {
  readonly tag: 'form';
  readonly name: string;
  readonly elements: readonly Element[];
}

/** Elements side by side, each as wide as it needs; they wrap on a narrow screen. */
export function row(elements: readonly Element[]): ColumnSet {
  return {
    tag: 'column_set',
    flex_mode: 'flow',
    horizontal_spacing: '8px',
    columns: elements.map((element) => ({
      tag: 'column',
      width: 'auto',
      vertical_align: 'top',
      elements: [element],
    })),
  };
}

/** A text that takes what room there is, and buttons behind it. */
export function sideBySide(text: Element, buttons: readonly Element[]): ColumnSet {
  return {
    tag: 'column_set',
    flex_mode: 'none',
    horizontal_spacing: '8px',
    columns: [
      { tag: 'column', width: 'weighted', weight: 1, vertical_align: 'center', elements: [text] },
      ...buttons.map(
        (button): Column => ({
          tag: 'column',
          width: 'auto',
          vertical_align: 'center',
          elements: [button],
        }),
      ),
    ],
  };
}

/** Columns of equal width that stack on a narrow screen. */
export function evenColumns(columns: readonly (readonly Element[])[]): ColumnSet {
  return {
    tag: 'column_set',
    flex_mode: 'stretch',
    horizontal_spacing: '8px',
    columns: columns.map((elements) => ({
      tag: 'column',
      width: 'weighted',
      weight: 1,
      vertical_align: 'top',
      elements,
    })),
  };
}

/** A panel that opens at a click on its title. */
export function panel(title: Markdown, elements: readonly Element[], expanded = false): Panel {
  return {
    tag: 'collapsible_panel',
    expanded,
    header: {
      title,
      icon: { tag: 'standard_icon', token: 'down-small-ccm_outlined', size: '16px 16px' },
      icon_position: 'right',
      icon_expanded_angle: -180,
    },
    border: { color: 'grey', corner_radius: '5px' },
    padding: '8px 8px 8px 8px',
    elements,
  };
}

/** A form; it stands in the body and holds at least one submit button. */
export function form(name: string, elements: readonly Element[]): Form {
  return { tag: 'form', name, elements };
}
