import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/feishu/outcome.ts';
import { aBot, lin, type TestBot } from './bot.ts';

let office: TestBot;
let begun: Awaited<ReturnType<TestBot['begins']>>;
beforeEach(async () => {
  office = await aBot();
  begun = await office.begins();
});
afterEach(() => office.close());

/** Saves from a form that knew so many answers. */
const saves = (figure: string, version: number) => {
  const save = { do: 'save', ...begun, section: 'procurement', page: 0, version, go: 'skip' };
  return office.clicks(save, { form: { procurement_plan: figure } });
};
const opens = () => office.clicks({ do: 'open', ...begun, section: 'procurement', page: 0 });
const stored = async () => {
  const answers = await office.storage.turn(({ records }) => records.answers(begun.evaluation));
  return answers.filter(({ fact }) => fact === 'procurement_plan').map(({ value }) => value);
};
const asks =
  '您自己 10&#58;00 已存了“1,001.00 万元”，这次填的“1,002.00 万元”没有覆盖它。您填的留在“政府采购”一节';
const shown = ({ answer }: Outcome) => JSON.stringify(answer.card);

describe('a save that was stored, but whose answer died with its process', () => {
  beforeEach(async () => {
    const unanswered = await saves('1001', 0);
    expect(unanswered.answer.toast).toMatchObject({ type: 'success' });
    expect(await stored()).toEqual(['1001']);
  });

  it('followed by another figure from the same form: nothing is replaced, both are shown, the typed one is kept', async () => {
    const second = await saves('1002', 0);
    expect(second.answer.toast).toMatchObject({ type: 'warning' });
    expect(second.answer.toast?.content).toContain('1 题没存成');
    expect(shown(second)).toContain(asks);
    // A form left open on another device looks the same from here: only the person can tell which figure is right.
    const form = shown(await opens());
    expect(form).toContain('没有覆盖它。要改用这次填的，请再保存一次。');
    expect(form).toContain('用这次填的');
    expect(form).toContain('留用已存的');
    expect(form).not.toContain('用对方的');
    expect(await stored()).toEqual(['1001']);
    const drafts = await office.storage.turn(({ records }) => records.drafts(begun.evaluation, lin));
    expect(drafts).toMatchObject([{ fact: 'procurement_plan', typed: '1002' }]);
  });

  it('says the same in the update of the card where that answer is late, too', async () => {
    const second = await saves('1002', 0);
    await office.bot.unheard(second);
    office.pass(1_000);
    const [update] = await office.delivers();
    expect(update?.body).toMatchObject({ kind: 'card_update', content: expect.stringContaining(asks) });
  });

  it('takes the figure once the person saves the form that shows both', async () => {
    await saves('1002', 0);
    const { answer } = await saves('1002', 1);
    expect(answer.toast).toMatchObject({ type: 'success' });
    expect(await stored()).toEqual(['1002']);
  });

  it('is no question where the same figure is sent once more', async () => {
    const again = await saves('1001', 0);
    expect(again.answer.toast).toEqual({ type: 'info', content: '没有新的改动' });
    expect(shown(again)).not.toContain('没有覆盖');
    expect(await stored()).toEqual(['1001']);
  });
});
