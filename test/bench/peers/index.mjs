import { hyperFormulaPeer } from './hyperformula.mjs';
import { jsonRulesEnginePeer } from './json-rules-engine.mjs';

/** The engines, each ready for reports with the facts of `given`. */
export const peersFor = (given) => [hyperFormulaPeer(given), jsonRulesEnginePeer()];
