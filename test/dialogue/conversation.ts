import {
  type Action,
  type Conversation,
  type Intent,
  type Reply,
  respond,
  understandText,
  type View,
} from '../../src/dialogue/index.ts';
import {
  type EvaluationId,
  heedSettings,
  type PersonId,
  personId,
  schemesInForce,
} from '../../src/evaluation/index.ts';
import { aDesk, now, type TestDesk } from '../evaluation/desk.ts';

/** Who may load indicator systems in these conversations. */
export const administrator = 'ou_administrator';
const administrators = new Set([personId(administrator)]);

/** Somebody talking with the bot, without any messenger in between. */
export interface Speaker {
  readonly id: PersonId;
  wants(intent: Intent, replyTo?: Conversation['replyTo']): Promise<Reply>;
  says(text: string): Promise<Reply>;
  /** Begins a unit's year and returns its evaluation. */
  starts(year?: string, department?: string): Promise<EvaluationId>;
  /** Hands in a page as a form drawn at `version` would. */
  saves(
    evaluation: EvaluationId,
    section: string,
    typed: Readonly<Record<string, string>>,
    options?: { version?: number; page?: number; go?: Extract<Action, { do: 'save' }>['go'] },
  ): Promise<Reply>;
}

export interface Conversations {
  readonly desk: TestDesk;
  speaker(name: string): Speaker;
  version(evaluation: EvaluationId): Promise<number>;
}

export async function conversations(): Promise<Conversations> {
  const desk = await aDesk();
  const version = (evaluation: EvaluationId) =>
    desk.run(async (records) => (await records.evaluation(evaluation))?.version ?? 0);
  const speaker = (name: string): Speaker => {
    const id = personId(name);
    const wants: Speaker['wants'] = (intent, replyTo = null) =>
      desk.run(async (records) => {
        const world = { now, replyTo, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };
        const schemes = await schemesInForce(records);
        await heedSettings(records, administrators, id, now);
        return respond({ records, person: id, schemes, ...world }, intent);
      });
    return {
      id,
      wants,
      says: (text) => wants(understandText(text)),
      async starts(year = '2024', department = '云海区园林绿化管理局') {
        const reply = await wants({ want: 'create', department, year, scheme: 'auto' });
        const evaluation = reply.show?.evaluation;
        if (!evaluation) throw new Error(reply.toast?.text ?? 'not begun');
        return evaluation;
      },
      async saves(evaluation, section, typed, options = {}) {
        const { page = 0, go = 'next' } = options;
        const known = options.version ?? (await version(evaluation));
        return wants({ want: 'save', evaluation, section, page, version: known, go, typed });
      },
    };
  };
  return { desk, speaker, version };
}

/** The view of a kind a reply shows; fails with what it shows instead. */
export function shown<Name extends View['view']>(reply: Reply, name: Name): Extract<View, { view: Name }> {
  const view = reply.show?.view;
  if (!isView(view, name)) throw new Error(`expected ${name}, got ${JSON.stringify(reply).slice(0, 300)}`);
  return view;
}

function isView<Name extends View['view']>(
  view: View | undefined,
  name: Name,
): view is Extract<View, { view: Name }> {
  return view?.view === name;
}
