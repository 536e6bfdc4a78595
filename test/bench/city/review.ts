import { z } from 'zod';
import { type Figure, milliseconds, timed } from '../figures.ts';
import { messageOf, pushOf } from '../webhook/clerk.ts';
import type { FeishuDouble } from '../webhook/feishu-double.ts';
import { reviewer } from './city.ts';
import { sendTo } from './clerks.ts';
import type { CityDatabase } from './database.ts';
import type { Site } from './sites.ts';

const rounds = { warm: 5, rounds: 60 };
const buttonValue = z.looseObject({ card: z.string(), campaign: z.string() });

/** 汇总 and 得分表 as the district's reviewer asks for them, from the click to the answered card. */
export async function reviewFigures(
  site: Site,
  feishu: FeishuDouble,
  { filled: { departments, years } }: CityDatabase,
): Promise<readonly Figure[]> {
  const send = sendTo([site], 1);
  await send(messageOf(reviewer.openId, '汇总'));
  const card = JSON.stringify(await feishu.cardFor(reviewer.openId, '"summary_table"'));
  const found = /\{"do":"summary_table"[^{}]*\}/.exec(card)?.[0];
  const { card: id, campaign } = buttonValue.parse(JSON.parse(found ?? 'null'));
  const clicks = (what: 'summary' | 'summary_table') => async (round: number) => {
    const page = what === 'summary' ? {} : { page: round % Math.ceil(departments / 50), name: '' };
    const value = { do: what, card: id, campaign, scope: 'handed_in', ...page };
    const answer = await send(pushOf({ person: reviewer.openId, value, form: {} }));
    if (!answer.includes('"card"')) throw new Error(`no card: ${answer.slice(0, 300)}`);
  };
  const summary = await timed(clicks('summary'), rounds);
  const table = await timed(clicks('summary_table'), rounds);
  const among = `${departments} departments, one of ${years.length} years, sqld`;
  return [
    {
      what: `汇总 of ${among}`,
      figure: milliseconds(summary.median),
      beside: `p99 ${milliseconds(summary.p99)}`,
    },
    {
      what: '… a page of 得分表',
      figure: milliseconds(table.median),
      beside: `p99 ${milliseconds(table.p99)}`,
    },
  ];
}
