import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureFields, failureOf, failureWords } from '../../../src/feishu/client/failure.ts';
import { codeMeanings } from '../../../src/feishu/client/failure-codes.ts';

const refused = (code: number | null, msg = '', status = 400, resetSeconds: number | null = null) =>
  failureOf({ kind: 'refused', refusal: { status, code, msg, logId: null, resetSeconds } });

describe('a refusal', () => {
  it.each([
    ['retry', [99991400, 230020]],
    ['in_flight', [230049]],
    ['token', [99991663, 99991664, 99991665, 99991671]],
    ['card_refused', [230099, 230025, 200621, 200861, 200550, 200914, 100290, 11310]],
    ['expired', [230031, 230011, 230110]],
    ['unreachable', [230013, 230029, 230053, 230002, 232009, 230018, 230035]],
    ['sensitive', [230022, 230028]],
    ['configuration', [99991672, 99991401, 99991403, 230006, 234007, 10015]],
    ['bug', [230001, 99991661, 234010, 424242]],
  ])('is %s for %j', (kind, codes) => {
    for (const code of codes) expect([code, refused(code).kind]).toEqual([code, kind]);
  });

  it('for a missing scope names the scopes to add', () => {
    const msg =
      'Access denied. One of the following scopes is required: [im:message, im:message:send_as_bot].';
    expect(failureFields(refused(99991672, msg)).hint).toMatch(
      /权限管理.* im:message im:message:send_as_bot$/,
    );
  });

  it('of a card somebody is just clicking is only a matter of a moment', () => {
    const msg = 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: card action is lock';
    expect(refused(230099, msg)).toMatchObject({ kind: 'retry', mayHaveArrived: false });
  });

  it('waits as long as Feishu says', () => {
    expect(refused(99991400, '', 429, 2.5)).toMatchObject({ kind: 'retry', afterMs: 2500 });
  });

  it('gives every operator’s matter a hint', () => {
    for (const [code, { kind, hint }] of codeMeanings) {
      if (kind === 'configuration' || kind === 'unreachable')
        expect([code, hint]).toEqual([code, expect.any(String)]);
    }
  });

  it('never carries the message text on, which may quote a card', () => {
    fc.assert(
      fc.property(fc.constantFrom(...codeMeanings.keys(), 230001), (code) => {
        const failure = refused(code, 'ErrMsg: 机密; ErrorValue: 机密');
        expect(JSON.stringify(failure) + failureWords(failure)).not.toContain('机密');
      }),
    );
  });
});
