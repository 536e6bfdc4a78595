/** Something with a name that people shorten. */
export interface Named {
  readonly name: string;
}

/** 云海区, 深圳市龙岗区: what stands before the name proper. */
const region =
  /^(?:[\p{Script=Han}]{2,6}?(?:省|市|自治区))?(?:[\p{Script=Han}]{1,4}?(?:新区|高新区|区|县|市|旗))?/u;

/**
 * Those that somebody may mean by a name, of the best kind there is: the very name; the name without its
 * region; a part of it; its characters in order (园林局 for 云海区园林绿化管理局), those that begin like the name
 * proper first. Several: they have to be asked which.
 */
export function matching<One extends Named>(all: readonly One[], typed: string): readonly One[] {
  const wanted = plain(typed);
  if (wanted.length < 2) return [];
  const kinds: readonly ((name: string, core: string) => boolean)[] = [
    (name) => name === wanted,
    (_, core) => core === wanted || core === wanted.replace(region, ''),
    (_, core) => core.startsWith(wanted),
    (name) => name.includes(wanted),
    (_, core) => core[0] === wanted[0] && endsAlike(core, wanted) && holdsInOrder(core, wanted),
    (name) => endsAlike(name, wanted) && holdsInOrder(name, wanted),
    (name) => name[0] === wanted[0] && holdsInOrder(name, wanted),
  ];
  const named = all.map((one) => ({ one, name: plain(one.name), core: coreOf(plain(one.name)) }));
  for (const isKind of kinds) {
    const found = named.filter(({ name, core }) => isKind(name, core));
    if (found.length > 0) return found.map(({ one }) => one);
  }
  return [];
}

function coreOf(name: string): string {
  const core = name.replace(region, '');
  return core.length >= 2 ? core : name;
}

const endsAlike = (name: string, wanted: string) => name.at(-1) === wanted.at(-1);

function holdsInOrder(name: string, wanted: string): boolean {
  let at = 0;
  for (const character of wanted) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const plain = (text: string) => text.normalize('NFKC').replaceAll(/[\s“”"'《》()]/g, '');
