/**
 * What a pure function makes of plain data, found out once for each object, which nobody changes: of a scheme, of a
 * passage of text. It is forgotten with the object.
 */
export function once<Key extends object, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = find(key);
    known.set(key, { value });
    return value;
  };
}
