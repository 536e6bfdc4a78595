import { HyperFormula } from 'hyperformula';

/** The 21 rules of the Futian 2020 system as spreadsheet formulas over facts named by their ids. */
const formulas = [
  '=ROUND(budget_prep_reasonableness_item_1+budget_prep_reasonableness_item_2+budget_prep_reasonableness_item_3+budget_prep_reasonableness_item_4+budget_prep_reasonableness_item_5,2)',
  '=MAX(5-budget_prep_compliance_noncompliance_count,0)',
  '=MAX(8-goal_completeness_noncompliance_count,0)',
  '=ROUND(indicator_clarity_item_1+indicator_clarity_item_2+indicator_clarity_item_3+indicator_clarity_item_4+indicator_clarity_item_5,2)',
  '=ROUND(IF(procurement_actual>procurement_plan,0,procurement_actual/procurement_plan)+procurement_execution_item_2,2)',
  '=IF(financial_violation,0,ROUND(financial_compliance_item_1+MAX(1-MAX(ABS(budget_adjustment_amount-budget_adjustment_excluded)/budget_initial_total*100-10,0)*0.1,0)+financial_compliance_item_3,2))',
  '=IF(classified_unit,3,IF(budget_disclosure_status="full",1.5,IF(budget_disclosure_status="partial",1,0))+IF(final_accounts_disclosure_status="full",1.5,IF(final_accounts_disclosure_status="partial",1,0)))',
  '=ROUND(project_procedure_item_1+project_procedure_item_2,2)',
  '=ROUND(project_supervision_item_1+IF(special_fund_rated_poor,0,project_supervision_item_2),2)',
  '=ROUND(asset_safety_item_1+asset_safety_item_2,2)',
  '=IF(asset_in_use/asset_total>=0.9,1,IF(asset_in_use/asset_total>=0.75,0.7,IF(asset_in_use/asset_total>=0.6,0.4,0)))',
  '=IF(staff_on_establishment/authorised_posts<=1,1,0)',
  '=IF(staff_off_establishment/(staff_on_establishment+staff_off_establishment)<0.05,1,IF(staff_off_establishment/(staff_on_establishment+staff_off_establishment)<=0.1,0.5,0))',
  '=ROUND(system_soundness_item_1+system_soundness_item_2+system_soundness_item_3,2)',
  '=IF(three_public_expense_actual/three_public_expense_budget<0.9,3,IF(three_public_expense_actual/three_public_expense_budget<=1,2,0))+IF(operating_expense_actual/operating_expense_budget_adjusted<0.9,3,IF(operating_expense_actual/operating_expense_budget_adjusted<=1,2,0))',
  '=ROUND(MIN(expenditure_cumulative_q1/(expenditure_progress_base*0.25),1)+MIN(expenditure_cumulative_q2/(expenditure_progress_base*0.5),1)+MIN(expenditure_cumulative_q3/(expenditure_progress_base*0.75),1)+MIN(expenditure_cumulative_q4/expenditure_progress_base,1)+2*MIN((expenditure_cumulative_q1/(expenditure_progress_base*0.25)+expenditure_cumulative_q2/(expenditure_progress_base*0.5)+expenditure_cumulative_q3/(expenditure_progress_base*0.75)+expenditure_cumulative_q4/expenditure_progress_base)/4,1),2)',
  '=MAX(8-4*key_work_unfinished,0)',
  '=ROUND(6*MIN(project_on_time/project_planned,1),2)',
  '=ROUND(outcome_points,2)',
  '=IF(petition_channel,1,0)+IF(petition_replied>=petition_total,1,0)+IF(AND(petition_replied>=petition_total,petition_overdue=0),1,0)',
  '=IF(satisfaction_rate>=95,6,IF(satisfaction_rate>=90,4,IF(satisfaction_rate>=80,2,1)))',
];

const FACTS = 0;

/** One sheet, built once; each report sets its inputs and reads the total. */
export function hyperFormulaPeer(given) {
  const ids = Object.keys(given).filter((id) => !Array.isArray(given[id]));
  const engine = HyperFormula.buildEmpty({ licenseKey: 'gpl-v3' });
  engine.addSheet('facts');
  engine.addSheet('scores');
  for (const [row, id] of ids.entries()) engine.addNamedExpression(id, `=facts!$A$${row + 1}`);
  engine.setCellContents({ sheet: FACTS, col: 0, row: 0 }, cells(ids, given));
  engine.setCellContents(
    { sheet: 1, col: 0, row: 0 },
    formulas.map((formula) => [formula]),
  );
  const totalCell = { sheet: 1, col: 1, row: 0 };
  engine.setCellContents(totalCell, `=SUM(A1:A${formulas.length})`);
  return {
    name: 'HyperFormula 3.5',
    total(facts) {
      engine.setCellContents({ sheet: FACTS, col: 0, row: 0 }, cells(ids, facts));
      return engine.getCellValue(totalCell);
    },
  };
}

const cells = (ids, facts) => ids.map((id) => [cellOf(facts[id])]);

function cellOf(fact) {
  return typeof fact === 'string' && /^-?\d/.test(fact) && !fact.includes('-', 1) ? Number(fact) : fact;
}
