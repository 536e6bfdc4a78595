import { describe, expect, it } from 'vitest';
import { builtinSchemes, chooseScheme, regionOf } from '../../src/schemes/index.ts';

const futian = '深圳市福田区';
const longgang = '深圳市龙岗区';

describe('the scheme for a region and year', () => {
  it.each([
    ['the same district and year', futian, 2020, 'futian_2020', []],
    ['the same district and year', longgang, 2020, 'longgang_2020', ['poor_text']],
    ['the same district and year', futian, 2021, 'shenzhen_common_2021', []],
    ['the framework the district uses itself', futian, 2024, 'shenzhen_common_2024', []],
    ["the district's nearest earlier year", futian, 2023, 'shenzhen_common_2021', []],
    ["the district's nearest earlier year", futian, 2026, 'shenzhen_common_2024', []],
    ["the district's nearest earlier year", longgang, 2024, 'longgang_2020', ['poor_text']],
    ["the city's own departments", '深圳市', 2024, 'shenzhen_common_2024', []],
    ["the city's framework", '深圳市南山区', 2024, 'shenzhen_common_2024', ['municipal_framework']],
    ["the city's framework", '深圳市南山区', 2022, 'shenzhen_common_2024', ['municipal_framework']],
    ["the city's framework", longgang, 2019, 'shenzhen_common_2024', ['municipal_framework']],
    ['the same district and year', '石家庄高新区', 2023, 'shijiazhuang_gaoxin_2023', []],
    ["the district's nearest earlier year", '石家庄市高新区', 2025, 'shijiazhuang_gaoxin_2023', []],
    ['any', '广州市天河区', 2023, 'shenzhen_common_2024', ['unrelated_scheme']],
    ['any', null, 2020, 'shenzhen_common_2024', ['unrelated_scheme']],
  ])('is %s: %s %i → %s', (_, region, year, id, warnings) => {
    const choice = chooseScheme(builtinSchemes, { region, year });
    expect(choice.scheme.id).toBe(id);
    expect(choice.warnings.map((warning) => warning.template)).toEqual(warnings);
  });
});

describe("the region in a unit's name", () => {
  it.each([
    ['深圳市龙岗区应急管理局', longgang],
    ['龙岗区应急管理局', longgang],
    ['中共深圳市福田区委办公室（本级）', futian],
    ['中国共产党深圳市福田区委员会组织部', futian],
    ['深圳市应急管理局', '深圳市'],
    ['深圳市社区服务中心', '深圳市'],
    ['深圳市南山区教育局', '深圳市南山区'],
    ['南山区教育局', '南山区'],
    ['广州市天河区财政局', '广州市天河区'],
    ['石家庄高新区党政办公室', '石家庄高新区'],
    ['石家庄市高新区应急管理局', '石家庄市高新区'],
    ['河北省石家庄高新技术产业开发区财政局', '河北省石家庄高新技术产业开发区'],
    ['成都市高新区财政局', '成都市高新区'],
    ['应急管理局', null],
    ['', null],
  ])('%s → %s', (unit, region) => {
    expect(regionOf(unit, builtinSchemes)).toBe(region);
  });
});
