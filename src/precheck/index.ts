export type { Check, Examined, Printed } from './check.ts';
export { checks } from './checks/index.ts';
export type { Finding, Found, Quote, Severity } from './finding.ts';
export { type Passage, passagesAsBefore, passagesOf } from './passages.ts';
export { precheck } from './precheck.ts';
export { sentenceOfFinding } from './sentence.ts';
