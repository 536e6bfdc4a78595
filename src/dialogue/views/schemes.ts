import { schemeCopy } from '../../../prompts/schemes.ts';
import { dayAt, type LoadedScheme } from '../../evaluation/index.ts';
import type { Scheme } from '../../schemes/index.ts';
import type { Conversation } from '../reply.ts';
import type { SchemesView } from '../view.ts';

/** The systems in force, each built in or loaded by whom and when; and loaded ones that cannot be read. */
export function schemesView(
  inForce: readonly Scheme[],
  loaded: readonly LoadedScheme[],
  { person, timeZone }: Pick<Conversation, 'person' | 'timeZone'>,
): SchemesView {
  const loadingOf = ({ by, at }: LoadedScheme) => ({
    by: by === person ? null : by,
    day: dayAt(at, timeZone),
  });
  const readable = inForce.map(({ id, version, name }) => {
    const own = loaded.find((other) => other.id === id && other.scheme !== null);
    return { id, version, name, loaded: own === undefined ? null : loadingOf(own), problem: null };
  });
  const broken = loaded
    .filter(({ scheme }) => scheme === null)
    .map((own) => ({
      id: own.id,
      version: own.version,
      name: own.id,
      loaded: loadingOf(own),
      problem: schemeCopy.unreadable,
    }));
  return { view: 'schemes', schemes: [...readable, ...broken] };
}
