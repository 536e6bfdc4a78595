import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { understandText } from '../../../src/dialogue/index.ts';
import type { EvaluationId } from '../../../src/evaluation/index.ts';
import type { FileContent } from '../../../src/files/content.ts';
import { type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

describe('somebody who is asked about one unit and replies to a card of another', () => {
  let talks: Conversations;
  let clerk: Speaker;
  let asked: EvaluationId;
  let other: EvaluationId;
  let people = 0;
  beforeAll(async () => {
    talks = await conversations();
  });
  afterAll(() => talks.desk.close());
  beforeEach(async () => {
    people += 1;
    clerk = talks.speaker(`ou_clerk${people}`);
    other = await clerk.starts('2023', `云海区第${people}局`);
    asked = await clerk.starts('2024', `云海区第${people}局`);
  });

  const isAskedIn = (section: string) => clerk.saves(asked, section, {}, { go: 'one_by_one' });
  const replies = (text: string, section: string | null = null) =>
    clerk.wants(understandText(text), { evaluation: other, section });
  const sends = (content: FileContent, section: string | null) =>
    clerk.wants({ want: 'file', fileName: '附表.xlsx', content, section }, { evaluation: other, section });
  const answersOf = (id: EvaluationId) => talks.desk.run((records) => records.answers(id));

  it('has nothing stored for the unit that is asked about, and is told how to come back to it', async () => {
    await isAskedIn('procurement');
    const reply = await replies('364.8万');
    expect(reply.say).toContain('没看懂“364.8万”');
    expect(reply.say).toContain(
      `云海区第${people}局 2024 年度的逐题填写先停在这里；要接着填，请发“切换单位”选回它，再发“逐题”。`,
    );
    expect([await answersOf(asked), await answersOf(other)]).toEqual([[], []]);
  });

  it('answers as before where the card is of the unit that is asked about, or of none', async () => {
    await isAskedIn('procurement');
    const text = understandText('364.8万');
    expect((await clerk.wants(text, { evaluation: asked, section: null })).say).toContain(
      '已记录：采购计划金额',
    );
    const next = understandText('300');
    expect((await clerk.wants(next, { evaluation: null, section: null })).say).toContain('采购计划：货物');
  });

  it('is told of the pause on the way to another section too, once', async () => {
    await isAskedIn('procurement');
    const form = await clerk.wants({ want: 'open', evaluation: other, section: 'staff', page: 0 });
    expect(form.say).toContain('先停在这里');
    expect((await clerk.wants({ want: 'contents', evaluation: other })).say).toBeUndefined();
  });

  it('has a text meant for 修改 not taken either', async () => {
    await clerk.says('修改 年度工作总结');
    const reply = await replies('工作平稳推进。');
    expect(reply.show).toBeUndefined();
  });

  it('sends a file, and a table, for the unit whose card it is', async () => {
    await isAskedIn('projects');
    const lines = ['项目名称\t预算\t支出\t是否按时', '绿化养护\t100\t80\t是'];
    const sheets = [{ name: '项目', rows: lines.map((line) => line.split('\t')) }];
    const file = shown(await sends({ kind: 'table', sheets }, 'projects'), 'confirm_table');
    expect(file.year).toBe(2023);
    await clerk.wants({ want: 'discard_text', text: file.id });
    await isAskedIn('projects');
    expect(shown(await replies(lines.join('\n'), 'projects'), 'confirm_table').year).toBe(2023);
    await isAskedIn('functions');
    const text = shown(await sends({ kind: 'text', text: '全年工作平稳推进。' }, null), 'confirm_text');
    expect(text.year).toBe(2023);
    expect(text.question).toBeNull();
  });

  it('is not taken for the number of a question about the first unit', async () => {
    await clerk.says('公开日期 2024-02-21');
    expect((await replies('2')).say).toContain('没看懂');
    expect((await clerk.says('2')).say).toContain('没看懂');
  });
});
