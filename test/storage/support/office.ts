import { randomUUID } from 'node:crypto';
import {
  campaignId,
  cardId,
  chatId,
  departmentId,
  type EvaluationId,
  evaluationId,
  type PersonId,
  personId,
} from '../../../src/evaluation/ids.ts';
import type {
  Answer,
  CurrentScore,
  LivingCard,
  NewEvaluation,
  OutgoingBody,
  OutgoingMessage,
  Storage,
} from '../../../src/evaluation/ports/index.ts';

export type OpenStorage = () => Promise<Storage>;

/** A moment of the story, in seconds after nine. */
export const at = (seconds: number) => new Date(Date.UTC(2025, 2, 3, 1, 0, 0) + seconds * 1000);

export const somebody = (): PersonId => personId(`ou_${randomUUID()}`);

export function newEvaluation(changes: Partial<NewEvaluation> = {}): NewEvaluation {
  const unique = randomUUID();
  return {
    id: evaluationId(`e-${unique}`),
    campaign: campaignId(`c-${unique}`),
    department: departmentId(`d-${unique}`),
    departmentName: `云栖区档案馆${unique}`,
    region: '云栖区',
    year: 2024,
    scheme: { id: 'invented-2024', version: '1', json: '{"id":"invented-2024"}' },
    by: somebody(),
    at: at(0),
    ...changes,
  };
}

/** An office that has just begun its year. */
export async function begun(storage: Storage, changes: Partial<NewEvaluation> = {}) {
  const input = newEvaluation(changes);
  const record = await storage.turn(({ records }) => records.createEvaluation(input));
  return { record, by: input.by, input };
}

export function answer(by: PersonId, changes: Partial<Answer> = {}): Omit<Answer, 'sequence'> {
  return { fact: 'procurement_plan', value: '364.80', by, at: at(1), source: 'card', ...changes };
}

export const score: CurrentScore = {
  total: '93.78',
  max: '100',
  low: '93.78',
  high: '95.00',
  grade: '优',
  missing: 2,
  dimensions: [{ name: '部门决策', score: '20.00', maxPoints: '25' }],
  scheme: { id: 'invented-2024', version: '1' },
  reviewed: null,
  points: [2000, 500, null, null],
};

export function card(person: PersonId, changes: Partial<LivingCard> = {}): LivingCard {
  return {
    id: cardId(`card-${randomUUID()}`),
    person,
    topic: 'filling',
    evaluation: null,
    message: null,
    issuedAt: at(0),
    open: false,
    section: null,
    ...changes,
  };
}

export function message(changes: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    id: randomUUID(),
    lane: 'oc_one',
    to: { type: 'chat', id: chatId('oc_one') },
    body: { kind: 'text', text: '您好' },
    notBefore: at(0),
    ...changes,
  };
}

export function drawing(kind: 'card' | 'card_update', drawn: LivingCard, content = '{}'): OutgoingBody {
  const body = { card: drawn.id, content, fallback: '得分 93.78' };
  return kind === 'card' ? { kind, ...body } : { kind, ...body, otherwise: 'send_anew' };
}

/** Queues messages in one turn, in this order, and returns them. */
export async function queued<Messages extends readonly OutgoingMessage[]>(
  storage: Storage,
  ...messages: Messages
): Promise<Messages> {
  await storage.turn(async ({ outbox }) => {
    for (const each of messages) await outbox.add(each, at(0));
  });
  return messages;
}

export const currentAnswers = (storage: Storage, id: EvaluationId, upTo?: number) =>
  storage.turn(({ records }) => records.answers(id, upTo));
