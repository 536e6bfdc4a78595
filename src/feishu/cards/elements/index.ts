export * from './behavior.ts';
export * from './button.ts';
export * from './card.ts';
export * from './chart.ts';
export * from './fields.ts';
export * from './layout.ts';
export * from './table.ts';
export * from './text.ts';
