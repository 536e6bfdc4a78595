/** What the messenger takes and gives in one file: 30 MB. */
export const largestEvidence = 30 * 1024 * 1024;
/** Files of one evaluation that are not removed. */
export const mostEvidence = 200;
/** Bytes of them together: 2 GB. */
export const mostEvidenceBytes = 2 * 1024 * 1024 * 1024;
