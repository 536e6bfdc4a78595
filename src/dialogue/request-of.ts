/** The longest name of a question, with some room; longer texts are answers, not requests. */
const longestName = 40;
/** With the quotes, marks and blanks around it. */
const longestRequest = 60;

/** Reads `修改 采购计划` and the like: a verb and the name of a question; `isSet` where the name is set off from the verb. */
export function requestOf<Intent>(
  text: string,
  verbs: readonly string[],
  intent: (question: string, isSet: boolean) => Intent,
): Intent | undefined {
  const plain = text.normalize('NFKC').trim();
  const verb = verbs.find((candidate) => plain.startsWith(candidate));
  if (verb === undefined || plain.includes('\n')) return undefined;
  const rest = plain.slice(verb.length).replace(/^一下/, '');
  if (rest.length > longestRequest) return undefined;
  const question = rest.replaceAll(/^[\s:,“"'《]+|[\s”"'》。.!]+$/g, '');
  if (question === '' || question.length > longestName) return undefined;
  return intent(question, /^[\s:,“"'《]/.test(rest));
}
