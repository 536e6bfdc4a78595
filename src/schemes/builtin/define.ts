import type { Dimension, Indicator, Scheme } from '../scheme.ts';

type Optional = 'confidence' | 'explanatory' | 'readings' | 'notes';
type Placed = 'dimension' | 'category' | 'source';
type Row = Omit<Indicator, Optional | Placed> & Partial<Pick<Indicator, Optional>>;

interface CategoryTable {
  readonly name: string;
  readonly points: string;
  readonly indicators: readonly Row[];
}

interface DimensionTable {
  readonly name: string;
  readonly points: string;
  readonly categories: readonly CategoryTable[];
}

type Table = Omit<Scheme, 'dimensions' | 'indicators' | 'facts' | 'grades' | 'caps'> & {
  readonly dimensions: readonly DimensionTable[];
};

/**
 * A scheme of the Shenzhen family, written as its table stands: dimensions, their categories, and in each
 * the rows of its indicators. A row's source is its place in the document. These frameworks have no grades,
 * caps or facts of their own.
 */
export function shenzhenScheme(document: string, table: Table): Scheme {
  return {
    ...table,
    dimensions: table.dimensions.map(withoutIndicators),
    indicators: table.dimensions.flatMap((dimension) =>
      dimension.categories.flatMap((category) =>
        category.indicators.map((row) => indicatorOf(row, dimension.name, category.name, document)),
      ),
    ),
    facts: [],
    grades: [],
    caps: [],
  };
}

function withoutIndicators({ name, points, categories }: DimensionTable): Dimension {
  return {
    name,
    points,
    categories: categories.map((category) => ({ name: category.name, points: category.points })),
  };
}

function indicatorOf(row: Row, dimension: string, category: string, document: string): Indicator {
  const { id, name, maxPoints, ...content } = row;
  return {
    confidence: 'high',
    explanatory: [],
    readings: [],
    notes: [],
    id,
    name,
    dimension,
    category,
    maxPoints,
    ...content,
    source: { document, clause: `${dimension}—${category}—${name}` },
  };
}
