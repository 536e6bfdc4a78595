import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../src/feishu/cards/index.ts';
import { buttons, field, hasField, markdowns, seen } from './reading.ts';
import { context, evaluation, heading } from './views.ts';

describe('the welcome card', () => {
  const unit = { ...heading, answered: 12, asked: 90 };
  const newcomer = { view: 'welcome', as: 'newcomer', unit: null, actions: [{ do: 'start' }] } as const;

  it('says what the bot does, how to come to colleagues, and that nothing classified belongs here', () => {
    const text = seen(renderCard(newcomer, context));
    expect(text).toContain('部门整体支出绩效自评');
    expect(text).toContain('再发“加入 邀请码”');
    expect(text).toContain('涉密不上网');
  });

  it('fills the first of what there is to do', () => {
    const card = renderCard({ ...newcomer, actions: [{ do: 'start' }, { do: 'help' }] }, context);
    expect(buttons(card)).toMatchObject([
      { label: '开始填报', type: 'primary_filled', value: { do: 'start', card: 'card-1' } },
      { label: '帮助', type: 'default' },
    ]);
  });

  it('names the unit, to whoever fills in and to whoever signs', () => {
    const member = { ...newcomer, unit, actions: [{ do: 'resume' }] } as const;
    const card = renderCard({ ...member, as: 'coordinator' }, context);
    expect(seen(card)).toContain('您正在填报：云海区园林绿化管理局 2024 年度，已填 12/90 题。');
    expect(buttons(card)[0]).toMatchObject({ label: '继续填报', value: { do: 'resume', evaluation } });
    expect(seen(renderCard({ ...member, as: 'leader' }, context))).toContain('本单位：云海区园林绿化管理局');
  });
});

describe('the start card', () => {
  const view = {
    view: 'start' as const,
    department: '云海区',
    year: '2024',
    years: [{ value: '2024', label: '2024 年度' }],
    schemes: [{ value: 'auto', label: '按单位和年度自动选择' }],
    scheme: 'auto',
    name: '林晓',
    problems: { department: '请填单位全称' },
  };
  const card = renderCard(view, context);

  it('asks unit, year and system, filled with what was typed last', () => {
    expect(field(card, 'department')).toMatchObject({ tag: 'input', default_value: '云海区' });
    expect(field(card, 'year')).toMatchObject({ tag: 'select_static', initial_option: '2024' });
    expect(field(card, 'scheme')).toMatchObject({ tag: 'select_static', initial_option: 'auto' });
    expect(field(card, 'name')).toMatchObject({ tag: 'input', default_value: '林晓' });
    expect(buttons(card)).toMatchObject([{ label: '开始填报', submits: true, value: { do: 'create' } }]);
  });

  it('shows a problem in red beside its field', () => {
    expect(markdowns(card)).toContain("<font color='red'>请填单位全称</font>");
  });
});

describe('the choice of the system', () => {
  it('shows the present one, what changes, and the way back', () => {
    const card = renderCard(
      {
        view: 'scheme_choice',
        ...heading,
        schemes: [
          { value: 'a', label: '福田 2020' },
          { value: 'b', label: '龙岗 2020' },
        ],
        scheme: 'a',
        current: '福田 2020',
        note: '已填内容保留',
      },
      context,
    );
    expect(seen(card)).toContain('现在用的是：福田 2020');
    expect(seen(card)).toContain('已填内容保留');
    expect(field(card, 'scheme')).toMatchObject({ initial_option: 'a' });
    expect(buttons(card)).toMatchObject([
      { label: '改用这一套', submits: true, value: { do: 'set_scheme', evaluation } },
      { label: '返回目录', submits: false, value: { do: 'contents', evaluation } },
    ]);
  });
});

describe('the confirmation of a text', () => {
  const view = {
    view: 'confirm_text' as const,
    id: 'text-1',
    department: '云海区园林绿化管理局',
    year: 2024,
    evaluation,
    question: { fact: 'year_summary', label: '年度总体工作' },
    choices: [],
    preview: '今年以来*扎实推进*各项工作',
    characters: 1200,
    replaces: 0,
    keepable: false,
  };

  it('shows the text as it was sent, for which question and how long it is', () => {
    const text = seen(renderCard(view, context));
    expect(text).toContain('作为“年度总体工作”的内容：');
    expect(text).toContain('今年以来*扎实推进*各项工作');
    expect(text).toContain('共 1,200 字');
  });

  it('says how many rows it takes the place of', () => {
    const text = seen(renderCard({ ...view, replaces: 3 }, context));
    expect(text).toContain('将替换原有 3 行');
  });

  it('is kept or dropped', () => {
    expect(buttons(renderCard(view, context)).map(({ label, value }) => [label, value.do])).toEqual([
      ['保存', 'keep_text'],
      ['不保存', 'discard_text'],
    ]);
  });

  it('asks which question is meant when that is not known', () => {
    const card = renderCard(
      { ...view, question: null, choices: [{ value: 'functions', label: '部门职能' }] },
      context,
    );
    expect(field(card, 'fact')).toMatchObject({ tag: 'select_static' });
    expect(buttons(card).every(({ submits }) => submits)).toBe(true);
    expect(card.open).toBe(true);
  });

  it('offers as many questions as fit and tells how to reach the others', () => {
    const choices = Array.from({ length: 200 }, (_, index) => ({
      value: `f${index}`,
      label: `题目 ${index}`,
    }));
    const card = renderCard({ ...view, question: null, choices }, context);
    expect(hasField(card, 'fact')).toBe(true);
    expect(seen(card)).toContain('请先发“修改 题目”');
  });
});

describe('help and notices', () => {
  it('lists the words one can send', () => {
    const text = seen(renderCard({ view: 'help' }, context));
    for (const word of ['开始填报', '继续填报', '目录', '修改 题目', '得分', '报告', '重新选择指标体系']) {
      expect(text).toContain(word);
    }
  });

  it('shows a notice with the buttons it came with', () => {
    const card = renderCard(
      {
        view: 'notice',
        evaluation,
        title: '已保存',
        text: '接着填吧',
        actions: [{ do: 'contents' }, { do: 'open', section: 'staff' }],
      },
      context,
    );
    expect(seen(card)).toContain('接着填吧');
    expect(buttons(card).map(({ label, value }) => [label, value.do])).toEqual([
      ['目录', 'contents'],
      ['去填写', 'open'],
    ]);
  });
});
