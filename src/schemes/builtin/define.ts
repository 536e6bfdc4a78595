import type { Indicator, Scheme } from '../scheme.ts';

type Optional = 'source' | 'confidence' | 'explanatory' | 'readings' | 'notes';
type Row = Omit<Indicator, Optional> & Partial<Omit<Indicator, 'source'>>;
type Head = Omit<Scheme, 'indicators' | 'facts' | 'grades' | 'caps'>;

/**
 * A scheme of the Shenzhen family: the head, then one row for each indicator. Each row's source is its
 * place in the document. These frameworks have no grades, caps or facts of their own.
 */
export function shenzhenScheme(document: string, head: Head, rows: readonly Row[]): Scheme {
  return {
    ...head,
    indicators: rows.map((row) => ({
      confidence: 'high',
      explanatory: [],
      readings: [],
      notes: [],
      ...row,
      source: { document, clause: `${row.dimension}—${row.category}—${row.name}` },
    })),
    facts: [],
    grades: [],
    caps: [],
  };
}
