import type { OpenStorage } from '../support/office.ts';
import { answersSuite } from './answers.ts';
import { cardsSuite } from './cards.ts';
import { deliverySuite } from './delivery.ts';
import { joiningSuite } from './joining.ts';
import { leaseSuite } from './lease.ts';
import { operationsSuite } from './operations.ts';
import { outboxSuite } from './outbox.ts';
import { recordsSuite } from './records.ts';
import { turnsSuite } from './turns.ts';

/** What a storage promises, whatever database stands behind it. `open` gives one with an empty outbox. */
export function storageSuite(open: OpenStorage): void {
  recordsSuite(open);
  answersSuite(open);
  cardsSuite(open);
  joiningSuite(open);
  outboxSuite(open);
  leaseSuite(open);
  deliverySuite(open);
  operationsSuite(open);
  turnsSuite(open);
}
