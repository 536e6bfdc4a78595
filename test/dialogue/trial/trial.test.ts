import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { understandText } from '../../../src/dialogue/index.ts';
import type { EvaluationId } from '../../../src/evaluation/index.ts';
import { type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

/** Every statement that reached the database. */
const executed = vi.hoisted((): string[] => []);

vi.mock('../../../src/storage/embedded/file.ts', async (original) => {
  const real = await original<typeof import('../../../src/storage/embedded/file.ts')>();
  return {
    openFile(...where: Parameters<typeof real.openFile>): ReturnType<typeof real.openFile> {
      const file = real.openFile(...where);
      return {
        execute(sql, values) {
          executed.push(sql.replaceAll(/\s+/g, ' ').trim());
          return file.execute(sql, values);
        },
        isInPlace: () => file.isInPlace(),
        get closed() {
          return file.closed;
        },
        close: () => file.close(),
      };
    },
  };
});

describe('试算', () => {
  let talks: Conversations;
  let lin: Speaker;
  let evaluation: EvaluationId;
  beforeAll(async () => {
    talks = await conversations();
    lin = talks.speaker('ou_lin');
    evaluation = await lin.starts();
    await lin.saves(evaluation, 'procurement', {
      procurement_plan: '364.80',
      procurement_actual: '306.74',
      procurement_execution_item_2: '1',
    });
    await lin.saves(evaluation, 'staff', {
      authorised_posts: '39',
      staff_on_establishment: '39',
      staff_off_establishment: '22',
    });
  });
  afterAll(() => talks.desk.close());

  it.each([
    '试算 采购实际=350',
    '试算：实际采购金额 350万',
    '请试算一下 把实际采购改成350万元',
    '模拟 采购实际=350。',
    '如果采购实际是350',
    '假如实际采购金额为350万元，能得多少分？',
    '要是采购实际变成350呢',
  ])('%s tells total and indicator before and after, with the reason', async (text) => {
    const { changes, trial, remarks } = shown(await lin.says(text), 'trial');
    expect(changes).toEqual([{ label: '实际采购金额', from: '306.74 万元', to: '350.00 万元' }]);
    expect(remarks).toEqual([]);
    expect(trial.moved.map(({ after }) => after.id)).toEqual(['procurement_execution']);
    expect(trial.moved[0]).toMatchObject({ before: { score: '1.84' }, after: { score: '1.96' } });
    expect(Number(trial.after.total) - Number(trial.before.total)).toBeCloseTo(0.12);
  });

  it('takes several at once', async () => {
    const { changes } = shown(await lin.says('试算 采购实际=1,350.5，编外人员=2；在编 40'), 'trial');
    expect(changes.map(({ label, to }) => [label, to])).toEqual([
      ['实际采购金额', '1,350.50 万元'],
      ['编外人员数', '2 人'],
      ['在编人数', '40 人'],
    ]);
  });

  it('says what would contradict itself, and what it did not understand, beside what it did', async () => {
    const said = shown(await lin.says('试算 采购实际=350，飞船=3'), 'trial');
    expect(said.remarks).toEqual(['没有找到题目“飞船”。']);
  });

  it.each(['试算 飞船=3', '试算 采购=5', '试算 实际采购金额=很多', '试算 部门主要职能=1'])(
    'says what to write instead: %s',
    async (text) => {
      const reply = await lin.says(text);
      expect(reply.show).toBeUndefined();
      expect(reply.say).toContain('试算 采购实际=350');
    },
  );

  it('changes no row', async () => {
    const before = await lin.says('得分');
    executed.length = 0;
    await lin.says('试算 采购实际=350，编外人员=2');
    await lin.says('试算');
    await lin.wants({ want: 'trial', text: '', evaluation });
    expect(executed.length).toBeGreaterThan(0);
    expect(executed.filter((sql) => !/^(?:select|begin|commit)\b/i.test(sql))).toEqual([]);
    expect(shown(await lin.says('得分'), 'score').sheet).toEqual(shown(before, 'score').sheet);
  });

  it('alone tells how far it is to more points, without naming what cannot be helped', async () => {
    const view = shown(await lin.says('试算'), 'ways');
    expect(view.goals.length).toBeGreaterThan(0);
    const lines = view.goals.flatMap(({ lines: all }) => all).join('\n');
    expect(lines).toContain('编外人员数差 18 人');
    expect(lines).not.toContain('采购计划');
  });

  it('stands on the whole score as what would have avoided the largest losses', async () => {
    const details = shown(await lin.wants({ want: 'detail', evaluation, indicator: null }), 'score');
    expect(details.avoidable?.join('\n')).toContain(
      '实际采购金额差 56.24 万元（306.74 万元 → 362.98 万元），即得满分（多 0.16 分）',
    );
    expect(shown(await lin.says('得分'), 'score').avoidable).toBeUndefined();
  });

  it('of something supposed stores nothing, even where it names no question', async () => {
    for (const text of ['如果采购=5', '如果飞船是3，我们得几分', '如果实际采购金额是很多3']) {
      const reply = await lin.says(text);
      expect(reply.show).toBeUndefined();
      expect(reply.say).toContain('试算 采购实际=350');
    }
  });

  it('leaves a supposition alone where a text is awaited, or one this long is told', async () => {
    const text = '如果2024年财政资金按期到位，项目可以提前完成。';
    await lin.says('修改 部门主要职能');
    expect(shown(await lin.says(text), 'confirm_text').preview).toBe(text);
    await lin.says('目录');
    const long = `${text}${'我局将继续落实各项工作任务。'.repeat(5)}`;
    expect(shown(await lin.says(long), 'confirm_text').preview).toBe(long);
  });

  it('is for nobody from elsewhere', async () => {
    const stranger = talks.speaker('ou_stranger');
    const reply = await stranger.wants({ want: 'trial', text: '采购实际=350', evaluation });
    expect(reply.toast?.kind).toBe('error');
    expect(reply.show).toBeUndefined();
  });

  it.each(['测算表见附件', '模拟演练情况良好', '试算平衡表已经报送财政局', '如果没有完成怎么办'])(
    'leaves “%s” alone',
    (text) => {
      expect(understandText(text)).toEqual({ want: 'tell', text });
    },
  );
});
