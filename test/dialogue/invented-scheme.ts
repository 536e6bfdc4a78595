/** The points of its two indicators; they make 100. */
interface Points {
  readonly procurement: string;
  readonly service: string;
}

/**
 * A small system of an invented district, as its file would read: procurement in proportion, and service as
 * judged, which is a fact of its own. `change` alters it for one test.
 */
export function inventedScheme(
  version: string,
  points: Points = { procurement: '40', service: '60' },
  change: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const row = (id: string, name: string, dimension: string, maxPoints: string, rule: object) => ({
    id,
    name,
    dimension,
    category: dimension,
    maxPoints,
    description: '',
    standard: `${name}，满分 ${maxPoints} 分。`,
    source: { document: '云海市云海区部门整体支出绩效自评办法', clause: name },
    confidence: 'high',
    rule,
    explanatory: [],
    readings: [],
    notes: [],
  });
  const place = (name: string, worth: string) => ({
    name,
    points: worth,
    categories: [{ name, points: worth }],
  });
  const { procurement, service } = points;
  const rate = { name: '采购执行率', part: 'procurement_actual', whole: 'procurement_plan' };
  return {
    id: 'yunhai_2024',
    version,
    name: '云海区部门整体支出绩效自评指标体系',
    region: '云海市云海区',
    alsoUsedIn: [],
    years: { from: 2024 },
    cityWide: false,
    max: '100',
    outline: 'shenzhen',
    confidence: 'high',
    table: { points: '分值', description: null, standard: '评分标准', score: '得分', total: '合计' },
    dimensions: [place('过程', procurement), place('效果', service)],
    indicators: [
      row('yunhai_procurement', '采购执行情况', '过程', procurement, {
        kind: 'proportional',
        rate,
        points: procurement,
        whenOver: 'cap',
      }),
      row('yunhai_service', '窗口服务质量', '效果', service, {
        kind: 'judged',
        fact: 'yunhai_service_points',
        max: service,
      }),
    ],
    facts: [
      {
        id: 'yunhai_service_points',
        name: '窗口服务质量得分',
        unit: '分',
        role: 'scored',
        type: 'points',
        min: '0',
      },
    ],
    grades: [
      { name: '优', atLeast: '90' },
      { name: '良', atLeast: '0' },
    ],
    caps: [],
    notes: [],
    corrections: [],
    ...change,
  };
}
