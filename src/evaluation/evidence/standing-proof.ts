import type { Evidence } from '../ports/index.ts';

/** It proves something, or will once somebody says what, and was not removed. */
export const isStandingProof = ({ purpose, removed }: Evidence) => purpose === 'proof' && removed === null;
