import type { FactId } from './definition.ts';

/** One row of a list fact: column id → value. Cells hold the same canonical forms as facts do. */
export type ListRow = Readonly<Record<string, string | boolean>>;

/**
 * The canonical, JSON-safe form in which a fact is kept, by type:
 * money (万元), percent (0.46 is 0.46%), points, number and int: a plain decimal string (`-167.49`, `39`),
 * never a JS number; bool: boolean; enum and date (YYYY-MM-DD) and text: string; choices: string[];
 * list: rows.
 */
export type FactValue = string | boolean | readonly string[] | readonly ListRow[];

/** The known facts of one evaluation. An absent key is an unanswered question. */
export type Facts = Readonly<Record<FactId, FactValue | undefined>>;
