import { describe, expect, it } from 'vitest';
import { sentenceOfFileIssue } from '../../src/command-line/output.ts';
import { questionCopy, readScheme, type Scheme, sectionsOf } from '../../src/schemes/index.ts';
import { exampleScheme, schemeOf } from '../scoring/sheets.ts';

const weighed = schemeOf('shijiazhuang_gaoxin_2023');
const yunxi = exampleScheme('yunxi-2024');

function issuesOf(scheme: unknown): readonly string[] {
  const read = readScheme(JSON.parse(JSON.stringify(scheme)));
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
}

/** What a person is told: path and sentence. */
function toldOf(scheme: unknown): readonly string[] {
  const read = readScheme(scheme);
  return read.ok ? [] : read.issues.map((issue) => `${issue.path}: ${sentenceOfFileIssue(issue)}`);
}

const ownFact = (change: object) => ({ ...yunxi, facts: [{ ...yunxi.facts[0], ...change }] });
const ownSection = (change: object) => {
  const sections = yunxi.sections?.map((entry) =>
    typeof entry === 'string' ? entry : { ...entry, ...change },
  );
  return { ...yunxi, sections };
};
const sectionAt = yunxi.sections?.findIndex((entry) => typeof entry !== 'string');
const indicator = (change: object) => ({
  ...yunxi,
  indicators: [{ ...yunxi.indicators[0], ...change }, ...yunxi.indicators.slice(1)],
});
const rule = (change: object) => indicator({ rule: { ...yunxi.indicators[0]?.rule, ...change } });

describe('the whole of a scheme', () => {
  it.each([
    ['years that run backwards', { ...yunxi, years: { from: 2024, to: 2023 } }, 'years_reversed years.to'],
    ['an outline nobody wrote', { ...yunxi, outline: 'toString' }, 'outline_unknown outline'],
    [
      'grades that leave the lowest totals out',
      { ...yunxi, grades: [{ name: '优', atLeast: '16' }] },
      'grades_floor grades[0].atLeast',
    ],
    [
      'a grade nobody can reach',
      {
        ...yunxi,
        grades: [
          { name: '优', atLeast: '33' },
          { name: '差', atLeast: '0' },
        ],
      },
      'grade_unreachable grades[0].atLeast',
    ],
    [
      'a cap above the maximum',
      { ...yunxi, caps: [{ limit: '33', because: '…' }] },
      'cap_idle caps[0].limit',
    ],
    [
      'a cap by a rate of unknown facts',
      {
        ...yunxi,
        caps: [
          {
            limit: '20',
            because: '…',
            when: { rate: { name: '执行率', part: 'spent', whole: 'budget_initial_total' }, below: '80' },
          },
        ],
      },
      'fact_unknown caps[0].when',
    ],
    ['a section nobody knows', { ...yunxi, sections: ['covers'] }, 'section_unknown sections[0]'],
    ['a section asked twice', { ...yunxi, sections: ['cover', 'cover'] }, 'id_repeated sections[1]'],
    ['a section with a common id', ownSection({ id: 'assets' }), `section_taken sections[${sectionAt}].id`],
    ['a section with a reserved id', ownSection({ id: 'own_1' }), `section_taken sections[${sectionAt}].id`],
    [
      'a question asked in two sections',
      ownSection({ facts: ['budget_added', 'functions'] }),
      `asked_twice sections[${sectionAt}].facts[1]`,
    ],
    [
      'a reason listed as a question',
      ownSection({ facts: ['budget_added', 'staff_control_reason'] }),
      `fact_follow_up sections[${sectionAt}].facts[1]`,
    ],
    [
      'an indicator nobody knows in a section',
      ownSection({ indicators: ['staff_controls'] }),
      `indicator_unknown sections[${sectionAt}].indicators[0]`,
    ],
    ['an empty section', ownSection({ facts: [], indicators: [] }), `section_empty sections[${sectionAt}]`],
    [
      'a question about nothing',
      { ...yunxi, questions: { ...yunxi.questions, budget_aded: yunxi.questions?.budget_added } },
      'fact_unknown questions.budget_aded',
    ],
    ['an unknown common fact to ask', { ...yunxi, alsoAsked: ['budgets'] }, 'fact_unknown alsoAsked[0]'],
    [
      'a fact for scoring that no rule reads',
      { ...yunxi, facts: [...yunxi.facts, { ...yunxi.facts[0], id: 'budget_cut' }] },
      'fact_unread facts[1]',
    ],
    [
      'a fact every indicator brings along',
      {
        ...yunxi,
        facts: [...yunxi.facts, { ...yunxi.facts[0], id: 'staff_control_reason', role: 'report' }],
      },
      'fact_derived facts[1].id',
    ],
    [
      'an indicator whose reason is another fact',
      indicator({ id: 'budget_adjustment_excluded' }),
      'indicator_clash indicators[0].id',
    ],
    [
      'choices with one value twice',
      ownFact({ type: 'enum', values: ['甲', '甲'], role: 'report' }),
      'id_repeated facts[0].values[1]',
    ],
    [
      'a fact moot by a fact that is no yes or no',
      ownFact({ notNeededWhen: { fact: 'functions', is: true } }),
      'fact_not_flag facts[0].notNeededWhen.fact',
    ],
    ['steps of nothing', rule({ step: '0.0' }), 'scheme_shape indicators[0].rule.step'],
    [
      'a decimal of a hundred digits',
      rule({ limit: '1'.repeat(100) }),
      'scheme_shape indicators[0].rule.limit',
    ],
    [
      'a target of 0',
      indicator({
        rule: { kind: 'target', actual: 'authorised_posts', atLeast: { value: '0' }, missed: 'proportion' },
      }),
      'target_zero indicators[0].rule.atLeast.value',
    ],
    [
      'a target that is a least and a most',
      indicator({
        rule: {
          kind: 'target',
          actual: 'authorised_posts',
          atLeast: { value: '1' },
          atMost: { value: '2' },
          missed: 'zero',
        },
      }),
      'scheme_shape indicators[0].rule',
    ],
    [
      'an overshoot that begins at the target',
      indicator({
        rule: {
          kind: 'target',
          actual: 'authorised_posts',
          atLeast: { value: '1' },
          missed: 'zero',
          overshoot: { from: '100', off: '2' },
        },
      }),
      'overshoot_low indicators[0].rule.overshoot.from',
    ],
    [
      'a blank source',
      indicator({ source: { document: ' ', clause: 'x' } }),
      'scheme_shape indicators[0].source.document',
    ],
  ])('is refused with %s', (_, scheme, issue) => {
    expect(issuesOf(scheme)).toContain(issue);
  });

  it('lets no rule fix its points where the office sets them', () => {
    const rows: Scheme['indicators'] = weighed.indicators.map((row, index) =>
      index === 0 ? { ...row, rule: { ...row.rule, points: '2.44' } } : row,
    );
    expect(issuesOf({ ...weighed, indicators: rows })).toEqual(['weight_fixed indicators[0].rule']);
  });

  it('says in Chinese what is wrong with the shape, down to the branch that was meant', () => {
    const told = toldOf({
      ...rule({
        rate: { name: '控制率', part: { sum: ['staff_on_establishment'] }, whole: 'authorised_posts' },
      }),
      max: 32,
      colour: 'red',
      years: undefined,
      confidence: 'middling',
    });
    expect(told).toEqual([
      'years: 缺少这一项',
      'max: 类型不对，须为字符串（加引号）',
      'confidence: 只能是：high、low',
      ': 没有这样的字段：colour',
    ]);
    const inner = rule({
      rate: { name: '控制率', part: { sum: ['staff_on_establishment'] }, whole: 'authorised_posts' },
    });
    expect(toldOf(inner)).toEqual(['indicators[0].rule.rate.part.sum: 太少或太短，至少 2']);
  });
});

describe('what a scheme asks', () => {
  it('is complete without sections: what no section names is asked under its dimension', () => {
    const { sections: _, ...bare } = yunxi;
    const own = sectionsOf(bare).slice(-2);
    expect(own.map(({ id, name, facts }) => ({ id, name, facts }))).toEqual([
      { id: 'own_1', name: '投入', facts: [] },
      { id: 'own_2', name: '过程', facts: ['budget_added'] },
    ]);
    expect(own.flatMap(({ indicators }) => indicators)).toEqual(yunxi.indicators.map(({ id }) => id));
  });

  it('covers common facts of sections it leaves out, and facts only the report reads', () => {
    const remark = { id: 'remark', name: '备注', unit: '', role: 'report', type: 'text' } as const;
    const facts: Scheme['facts'] = [...yunxi.facts, remark];
    const own = sectionsOf({ ...yunxi, sections: ['cover'], facts }).slice(1);
    expect(own.at(-1)).toMatchObject({ id: 'own_rest', name: '其他', facts: ['remark'] });
    expect(own[0]?.facts).toContain('staff_on_establishment');
  });

  it('asks the points of an office at the end where no section does', () => {
    const rest = sectionsOf({ ...weighed, sections: ['cover'] }).at(-1);
    expect(rest?.facts).toContain('general_affairs_1_weight');
  });
});

describe('the reason for points lost on an indicator only this scheme has', () => {
  it('is asked by the name of the indicator, in the words of every other reason', () => {
    expect(questionCopy(weighed, 'legal_1_reason')).toMatchObject({
      label: '提供咨询反馈率：扣分原因',
      help: '这一项没有得满分，用一两句话说明原因；会写进评分表。',
    });
    expect(questionCopy(weighed, 'legal_1_weight').label).toBe('提供咨询反馈率的分值');
    expect(questionCopy(yunxi, 'budget_control_ruling_points').label).toBe('预算控制率：裁定得分（分）');
  });
});

describe('a file made to break something', () => {
  const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
  const nested = (levels: number) =>
    Array.from({ length: levels }).reduce<object>(
      (inner) => ({ kind: 'documented', by: 'functions', rule: inner }),
      { kind: 'judged', fact: 'outcome_points', max: '8' },
    );

  it.each([
    ['nested 100,000 deep', deep(100_000), 'scheme_too_deep'],
    ['a rule within a rule within …', indicator({ rule: nested(60) }), 'scheme_too_deep'],
    ['ten megabytes of text', { ...yunxi, name: '长'.repeat(10_000_000) }, 'scheme_too_large'],
    ['a million rows', { ...yunxi, indicators: Array(1_000_000).fill({}) }, 'scheme_too_large'],
    [
      'a million keys',
      Object.fromEntries(Array.from({ length: 200_000 }, (_, key) => [`k${key}`, 1])),
      'scheme_too_large',
    ],
    ['a prototype', JSON.parse('{"__proto__": {"max": "100"}, "id": "x"}'), 'key_forbidden'],
    [
      'a constructor',
      { ...yunxi, questions: { constructor: yunxi.questions?.budget_added } },
      'key_forbidden',
    ],
    ['a fact called constructor', ownFact({ id: 'constructor' }), 'scheme_shape'],
    ['a kind called constructor', rule({ kind: 'constructor' }), 'kind_unknown'],
    ['301 indicators', { ...yunxi, indicators: Array(301).fill(yunxi.indicators[0]) }, 'scheme_shape'],
    ['an endless number', { ...yunxi, years: { from: Number.POSITIVE_INFINITY } }, 'scheme_shape'],
    ['a number beyond all years', { ...yunxi, years: { from: 1e300 } }, 'scheme_shape'],
    ['nothing', null, 'scheme_shape'],
    ['undefined', undefined, 'scheme_shape'],
  ])('is refused in a sentence: %s', (_, json, code) => {
    const read = readScheme(json);
    expect(read.ok ? [] : read.issues.map((issue) => issue.code)).toContain(code);
    if (!read.ok)
      for (const issue of read.issues) expect(sentenceOfFileIssue(issue)).toMatch(/[\u4e00-\u9fff]/);
  });
});
