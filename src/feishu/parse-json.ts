/** What a JSON text holds; undefined, which JSON cannot hold, for anything else. The caller checks its form. */
export function parseJson<T = unknown>(text: string): T | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
