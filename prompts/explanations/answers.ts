/** The short lines about one indicator, and the parts of the whole explanation. */
export const answers = {
  headline_rate: '{rates}，本项得 {score}/{max} 分',
  headline_points: '{name}，得 {score}/{max} 分',
  headline_missing: '{name}：还缺{facts}',
  headline_open: '{name}：标准未规定，需要裁定',
  rate_of: '{name} {rate}',
  quoted: '“{text}”',
  title_scored: '{name}：{score}/{max} 分',
  title_missing: '{name}（{max} 分）：还缺{facts}',
  title_open: '{name}（{max} 分）：{because}。需要有权限的人裁定得分并写明理由',
  reading: '口径：{text}',
  reading_of: '{question}——{chosen}（{because}）',
  lost: '{causes}，失 {lost} 分',
  lost_of: '{name}：{causes}，失 {lost} 分',
} as const;
