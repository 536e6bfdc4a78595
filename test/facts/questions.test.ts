import { describe, expect, it } from 'vitest';
import { questionOf, questions } from '../../prompts/questions/index.ts';
import { catalogue } from '../../src/facts/index.ts';

const definitions = [...catalogue.values()];
/** Phones show about 20 characters of a label; the full-width brackets with the unit may wrap. */
const phoneWidth = 24;

describe('the questions', () => {
  it('are there for every fact and for nothing else', () => {
    expect(Object.keys(questions).sort()).toEqual([...catalogue.keys()].sort());
  });

  it('have labels nobody can mix up', () => {
    const labels = definitions.map((definition) => questionOf(definition.id).label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.filter((label) => [...label].length > phoneWidth)).toEqual([]);
  });

  it('have other names that lead to one question only', () => {
    const names = definitions.flatMap(({ id, name }) => {
      const { label, aliases = [] } = questionOf(id);
      return [...new Set([name, label, label.replace(/（[^（]*）$/, ''), ...aliases])];
    });
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('name the unit in the label of every amount', () => {
    const withUnit = definitions.filter((definition) => definition.unit !== '');
    for (const { id, unit } of withUnit) expect(questionOf(id).label).toContain(`（${unit}）`);
  });

  it('give an example and one short grey line', () => {
    for (const [id, copy] of Object.entries(questions)) {
      expect(copy.example, id).not.toBe('');
      expect([...copy.help].length, id).toBeGreaterThan(5);
      expect([...copy.help].length, id).toBeLessThanOrEqual(60);
      expect(copy.help, id).not.toContain('\n');
    }
  });

  it('say how rows are written, column by column in order', () => {
    for (const definition of definitions) {
      if (definition.type !== 'list') continue;
      const { help, example } = questionOf(definition.id);
      expect(help).toContain('一行一条');
      if (definition.columns.length > 1) expect(help.split('｜').length).toBe(definition.columns.length);
      expect(example.split('｜').length).toBeLessThanOrEqual(definition.columns.length);
    }
  });

  it('label every value that can be chosen', () => {
    for (const definition of definitions) {
      const values =
        definition.type === 'enum' || definition.type === 'choices'
          ? definition.values
          : definition.type === 'list'
            ? definition.columns.flatMap((column) => column.values ?? [])
            : [];
      for (const value of values)
        expect(questionOf(definition.id).choices, definition.id).toHaveProperty(value);
    }
  });

  it('are never missing silently', () => {
    expect(() => questionOf('no_such_fact')).toThrow('no question for the fact no_such_fact');
  });
});
