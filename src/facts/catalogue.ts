import { indicatorNames } from '../../prompts/questions/indicators.ts';
import { budgetFacts } from './catalogue/budget.ts';
import { factsOfIndicator } from './catalogue/indicators.ts';
import { managementFacts } from './catalogue/management.ts';
import { moneyManagementFacts } from './catalogue/money-management.ts';
import { openingFacts } from './catalogue/opening.ts';
import { performanceFacts } from './catalogue/performance.ts';
import type { FactDefinition, FactId } from './definition.ts';

const definitions: readonly FactDefinition[] = [
  ...openingFacts,
  ...budgetFacts,
  ...moneyManagementFacts,
  ...managementFacts,
  ...performanceFacts,
  ...Object.entries(indicatorNames).flatMap(([indicator, name]) => factsOfIndicator(indicator, name)),
];

/** Every fact the Shenzhen systems and their report read, in the order of asking. */
export const catalogue: ReadonlyMap<FactId, FactDefinition> = new Map(
  definitions.map((definition) => [definition.id, definition]),
);

export function definitionOf(id: FactId): FactDefinition | undefined {
  return catalogue.get(id);
}
