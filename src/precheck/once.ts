/**
 * What a pure function makes of a passage, a sentence or a list of them, found out once for each: most answers leave
 * what was written as it is. See `passagesOf` for how a passage stays the same one.
 */
export function once<Key extends object, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: find(key) };
    known.set(key, found);
    return found.value;
  };
}
