import { describe, expect, it } from 'vitest';
import { sentenceOfIssue } from '../../../src/facts/index.ts';
import { match } from './lists.ts';

const said = (issues: readonly { code: string; values: Readonly<Record<string, string>> }[]) =>
  issues.map(sentenceOfIssue);

describe('a table from a spreadsheet', () => {
  it('is read by its header, whatever the order and names of its columns', () => {
    const read = match(
      'projects',
      '2024年度项目支出情况表\t\t\t\t\t',
      '\t\t\t\t\t单位：万元',
      '序号\t项目名称\t支出数\t年度总预算数（万元）\t是否按时完成\t备注',
      '1\t道路绿化\t80.00\t1,200.50\t是\t',
      '2\t公园\t30\t40\t否\t征地推迟',
    );
    expect(read.issues).toEqual([]);
    expect(read.rows).toEqual([
      { name: '道路绿化', budget: '1200.50', spent: '80.00', on_time: true },
      { name: '公园', budget: '40', spent: '30', on_time: false, reason: '征地推迟' },
    ]);
    expect(read.sums).toEqual([
      { column: 'budget', name: '预算', sum: '1240.5' },
      { column: 'spent', name: '支出', sum: '110' },
    ]);
  });

  it('in 元 is converted exactly, and says so once', () => {
    const read = match(
      'projects',
      '单位：元',
      '项目名称\t预算\t支出\t是否按时',
      '道路\t12,005,000.55\t0.01\t是',
    );
    expect(read.rows).toMatchObject([{ budget: '1200.500055', spent: '0.000001' }]);
    expect(said(read.notices)).toEqual(['表里的金额以元为单位，已换算成万元。']);
    const mixed = match('projects', '项目名称\t预算（元）\t支出（万元）\t是否按时', '道路\t10000\t1\t是');
    expect(mixed.rows).toMatchObject([{ budget: '1', spent: '1' }]);
  });

  it('leaves out rows that were only numbered, and names those with a word in another column', () => {
    const header = '序号\t制度名称\t年份\t联系人';
    const read = match('rules_in_force', header, '1\t财务制度\t2023\t', '2\t\t\t', '3\t\t\t王会计', '4\t');
    expect(read.issues).toEqual([]);
    expect(read.rows).toEqual([{ title: '财务制度', year: '2023' }]);
    expect(read.lines).toBe('财务制度｜2023');
    expect(said(read.notices).join()).toContain('4');
  });

  it('leaves totals out and says whether they agree with the rows', () => {
    const read = match(
      'projects',
      '项目名称\t预算\t支出\t是否按时',
      '甲\t10\t5\t是',
      '小 计\t10\t5\t',
      '乙\t20\t10\t是',
      '合　计\t31\t15\t',
    );
    expect(read.rows).toHaveLength(2);
    expect(read.stated.map(({ label, column, agrees }) => [label, column, agrees])).toEqual([
      ['小 计', 'budget', true],
      ['小 计', 'spent', true],
      ['合　计', 'budget', false],
      ['合　计', 'spent', true],
    ]);
    expect(read.stated[2]).toMatchObject({ stated: '31', sum: '30' });
  });

  it('keeps 其中 rows of a budget table and does not add them twice', () => {
    const read = match(
      'budget_by_use',
      '支出用途\t年初预算数\t调整预算数',
      '一、基本支出\t100\t110',
      '其中：人员经费\t60\t70',
      '公用经费\t40\t40',
      '二、项目支出\t50\t40',
      '三、上缴上级支出\t\t',
      '总计\t150\t150',
    );
    expect(read.rows).toHaveLength(4);
    expect(read.sums.map(({ sum }) => sum)).toEqual(['150', '150']);
    expect(read.stated.every(({ agrees }) => agrees)).toBe(true);
    expect(said(read.notices)).toEqual(['第 6 行没有金额，或只是标题、说明，没有计入。']);
  });

  it('reads merged cells as the cell above, and line breaks inside a cell', () => {
    const read = match(
      'goal_table',
      '项目名称\t一级指标\t二级指标\t指标内容\t目标值',
      '服务改造\t产出\t数量\t"改造窗口\n与大厅"\t≥12个',
      '\t\t质量\t验收合格率\t100%',
    );
    expect(read.issues).toEqual([]);
    expect(read.rows[0]?.content).toBe('改造窗口\n与大厅');
    expect(read.rows[1]).toMatchObject({ project: '服务改造', level1: '产出', level2: '质量' });
  });

  it('takes the columns by position without a header, also behind serial numbers', () => {
    expect(match('projects', '1\t甲\t10\t5\t是\t', '2\t乙\t20\t10\t否\t推迟').rows).toMatchObject([
      { name: '甲' },
      { name: '乙', reason: '推迟' },
    ]);
    expect(match('projects', '甲｜10｜5｜是').rows).toHaveLength(1);
  });

  it('names the row as the sheet counts it, and the column, of every bad cell', () => {
    const read = match(
      'projects',
      '项目支出表\t\t\t',
      '项目名称\t预算\t支出\t是否按时',
      '甲\t很多\t5\t是',
      '\t\t\t',
      '乙\t1\t-5\t也许',
    );
    expect(said(read.issues)).toEqual([
      '第 3 行“预算”：“很多”不是数字，请只填数字，例如 3,204.53。',
      '第 5 行“支出”：金额不能为负，您填的是“-5”。请填 0 或正数，例如 3,204.53。',
      '第 5 行“是否按时”：“也许”看不出是还是否，请填“是”或“否”。',
    ]);
    expect(read.lines).toBe('甲｜很多｜5｜是\n乙｜1｜-5｜也许');
  });

  it('asks where a column is absent, stands twice, or cannot be told', () => {
    expect(said(match('projects', '项目名称\t预算\t支出', '甲\t1\t1').issues)).toEqual([
      '表里没有“是否按时”这一列，请补上后再发。这里要：项目名称｜预算｜支出｜是否按时｜原因。',
    ]);
    expect(said(match('projects', '名称\t预算\t预算\t支出\t是否按时', '甲\t1\t1\t1\t是').issues)).toEqual([
      '有两列都像“预算”：“预算”和“预算”。请删去不要的一列再发。',
    ]);
    expect(said(match('projects', '甲\t1\t2\t3\t4\t5\t6').issues)[0]).toContain('表里有 7 列，这里要 5 列');
    expect(said(match('projects', '项目名称\t预算\t支出\t是否按时').issues)[0]).toContain('没有可以读的行');
  });

  it('says which of two likely columns it took and which it did not use', () => {
    const read = match(
      'projects',
      '项目名称\t年初预算数\t调整预算数\t支出数\t执行率\t是否按时',
      '甲\t1\t2\t1\t50%\t是',
    );
    expect(read.rows).toMatchObject([{ budget: '2' }]);
    expect(said(read.notices)).toEqual([
      '“预算”取自“调整预算数”一列，没有取“年初预算数”。',
      '没有用到的列：年初预算数、执行率。',
    ]);
  });

  it('takes the accountants’ dash for 0 and drops the noise of binary numbers', () => {
    const read = match('projects', '项目名称\t预算\t支出\t是否按时', '甲\t2351.2600000000002\t -   \t是');
    expect(read.rows).toMatchObject([{ budget: '2351.26', spent: '0' }]);
  });

  it('refuses more rows than a list holds', () => {
    const rows = Array.from({ length: 501 }, (_, index) => `项目${index}\t1\t1\t是`);
    expect(said(match('projects', '项目名称\t预算\t支出\t是否按时', ...rows).issues)).toEqual([
      '有 501 行，最多 500 行，请合并或只列主要的。',
    ]);
  });
});
