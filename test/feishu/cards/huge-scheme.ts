import { readScheme, type Scheme } from '../../../src/schemes/index.ts';
import { inventedScheme } from '../../dialogue/invented-scheme.ts';

const text = '按计划完成，未完成的按比例扣分，并说明原因。'.repeat(4);

/** An invented system of `goals` dimensions with `each` judged indicators of one point, its own fact each. */
export function hugeScheme(goals: number, each: number): Scheme {
  const all = Array.from({ length: goals }, (_, goal) =>
    Array.from({ length: each }, (__, row) => ({ goal, id: `target_${goal + 1}_${row + 1}` })),
  ).flat();
  const nameOf = (goal: number) => `第 ${goal + 1} 项工作目标的完成情况`;
  const points = String(each);
  const read = readScheme(
    inventedScheme('1', undefined, {
      max: String(goals * each),
      dimensions: Array.from({ length: goals }, (_, goal) => ({
        name: nameOf(goal),
        points,
        categories: [{ name: nameOf(goal), points }],
      })),
      indicators: all.map(({ goal, id }) => ({
        id,
        name: `年度重点任务 ${id} 的完成质量和时效`,
        dimension: nameOf(goal),
        category: nameOf(goal),
        maxPoints: '1',
        description: '',
        standard: text,
        source: { document: '云海市云海区自评办法', clause: id },
        confidence: 'high',
        rule: { kind: 'judged', fact: `${id}_points`, max: '1' },
        explanatory: [],
        readings: [],
        notes: [],
      })),
      facts: all.map(({ id }) => ({
        id: `${id}_points`,
        name: `年度重点任务 ${id} 的得分`,
        unit: '分',
        role: 'scored',
        type: 'points',
        min: '0',
      })),
    }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 3)));
  return read.value;
}
