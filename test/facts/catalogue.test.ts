import { describe, expect, it } from 'vitest';
import { indicatorNames } from '../../prompts/questions/index.ts';
import { sections } from '../../prompts/sections.ts';
import { catalogue, definitionOf } from '../../src/facts/index.ts';
import domain from './fixtures/domain.json' with { type: 'json' };

/** `money, signed` and `text?` as the domain's description of rows writes a column. */
function writtenColumn(column: {
  type: string;
  optional?: boolean;
  signed?: boolean;
  values?: readonly string[];
}) {
  if (column.values?.includes('budget_execution')) return 'indicator id?';
  const values = column.values === undefined ? '' : `: ${column.values.join('|')}`;
  return `${column.type}${values}${column.signed ? ', signed' : ''}${column.optional ? '?' : ''}`;
}

describe('the catalogue of facts', () => {
  it('knows exactly the facts of the domain, by id, name and type', () => {
    const ours = [...catalogue.values()].map(({ id, name, type }) => `${id} ${name} ${type}`).sort();
    const theirs = domain.facts.map(({ id, name, type }) => `${id} ${name} ${type}`).sort();
    expect(ours).toEqual(theirs);
  });

  it('has the columns, values and limits of the domain', () => {
    for (const fact of domain.facts) {
      const definition = definitionOf(fact.id);
      if (definition?.type === 'list') {
        const written = Object.fromEntries(definition.columns.map((c) => [c.id, writtenColumn(c)]));
        expect(written, fact.id).toEqual(fact.row);
      }
      if (definition?.type === 'enum' || definition?.type === 'choices') {
        expect(definition.values, fact.id).toEqual(fact.values);
      }
      if (definition?.type === 'points') expect(definition.max, fact.id).toBe(fact.max);
    }
  });

  it('calls a fact scored when a scheme reads it, and says which indicator a reason belongs to', () => {
    const scored = [...catalogue.values()].filter((definition) => definition.role === 'scored');
    expect(scored.map((definition) => definition.id).sort()).toEqual(domain.readByTheShenzhenSchemes);
    expect(definitionOf('satisfaction_ruling_points')).toMatchObject({
      role: 'ruling',
      indicator: 'satisfaction',
    });
    expect(definitionOf('satisfaction_reason')).toMatchObject({ role: 'reason', indicator: 'satisfaction' });
  });

  it('lets only the net adjustment be negative', () => {
    const signed = [...catalogue.values()].filter((d) => d.type === 'money' && d.signed);
    expect(signed.map((d) => d.id)).toEqual(['budget_adjustment_amount']);
  });

  it('names the 21 indicators', () => {
    const names = domain.indicators.map(({ id, name }) => [id, name]);
    expect(indicatorNames).toEqual(Object.fromEntries(names));
  });
});

describe('the sections', () => {
  it('are those of the domain, in its order', () => {
    const plain = sections.map(({ id, name, owner, facts }) => ({ id, name, owner, facts: [...facts] }));
    expect(plain).toEqual(domain.sections);
  });

  it('ask every fact exactly once, reasons and rulings by their indicator', () => {
    const asked = sections.flatMap((section) => section.facts);
    const own = [...catalogue.values()].filter((d) => d.indicator === undefined).map((d) => d.id);
    expect([...asked].sort()).toEqual(own.sort());
    const indicators = sections.flatMap((section) => section.indicators);
    expect([...indicators].sort()).toEqual(Object.keys(indicatorNames).sort());
  });
});
