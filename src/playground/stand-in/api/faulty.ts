import { isNode } from '../../card/node.ts';
import type { Fault } from '../world/faults.ts';
import type { Platform } from '../world/platform.ts';
import { type Answer, invalidToken, refusal, tooFrequent } from './answer.ts';
import type { FeishuContext } from './call.ts';
import { cardRefusal } from './content.ts';

interface Doing {
  carryOut(): Promise<Answer>;
  /** Writes the answer down and gives its HTTP form. */
  answered(answer: Answer): Response;
}

/** Carries out a call, or goes wrong in the way that was asked for. */
export async function withFaults(
  { faults }: Platform,
  context: FeishuContext,
  body: unknown,
  { carryOut, answered }: Doing,
): Promise<Response> {
  const { method, path } = context.req;
  const fault = faults.take({ method, path, hasCard: carriesCard(method, body) });
  if (fault === null) return answered(await carryOut());
  if (fault.kind === 'slow') {
    await new Promise((resolve) => setTimeout(resolve, fault.ms));
    return answered(await carryOut());
  }
  if (fault.kind === 'drop_answer') {
    answered(await carryOut());
    return neverAnswer(context, fault.how);
  }
  return answered(answerOf(fault));
}

function answerOf(fault: Exclude<Fault, { kind: 'slow' | 'drop_answer' }>): Answer {
  switch (fault.kind) {
    case 'refuse_card':
      return cardRefusal(
        200621,
        'ROOT',
        'parse card json err, please check whether the card json is correct',
        '',
      );
    case 'rate_limited':
      return tooFrequent(fault.resetSeconds);
    case 'invalid_token':
      return invalidToken();
    case 'server_error':
      return { ...refusal(2200, 'Internal Error'), status: fault.status ?? 500 };
    case 'refuse':
      return { ...refusal(fault.code, fault.msg), status: fault.status ?? 400 };
  }
}

/** The caller waits until its own patience ends, or finds the connection cut. */
async function neverAnswer(context: FeishuContext, how: 'silence' | 'cut'): Promise<Response> {
  if (how === 'cut') context.env.incoming.socket.destroy();
  const gone = context.req.raw.signal;
  await new Promise<void>((resolve) => {
    if (gone.aborted || how === 'cut') resolve();
    else gone.addEventListener('abort', () => resolve(), { once: true });
  });
  return new Response(null, { status: 503 });
}

function carriesCard(method: string, body: unknown): boolean {
  if (!isNode(body)) return false;
  return body.msg_type === 'interactive' || 'card' in body || (method === 'PATCH' && 'content' in body);
}
