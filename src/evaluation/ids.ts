/** Ids are branded so that one kind can never be handed over for another. */
declare const brand: unique symbol;
type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type CampaignId = Id<'campaign'>;
export type DepartmentId = Id<'department'>;
export type EvaluationId = Id<'evaluation'>;
/** A person as the messenger knows them (Feishu `open_id`). */
export type PersonId = Id<'person'>;
/** A conversation as the messenger knows it (Feishu `chat_id`). */
export type ChatId = Id<'chat'>;
/** A message as the messenger knows it (Feishu `message_id`). */
export type MessageId = Id<'message'>;
/** One card the bot keeps up to date, whatever message carries it. */
export type CardId = Id<'card'>;
/** One file that proves something. */
export type EvidenceId = Id<'evidence'>;

export const campaignId = (value: string) => value as CampaignId;
export const departmentId = (value: string) => value as DepartmentId;
export const evaluationId = (value: string) => value as EvaluationId;
export const personId = (value: string) => value as PersonId;
export const chatId = (value: string) => value as ChatId;
export const messageId = (value: string) => value as MessageId;
export const cardId = (value: string) => value as CardId;
export const evidenceId = (value: string) => value as EvidenceId;
