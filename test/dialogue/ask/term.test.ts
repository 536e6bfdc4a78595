import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { termIn } from '../../../src/dialogue/ask/term.ts';
import { type Conversations, conversations, type Speaker } from '../conversation.ts';

describe('a question in words about what is asked for', () => {
  let talks: Conversations;
  let clerk: Speaker;
  beforeAll(async () => {
    talks = await conversations();
    clerk = talks.speaker('ou_clerk');
    await clerk.starts();
  });
  afterAll(() => talks.desk.close());
  const says = async (text: string) => (await clerk.says(text)).say ?? '';

  it.each([
    ['固定资产怎么填', '固定资产'],
    ['什么是“三公”经费？', '三公经费'],
    ['请问预算执行率怎么算的？', '预算执行率'],
    ['编外人员数是什么意思', '编外人员数'],
    ['在用固定资产这一题问谁', '在用固定资产'],
  ])('%s is about %s', (text, term) => {
    expect(termIn(text)).toBe(term);
  });

  it.each(['天气不错', '怎么填', '我们为什么扣分', '历史遗留问题较多'])(
    '%s is about nothing of the kind',
    (text) => {
      expect(termIn(text)).toBeNull();
    },
  );

  it('is answered with what the form says, an example, who knows it, and how to fill it in', async () => {
    const said = await says('采购计划金额怎么填');
    expect(said).toMatch(/^· 采购计划金额（万元）：.*货物、工程、服务之和.*例：364\.80。一般由.*掌握。/);
    expect(said).toContain('要填或改，请发“修改 采购计划金额”。');
  });

  it('is answered with the standard where it names an indicator', async () => {
    expect(await says('政府采购执行情况怎么算')).toMatch(
      /^政府采购执行情况（2 分）的评分标准：[\s\S]*实际采购金额/,
    );
  });

  it('lists the questions of a name that several have', async () => {
    const said = await says('什么是三公经费');
    expect(said).toContain('· “三公”经费支出（万元）：');
    expect(said).not.toContain('没听懂');
  });

  it('is answered while a value is awaited, too', async () => {
    await clerk.says('修改 采购计划金额');
    expect(await says('实际采购金额怎么填')).toContain('· 实际采购金额（万元）：');
    expect((await clerk.says('364.8')).show?.view.view).toBe('confirm_figures');
  });

  it('about something nobody asks for is not understood', async () => {
    expect(await says('量子力学怎么填')).toContain('没看懂');
  });
});
