import { reportWords, scoreColumns, scoreWords } from '../../../prompts/report/words.ts';
import type { Facts } from '../../facts/index.ts';
import type { IndicatorScore, ScoreSheet } from '../../scoring/index.ts';
import type { Row, Table } from '../document.ts';
import { reasonOf } from './reasons.ts';
import { plainPoints, withOpen } from './text.ts';

/** 一级指标 and 二级指标 with their 分值. */
const mergedColumns = 4;

/** 部门整体支出绩效评价指标评分表: a row an indicator, in the source's order, and 合计. */
export function scoreTable(sheet: ScoreSheet, facts: Facts): Table {
  const columns = scoreColumns.map((column, index) => ({ ...column, merged: index < mergedColumns }));
  const rows = sheet.indicators.map((indicator) => rowOf(indicator, sheet, facts));
  return { kind: 'table', columns, rows: [...rows, totalRow(sheet)] };
}

function rowOf(indicator: IndicatorScore, sheet: ScoreSheet, facts: Facts): Row {
  const dimension = sheet.dimensions.find(({ name }) => name === indicator.dimension);
  const category = sheet.categories.find(
    ({ name, dimension: of }) => name === indicator.category && of === indicator.dimension,
  );
  const cells = [
    indicator.dimension,
    plainPoints(dimension?.maxPoints ?? ''),
    indicator.category,
    plainPoints(category?.maxPoints ?? ''),
    indicator.name,
    plainPoints(indicator.maxPoints),
    indicator.description,
    indicator.standard,
    indicator.score ?? reportWords.missingCell,
    reasonOf(indicator, facts),
  ];
  return { cells: cells.map((text) => ({ text })), total: false };
}

function totalRow(sheet: ScoreSheet): Row {
  const open = sheet.indicators.filter(({ status }) => status !== 'scored').length;
  const cells = [
    { text: scoreWords.total, columns: 5 },
    { text: plainPoints(sheet.max) },
    { text: '', columns: 2 },
    { text: withOpen(sheet.total, open) },
    { text: '' },
  ];
  return { cells, total: true };
}
