import { drawDeleteCampaign, drawOperations } from './operations.ts';

/** The cards of 运维, by view. */
export const operationsRenderers = { operations: drawOperations, delete_campaign: drawDeleteCampaign };
