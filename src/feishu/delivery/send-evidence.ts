import { delivery as copy } from '../../../prompts/delivery.ts';
import { fill } from '../../../prompts/fill.ts';
import type { Delivery, EvidenceRequest } from '../../evaluation/index.ts';
import type { Messenger } from '../client/index.ts';
import type { Attempted } from './attempted.ts';
import type { Keeper } from './keep-file.ts';

/** Sends a kept file back; where its bytes are gone, says so. */
export async function sendEvidence(
  parts: {
    readonly messenger: Messenger;
    readonly keeper: Keeper | null;
    readonly begin: () => Promise<void>;
  },
  { to, id }: Delivery,
  { storageKey, fileName }: EvidenceRequest,
): Promise<Attempted> {
  const { messenger, keeper, begin } = parts;
  await begin();
  const bytes = keeper === null ? null : await keeper.files.get(storageKey);
  if (bytes !== null) return messenger.sendFile(to, { fileName, bytes }, id);
  return messenger.sendText(to, fill(copy.evidenceGone, { file: fileName }), id);
}
