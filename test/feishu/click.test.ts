import { describe, expect, it } from 'vitest';
import { chatId, messageId, personId } from '../../src/evaluation/ids.ts';
import { readClick } from '../../src/feishu/click.ts';

const click = (value: unknown, form: Record<string, string | string[]> = {}, option: string | null = null) =>
  readClick({
    type: 'card_action',
    key: 'act:1',
    at: new Date(0),
    person: personId('ou_1'),
    chat: chatId('oc_1'),
    message: messageId('om_1'),
    value,
    form,
    option,
  });

describe('what a click wants', () => {
  it('is to settle whose answer of a field counts, with the fields left open', () => {
    const value = {
      do: 'save',
      section: 'procurement',
      page: 0,
      version: 7,
      go: 'mine',
      fact: 'procurement_plan',
      undecided: ['procurement_plan', 'procurement_actual'],
      card: 'c1',
      evaluation: 'e1',
    };
    expect(click(value, { procurement_plan: '346.8' }).intent).toMatchObject({
      want: 'save',
      go: 'mine',
      fact: 'procurement_plan',
      undecided: ['procurement_plan', 'procurement_actual'],
    });
  });

  it('is a form to be saved, with everything typed', () => {
    const value = {
      do: 'save',
      section: 'procurement',
      page: 0,
      version: 7,
      go: 'next',
      card: 'c1',
      evaluation: 'e1',
    };
    expect(click(value, { procurement_plan: '364.8' })).toEqual({
      card: 'c1',
      intent: {
        want: 'save',
        evaluation: 'e1',
        section: 'procurement',
        page: 0,
        version: 7,
        go: 'next',
        typed: { procurement_plan: '364.8' },
      },
    });
  });

  it('is a unit and year to begin', () => {
    const form = { department: '云海区园林绿化管理局', year: '2024', scheme: 'auto' };
    expect(click({ do: 'create', card: 'c1' }, form).intent).toEqual({ want: 'create', ...form });
  });

  it('is the option chosen in a select', () => {
    expect(click({ do: 'detail', card: 'c1', evaluation: 'e1' }, {}, 'satisfaction').intent).toEqual({
      want: 'detail',
      evaluation: 'e1',
      indicator: 'satisfaction',
    });
  });

  it('is the section chosen in a drop-down', () => {
    expect(click({ do: 'open_section', card: 'c1', evaluation: 'e1' }, {}, 'goal_legal').intent).toEqual({
      want: 'open',
      evaluation: 'e1',
      section: 'goal_legal',
      page: 0,
    });
  });

  it.each([
    ['nothing', undefined],
    ['a string, as old cards had', 'start'],
    ['an unknown action', { do: 'delete_everything', card: 'c1' }],
    [
      'a save without its version',
      { do: 'save', section: 'x', page: 0, go: 'next', card: 'c1', evaluation: 'e1' },
    ],
    ['a page that is no number', { do: 'open', section: 'x', page: 'one', card: 'c1', evaluation: 'e1' }],
    ['an absurdly long id', { do: 'score', card: 'c'.repeat(5000) }],
  ])('is an outdated card when the value is %s', (_, value) => {
    expect(click(value)).toEqual({ card: null, intent: { want: 'outdated' } });
  });
});
