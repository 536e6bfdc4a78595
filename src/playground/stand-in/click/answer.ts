import { type CardNode, isNode } from '../../card/node.ts';
import type { Toast } from '../../wire.ts';
import { problemOfCard } from '../api/content.ts';
import type { Reply } from '../push/transport.ts';

/** What a callback's answer makes the client do. */
export interface CallbackEffect {
  readonly toast: Toast | null;
  /** The card to show from now on; null leaves it as it is. */
  readonly card: CardNode | null;
}

const TOAST_TYPES = ['info', 'success', 'error', 'warning'] as const;

/** Codes the client shows when there is no answer at all. */
const UNANSWERED = { no_url: 200340, timeout: 200341, unreachable: 200342 };

/** Reads the answer as Feishu does: what it does not take becomes a red toast with its code (feishu.md §1.9). */
export function readCallbackAnswer(reply: Reply): CallbackEffect {
  if (reply.kind !== 'answered') return failed(UNANSWERED[reply.kind]);
  if (reply.status !== 200) return failed(200671);
  const answer = parse(reply.body);
  if (answer === null) return failed(200672);
  const toast = readToast(answer.toast);
  if (toast === 'invalid') return failed(200672);
  const card = answer.card;
  if (card === undefined) return { toast, card: null };
  if (!isNode(card) || card.type !== 'raw' || !isNode(card.data)) return failed(200673);
  if (card.data.schema !== '2.0') return failed(200830);
  return problemOfCard(card.data) === null ? { toast, card: card.data } : failed(200673);
}

function failed(code: number): CallbackEffect {
  return { toast: { type: 'error', content: `出错了，请稍后重试。code: ${code}` }, card: null };
}

function parse(body: string): CardNode | null {
  try {
    const value: unknown = JSON.parse(body);
    return isNode(value) ? value : null;
  } catch {
    return null;
  }
}

function readToast(value: unknown): Toast | null | 'invalid' {
  if (value === undefined) return null;
  if (!isNode(value) || typeof value.content !== 'string') return 'invalid';
  const type = TOAST_TYPES.find((known) => known === (value.type ?? 'info'));
  return type ? { type, content: value.content } : 'invalid';
}
