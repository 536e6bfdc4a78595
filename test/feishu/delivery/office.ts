import type { OutgoingFile } from '../../../src/feishu/client/index.ts';
import { createDeliverer, type FileBody } from '../../../src/feishu/delivery/index.ts';
import type { FileRead, GroupListed, PersonFound } from '../../../src/feishu/index.ts';
import { keepLog } from '../client/fake-feishu.ts';
import { fakeClock } from './fake-clock.ts';
import { fakeMessenger } from './fake-messenger.ts';
import { memoryQueue } from './memory-queue.ts';

/** A deliverer with everything around it in the test's hands. */
export function anOffice() {
  const time = fakeClock();
  const store = memoryQueue(time.clock.now);
  const feishu = fakeMessenger(time.clock);
  const log = keepLog();
  const reports = {
    build: async (body: FileBody): Promise<OutgoingFile> => ({
      fileName: body.fileName,
      bytes: new Uint8Array([1]),
    }),
  };
  /** The files that were handed over to be answered. */
  const answered: FileRead[] = [];
  const found: PersonFound[] = [];
  const listed: GroupListed[] = [];
  const deliverer = (holder = 'this-process') =>
    createDeliverer({
      queue: store.queue,
      messenger: feishu.messenger,
      buildFile: (body) => reports.build(body),
      answerFile: async (fetched) => {
        if (fetched.type === 'file_read') answered.push(fetched);
        else if (fetched.type === 'person_found') found.push(fetched);
        else listed.push(fetched);
      },
      log,
      clock: time.clock,
      random: () => 0.5,
      holder,
    });
  return { ...time, store, feishu, log, reports, answered, found, listed, deliverer };
}

export type Office = ReturnType<typeof anOffice>;
