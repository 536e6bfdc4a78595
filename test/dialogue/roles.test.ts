import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Intent, Reply } from '../../src/dialogue/index.ts';
import type { EvaluationId, OfficeRole } from '../../src/evaluation/index.ts';
import { aCampaign, su } from '../evaluation/campaign/district.ts';
import { now } from '../evaluation/desk.ts';
import { addScored, answerAll } from '../evaluation/summary/scored-district.ts';
import { goldenFacts } from '../scoring/sheets.ts';
import { administrator, type Conversations, conversations, type Speaker, shown } from './conversation.ts';

const roles = [
  'administrator',
  'reviewer',
  'leader',
  'coordinator',
  'contributor',
  'reviewer of another campaign',
  'stranger',
] as const;
type Role = (typeof roles)[number];
const team: readonly Role[] = ['leader', 'coordinator', 'contributor'];
const overseers: readonly Role[] = ['administrator', 'reviewer'];

const ownName = '云海区教育局';
const otherName = '云海区水务局';

interface Told {
  /** Whom it tells something of their own department. */
  readonly own: readonly Role[];
  /** Whom it tells something of another department of the campaign. */
  readonly other: readonly Role[];
}

interface Case extends Told {
  readonly name: string;
  readonly asks: (ids: { readonly own: EvaluationId; readonly other: EvaluationId }) => string | Intent;
}

const word = (text: string, told: Told): Case => ({ name: text, asks: () => text, ...told });
const ofOwn: Told = { own: team, other: [] };
const ofAll: Told = { own: overseers, other: overseers };
const ofOneOther: Told = { own: [], other: overseers };

const cases: readonly Case[] = [
  word('试算', ofOwn),
  word('试算 采购实际=350', ofOwn),
  word('如果采购实际是350，能得多少分', ofOwn),
  word('我们得了多少分', ofOwn),
  word('我们为什么扣分', ofOwn),
  word('教育局得了多少分', { own: [...team, ...overseers], other: [] }),
  word('水务局得了多少分', ofOneOther),
  word('水务局为什么扣分', ofOneOther),
  word('水务局排名第几', ofOneOther),
  word('谁交了', ofOneOther),
  word('谁还没交', { own: [...team, ...overseers], other: [] }),
  word('哪些单位低于100', ofAll),
  word('得分最低的五个单位', ofOneOther),
  word('得分最高的三个单位', ofOneOther),
  word('政府采购执行率最低的五个单位', ofOneOther),
  word('沿用去年', { own: ['coordinator'], other: [] }),
  {
    name: 'a trial of a guessed department',
    asks: ({ other }) => ({ want: 'trial', text: '采购实际=350', evaluation: other }),
    ...ofOneOther,
  },
  {
    name: 'how far a guessed department is from more',
    asks: ({ other }) => ({ want: 'trial', text: '', evaluation: other }),
    ...ofOneOther,
  },
  {
    name: 'last year’s answers of a guessed department',
    asks: ({ other }) => ({ want: 'last_year', evaluation: other }),
    own: [],
    other: [],
  },
  {
    name: 'taking over last year’s answers of a guessed department',
    asks: ({ other }) => ({ want: 'take_last_year', evaluation: other, key: '1-0' }),
    own: [],
    other: [],
  },
];

describe('trials, questions in plain Chinese and last year’s answers', () => {
  let talks: Conversations;
  let ids: { own: EvaluationId; other: EvaluationId };
  const speakers = new Map<Role, Speaker>();
  const by = (role: Role): Speaker => {
    const found = speakers.get(role);
    if (found === undefined) throw new Error(`nobody is ${role}`);
    return found;
  };

  beforeAll(async () => {
    talks = await conversations();
    for (const role of roles) speakers.set(role, talks.speaker(`ou_${role.replaceAll(' ', '_')}`));
    speakers.set('administrator', talks.speaker(administrator));
    const campaign = await aCampaign(talks.desk, { year: '2020' });
    // Older than the one asked about, so that questions about a list are about that one.
    const elsewhere = await aCampaign(talks.desk, { name: '另一个任务', year: '2019' });
    const before = await by('coordinator').starts('2019', ownName);
    await talks.desk.run((records) => answerAll(records, before, { leader_name: '何局' }));
    ids = await talks.desk.run(async (records) => {
      const { leader_name: _, ...facts } = goldenFacts('futian-party-office-2020');
      const [own, other] = await addScored(records, campaign, [
        { name: ownName, status: 'draft', facts },
        { name: otherName, status: 'submitted', facts },
      ]);
      if (own === undefined || other === undefined) throw new Error('not added');
      await addScored(records, elsewhere, [{ name: '云海区气象局', status: 'draft', facts }]);
      await records.addReviewer(campaign.id, by('reviewer').id, su, now);
      await records.addReviewer(elsewhere.id, by('reviewer of another campaign').id, su, now);
      return { own, other };
    });
    const asRoles: readonly OfficeRole[] = ['coordinator', 'leader', 'contributor'];
    for (const role of asRoles) await talks.desk.joins({ id: ids.own }, by(role).id, { role, name: role });
    await by('coordinator').wants({ want: 'contents', evaluation: ids.own });
  });
  afterAll(() => talks.desk.close());

  /** Whose names or evaluations stand in what somebody gets, or on its buttons. */
  const tells = (reply: Reply, name: string, id: EvaluationId): boolean => {
    const { say, show, toast } = reply;
    const all = JSON.stringify([say, show, toast]);
    return all.includes(id) || all.includes(name);
  };

  it.each(cases.flatMap((one) => roles.map((role) => [role, one.name, one] as const)))(
    '%s: %s',
    async (role, _, { asks, own, other }) => {
      const asked = asks(ids);
      const speaker = by(role);
      const reply = await (typeof asked === 'string' ? speaker.says(asked) : speaker.wants(asked));
      expect({
        own: tells(reply, ownName, ids.own),
        other: tells(reply, otherName, ids.other),
      }).toEqual({ own: own.includes(role), other: other.includes(role) });
    },
  );

  it('finds a department of an older campaign where the newest has none of that name', async () => {
    for (const role of ['administrator', 'reviewer of another campaign'] as const) {
      expect(shown(await by(role).says('气象局得了多少分'), 'score').department).toBe('云海区气象局');
    }
    expect((await by('reviewer').says('气象局得了多少分')).say).toContain('没有找到您能查看的单位');
  });

  it('says why nobody is ranked while nobody has handed in', async () => {
    const { text } = shown(await by('reviewer of another campaign').says('得分最高的三个单位'), 'notice');
    expect(text).toContain('还没有单位提交完整的自评');
    expect(text).toContain('另有 1 家没有提交，或还有指标没有得分');
  });
});
