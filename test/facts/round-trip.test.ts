import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  catalogue,
  type FactDefinition,
  type FactValue,
  fieldValue,
  type ListColumn,
  readAnswer,
  readFacts,
  sentenceOfIssue,
  showValue,
} from '../../src/facts/index.ts';

const definitions = [...catalogue.values()];
const decimal = (most: number, decimals: number) =>
  fc
    .tuple(fc.nat({ max: most }), fc.stringMatching(new RegExp(`^\\d{0,${decimals}}$`)))
    .map(([whole, fraction]) => (fraction === '' ? `${whole}` : `${whole}.${fraction}`));
const signedDecimal = fc
  .tuple(fc.boolean(), decimal(99_999_999, 6))
  .map(([negative, value]) => (negative && /[1-9]/.test(value) ? `-${value}` : value));
const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
/** As `readFacts` leaves a text: what strikes the reader as blank or control is gone. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('1. 甲', '无', 'a|b｜c\\', '一、\n二', '\\|'),
  )
  .map((raw) => clean(raw))
  .filter((cleaned) => cleaned !== '' && !cleaned.includes('⏎'));

function clean(raw: string): string {
  const definition = catalogue.get('leader_name');
  const read = definition === undefined ? null : readAnswer(definition, raw);
  return read?.ok && typeof read.value.value === 'string' ? read.value.value : '';
}

function scalar(kind: Pick<ListColumn, 'type' | 'signed' | 'values'>): fc.Arbitrary<string | boolean> {
  switch (kind.type) {
    case 'money':
      return kind.signed ? signedDecimal : decimal(99_999_999, 6);
    case 'points':
      return fc.constantFrom('0', '0.5', '0.25', '0.50', '0.05');
    case 'int':
      return fc.nat({ max: 999_999_999 }).map(String);
    case 'bool':
      return fc.boolean();
    case 'date':
      return date;
    case 'choice':
      return fc.constantFrom(...(kind.values ?? []));
    case 'text':
      return text;
  }
}

function row(columns: readonly ListColumn[]) {
  const cells = Object.fromEntries(columns.map((column) => [column.id, scalar(column)]));
  const requiredKeys = columns.filter((column) => column.optional !== true).map((column) => column.id);
  return fc.record(cells, { requiredKeys });
}

/** Any value the fact may hold. */
function anyValue(definition: FactDefinition): fc.Arbitrary<FactValue> {
  switch (definition.type) {
    case 'list':
      return fc.array(row(definition.columns), { maxLength: 4 });
    case 'choices':
      return fc.subarray([...definition.values], { minLength: 1 });
    case 'enum':
      return fc.constantFrom(...definition.values);
    case 'percent':
    case 'number':
      return decimal(99, 6);
    case 'text':
      return definition.id === 'contact_phone' ? fc.constant('0755-12345678') : text;
    case 'money':
      return scalar({ type: 'money', signed: definition.signed === true });
    default:
      return scalar({ type: definition.type });
  }
}

const answer = fc
  .constantFrom(...definitions)
  .chain((definition) => anyValue(definition).map((value) => ({ definition, value })));

describe('a stored value', () => {
  it('is read back unchanged from the field that shows it', () => {
    fc.assert(
      fc.property(answer, ({ definition, value }) => {
        const read = readAnswer(definition, fieldValue(definition, value));
        expect(read.ok && read.value.value).toEqual(value);
      }),
      { numRuns: 3000 },
    );
  });

  it('is read back unchanged from a case file', () => {
    fc.assert(
      fc.property(answer, ({ definition, value }) => {
        const record: unknown = JSON.parse(JSON.stringify({ [definition.id]: value }));
        expect(readFacts(record, catalogue)).toEqual({ ok: true, value: { [definition.id]: value } });
      }),
      { numRuns: 1000 },
    );
  });

  it('can be shown', () => {
    fc.assert(
      fc.property(answer, ({ definition, value }) => {
        expect(typeof showValue(definition, value)).toBe('string');
      }),
    );
  });
});

const numberCharacters = fc.constantFrom(
  ...'0123456789.,，。-−－+%％元万亿千百十点零一二三五九角分成几约多 　e^()',
);
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: numberCharacters, maxLength: 24 }),
  fc.string({
    unit: fc.constantFrom('｜', '|', '\t', '\n', '1', '甲', '\\', '\ud800', '\u0000'),
    maxLength: 40,
  }),
);

function leavesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}

describe('whatever is typed', () => {
  it('is taken or answered with a sentence, and never becomes a JS number', () => {
    fc.assert(
      fc.property(fc.constantFrom(...definitions), hostile, (definition, typed) => {
        const read = readAnswer(definition, typed);
        if (!read.ok) {
          for (const issue of read.issues) expect(sentenceOfIssue(issue)).toMatch(/[。？]$/);
          return;
        }
        expect(leavesOf(read.value.value).filter((leaf) => typeof leaf === 'number')).toEqual([]);
        const again = readAnswer(definition, fieldValue(definition, read.value.value));
        expect(again.ok && again.value.value).toEqual(read.value.value);
      }),
      { numRuns: 5000 },
    );
  });

  it('is answered at once, however long it is', () => {
    const long = [
      '1'.repeat(100_000),
      '1,'.repeat(50_000),
      '万'.repeat(100_000),
      ' '.repeat(100_000),
      '元'.repeat(1e5),
    ];
    const started = performance.now();
    for (const typed of long)
      for (const definition of definitions.slice(0, 60)) readAnswer(definition, `1${typed}x`);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('is never trusted as JSON either', () => {
    fc.assert(
      fc.property(fc.constantFrom(...catalogue.keys()), fc.jsonValue(), (id, value) => {
        const read = readFacts({ [id]: value }, catalogue);
        if (!read.ok) for (const issue of read.issues) expect(sentenceOfIssue(issue)).toContain(issue.path);
      }),
      { numRuns: 2000 },
    );
  });
});
