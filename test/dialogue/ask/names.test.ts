import { describe, expect, it } from 'vitest';
import { indicatorsNamed } from '../../../src/dialogue/ask/indicator.ts';
import { matching } from '../../../src/dialogue/ask/names.ts';

const departments = [
  '云海区园林绿化管理局',
  '云海区财政局',
  '云海区教育局',
  '云海区发展和改革局',
  '云海区人力资源和社会保障局',
  '云海区住房和建设局',
  '云海区城市管理和综合执法局',
  '云海区卫生健康局',
  '云海区市场监督管理局',
  '云海区应急管理局',
  '云海区人民政府办公室',
  '云海区档案馆',
  '云海区第一中学',
  '云海区第二中学',
  '中共云海区委办公室',
].map((name) => ({ name }));
const names = (typed: string) => matching(departments, typed).map(({ name }) => name);

describe('the name of a department', () => {
  it.each([
    ['云海区财政局', '云海区财政局'],
    ['财政局', '云海区财政局'],
    ['财政', '云海区财政局'],
    ['区财政局', '云海区财政局'],
    ['园林局', '云海区园林绿化管理局'],
    ['园林绿化局', '云海区园林绿化管理局'],
    ['发改局', '云海区发展和改革局'],
    ['人社局', '云海区人力资源和社会保障局'],
    ['住建局', '云海区住房和建设局'],
    ['城管局', '云海区城市管理和综合执法局'],
    ['卫健局', '云海区卫生健康局'],
    ['市监局', '云海区市场监督管理局'],
    ['应急局', '云海区应急管理局'],
    ['档案馆', '云海区档案馆'],
    ['一中', '云海区第一中学'],
    ['区委办', '中共云海区委办公室'],
  ])('%s means %s', (typed, name) => {
    expect(names(typed)).toEqual([name]);
  });

  it('is asked about where several fit, and is nobody’s where none does', () => {
    expect(names('中学')).toEqual(['云海区第一中学', '云海区第二中学']);
    expect(names('管理局').length).toBeGreaterThan(1);
    expect(names('气象局')).toEqual([]);
    expect(names('局')).toEqual([]);
    expect(names('')).toEqual([]);
  });
});

describe('the name of an indicator', () => {
  const indicators = ['政府采购执行情况', '预算执行率', '固定资产利用率', '公众满意度', '编外人员控制率'].map(
    (name) => ({
      name,
    }),
  );
  it.each([
    ['政府采购执行率', '政府采购执行情况'],
    ['政府采购', '政府采购执行情况'],
    ['预算执行', '预算执行率'],
    ['资产利用率', '固定资产利用率'],
    ['满意度', '公众满意度'],
    ['编外人员', '编外人员控制率'],
  ])('%s means %s', (typed, name) => {
    expect(indicatorsNamed(indicators, typed).map((one) => one.name)).toEqual([name]);
  });
});
