import fc from 'fast-check';
import type { Facts, FactValue } from '../../src/facts/index.ts';
import { exact, roundHalfUp } from '../../src/schemes/index.ts';

/** A right evaluation under the Futian system: every sum holds, and every sentence says what the numbers say. */
export interface Right {
  readonly facts: Facts;
  readonly texts: Readonly<Record<string, string>>;
}

/** 万元 from a whole number of 分 (0.01 万元). */
export const money = (hundredths: number): string =>
  roundHalfUp(exact(String(hundredths)).div(exact('100')), 2);

/** A share in percent with two decimals, as a report prints it. */
export function percent(part: number, whole: number): string {
  return roundHalfUp(
    exact(String(part))
      .div(exact(String(whole)))
      .mul(exact('100')),
    2,
  );
}

const seed = fc.record({
  personnel: fc.integer({ min: 50_000, max: 900_000 }),
  operating: fc.integer({ min: 5_000, max: 90_000 }),
  fund: fc.integer({ min: 1_000, max: 50_000 }),
  projects: fc.array(fc.integer({ min: 20_000, max: 400_000 }), { minLength: 2, maxLength: 6 }),
  changes: fc.tuple(fc.integer({ min: -15_000, max: 15_000 }), fc.integer({ min: -15_000, max: 15_000 })),
  spent: fc.tuple(fc.integer({ min: 960, max: 1000 }), fc.integer({ min: 960, max: 1000 })),
  quarters: fc.tuple(
    fc.integer({ min: 100, max: 300 }),
    fc.integer({ min: 400, max: 600 }),
    fc.integer({ min: 700, max: 850 }),
  ),
  procurement: fc.tuple(fc.integer({ min: 5_000, max: 50_000 }), fc.integer({ min: 700, max: 1000 })),
  threePublic: fc.tuple(
    fc.integer({ min: 100, max: 2_000 }),
    fc.integer({ min: 100, max: 2_000 }),
    fc.integer({ min: 100, max: 2_000 }),
    fc.integer({ min: 300, max: 1000 }),
  ),
  assets: fc.tuple(fc.integer({ min: 10_000, max: 900_000 }), fc.integer({ min: 500, max: 1000 })),
  posts: fc.integer({ min: 20, max: 200 }),
  on: fc.integer({ min: 10, max: 20 }),
  off: fc.integer({ min: 0, max: 40 }),
  carried: fc.integer({ min: 0, max: 50_000 }),
  petitions: fc.integer({ min: 0, max: 40 }),
  satisfaction: fc.integer({ min: 700, max: 1000 }),
  lastYear: fc.integer({ min: 20, max: 400 }),
  thisYear: fc.integer({ min: 1, max: 400 }),
});
type Seed = typeof seed extends fc.Arbitrary<infer T> ? T : never;

export const rightEvaluation: fc.Arbitrary<Right> = seed.map(build);

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const share = (whole: number, thousandths: number) => Math.floor((whole * thousandths) / 1000);

function build(given: Seed): Right {
  const budget = budgetOf(given);
  const { total, adjusted, spent, operating, operatingSpent } = budget;
  const [plan, bought] = [given.procurement[0], share(given.procurement[0], given.procurement[1])];
  const three = given.threePublic.slice(0, 3);
  const threeSpent = three.map((part) => share(part, given.threePublic[3]));
  const [assets, used] = [given.assets[0], share(given.assets[0], given.assets[1])];
  const facts: Record<string, FactValue> = {
    ...judged,
    ...budget.facts,
    procurement_plan: money(plan),
    procurement_actual: money(bought),
    three_public_overseas_budget: money(three[0] ?? 0),
    three_public_vehicle_budget: money(three[1] ?? 0),
    three_public_reception_budget: money(three[2] ?? 0),
    three_public_overseas_actual: money(threeSpent[0] ?? 0),
    three_public_vehicle_actual: money(threeSpent[1] ?? 0),
    three_public_reception_actual: money(threeSpent[2] ?? 0),
    three_public_expense_budget: money(sum(three)),
    three_public_expense_actual: money(sum(threeSpent)),
    operating_expense_budget_adjusted: money(operating),
    operating_expense_actual: money(operatingSpent),
    asset_total: money(assets),
    asset_in_use: money(used),
    assets_total: money(assets * 2),
    assets_current: money(assets),
    assets_noncurrent: money(assets),
    liabilities_total: money(used),
    net_assets: money(assets * 2 - used),
    carryover_opening: money(given.carried),
    carryover_closing: money(given.carried),
    carryover_reclaimed: money(adjusted - spent),
    authorised_posts: String(given.posts),
    staff_on_establishment: String(Math.min(given.on, given.posts)),
    staff_off_establishment: String(given.off),
    petition_total: String(given.petitions),
    petition_replied: String(given.petitions),
    satisfaction_rate: roundHalfUp(exact(String(given.satisfaction)).div(exact('10')), 1),
  };
  const on = Math.min(given.on, given.posts);
  const { thisYear: now, lastYear: before } = given;
  const change = now >= before ? '上升' : '下降';
  const texts = {
    budget: `年初预算${money(total)}万元，调整后预算${money(adjusted)}万元。累计调整占年初预算的${percent(Math.abs(adjusted - total), total)}%。`,
    execution: `全年支出${money(spent)}万元，占调整后预算${money(adjusted)}万元的${percent(spent, adjusted)}%。`,
    procurement: `政府采购计划${money(plan)}万元，实际采购${money(bought)}万元，政府采购执行率${percent(bought, plan)}%。`,
    staff: `编外人员${given.off}人，编外人员控制率为${percent(given.off, given.off + on)}%。在职人员${on + given.off}人。`,
    economy: `日常公用经费预算${money(operating)}万元，支出${money(operatingSpent)}万元，控制率${percent(operatingSpent, operating)}%，节约${money(operating - operatingSpent)}万元。`,
    outcome: `全年发生各类事故${now}宗，去年同期${before}宗，同比${change}${percent(Math.abs(now - before), before)}%。`,
  };
  return { facts, texts };
}

/** Budget, tables, items and quarters that fit together. */
function budgetOf(given: Seed) {
  const { personnel, operating, fund, projects } = given;
  const [more, shift] = given.changes;
  const basic = personnel + operating;
  const project = sum(projects);
  const adjustedPersonnel = personnel + Math.abs(more);
  const adjustedBasic = adjustedPersonnel + operating;
  const adjustedProject = project + shift;
  const total = basic + project;
  const adjusted = adjustedBasic + adjustedProject;
  const personnelSpent = share(adjustedPersonnel, given.spent[0]);
  const operatingSpent = share(operating, given.spent[0]);
  const projectSpent = share(adjustedProject, given.spent[1]);
  const spent = personnelSpent + operatingSpent + projectSpent;
  const items = [
    { reason: '政策性增资', amount: money(Math.abs(more)) },
    { reason: '项目调剂', amount: money(shift) },
  ];
  const facts = {
    budget_initial_total: money(total),
    budget_initial_basic: money(basic),
    budget_initial_personnel: money(personnel),
    budget_initial_operating: money(operating),
    budget_initial_project: money(project),
    budget_adjusted_total: money(adjusted),
    budget_adjusted_basic: money(adjustedBasic),
    budget_adjusted_personnel: money(adjustedPersonnel),
    budget_adjusted_operating: money(operating),
    budget_adjusted_project: money(adjustedProject),
    budget_adjustment_amount: money(adjusted - total),
    adjustment_items: items,
    budget_by_source: [
      { source: '一般公共预算', initial: money(total - fund), adjusted: money(adjusted - fund) },
      { source: '政府性基金预算', initial: money(fund), adjusted: money(fund) },
    ],
    budget_by_function: [
      { function: '社会保障和就业支出', initial: money(basic), adjusted: money(adjustedBasic) },
      { function: '城乡社区支出', initial: money(project - fund), adjusted: money(adjustedProject - fund) },
      { function: '抗疫特别国债安排的支出', initial: money(fund), adjusted: money(fund) },
    ],
    budget_by_use: [
      { use: '基本支出', initial: money(basic), adjusted: money(adjustedBasic) },
      { use: '项目支出', initial: money(project), adjusted: money(adjustedProject) },
    ],
    expenditure_basic: money(personnelSpent + operatingSpent),
    expenditure_personnel: money(personnelSpent),
    expenditure_operating: money(operatingSpent),
    expenditure_project: money(projectSpent),
    expenditure_cumulative_q1: money(share(spent, given.quarters[0])),
    expenditure_cumulative_q2: money(share(spent, given.quarters[1])),
    expenditure_cumulative_q3: money(share(spent, given.quarters[2])),
    expenditure_cumulative_q4: money(spent),
    projects: projects.map((each, index) => ({
      name: `项目${index + 1}`,
      budget: money(each),
      spent: money(each),
      on_time: true,
    })),
    project_planned: String(projects.length),
    project_on_time: String(projects.length),
  };
  return { facts, total, adjusted, spent, operating, operatingSpent };
}

/** What somebody judges or tells, all in order. */
const judged: Readonly<Record<string, FactValue>> = {
  leader_name: '张三',
  reporter_name: '李四',
  contact_phone: '0755-82918333',
  unit_scope: '局本级',
  classified_unit: false,
  self_evaluation_start: '2021-03-01',
  self_evaluation_end: '2021-03-20',
  report_date: '2021-03-25',
  budget_disclosure_status: 'full',
  budget_disclosure_date: '2020-02-21',
  budget_disclosure_url: 'http://www.example.gov.cn/budget',
  final_accounts_disclosure_status: 'full',
  final_accounts_disclosure_date: '2020-09-10',
  final_accounts_disclosure_url: 'http://www.example.gov.cn/final',
  financial_violation: false,
  special_fund_rated_poor: false,
  petition_channel: true,
  petition_overdue: '0',
  satisfaction_source: '第三方调查',
  budget_prep_compliance_noncompliance_count: '0',
  goal_completeness_noncompliance_count: '0',
  goal_projects_required: '6',
  goal_projects_set: '6',
  key_work_total: '6',
  key_work_unfinished: '0',
  outcome_points: '20',
  outcome_aspects: ['social'],
  ...Object.fromEntries(
    Object.entries({
      budget_prep_reasonableness: ['1', '1', '1', '1', '1'],
      indicator_clarity: ['2', '2', '1', '1', '1'],
      project_procedure: ['1', '1'],
      project_supervision: ['1', '1'],
      asset_safety: ['1', '1'],
      system_soundness: ['0.5', '1.5', '1'],
    }).flatMap(([name, points]) => points.map((each, index) => [`${name}_item_${index + 1}`, each])),
  ),
  procurement_execution_item_2: '1',
  financial_compliance_item_1: '1',
  financial_compliance_item_3: '1',
  functions: [{ text: '负责辖区市政管理' }],
  year_summary: '全年工作有序推进。',
  key_tasks: [{ text: '建成公园3个', assigned_by: 'district' }],
  performance_goals: [{ text: '建成公园3个' }],
  achievements: [{ title: '公园建设', text: '建成公园3个。' }],
  rules_in_force: [{ title: '内部控制制度' }],
  experiences: [{ text: '统筹安排，分工明确' }],
  problems: [{ text: '各科室之间的协同还需加强' }],
  measures: [{ text: '建立科室协同的例会', problem: '1' }],
  outcome_note: '市容环境持续改善。',
  equity_note: '办理渠道畅通。',
};
