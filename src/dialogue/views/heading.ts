import type { EvaluationRecord } from '../../evaluation/index.ts';
import type { Heading } from '../view.ts';

/** The name of an evaluation as every card shows it. */
export function headingOf(record: EvaluationRecord): Heading {
  return { evaluation: record.id, department: record.departmentName, year: record.year };
}
