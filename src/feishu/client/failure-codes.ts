/** What a refusal means for the message. */
export type FailureKind =
  | 'retry'
  | 'in_flight'
  | 'token'
  | 'card_refused'
  | 'expired'
  | 'unreachable'
  | 'sensitive'
  | 'too_large'
  | 'restricted'
  | 'configuration'
  | 'bug';

export interface CodeMeaning {
  readonly kind: FailureKind;
  /** For operators: the setting to look at. */
  readonly hint?: string;
}

const credentials = 'FEISHU_APP_ID or FEISHU_APP_SECRET is wrong, or FEISHU_DOMAIN is of another platform';
const botOff = 'developer console: enable the bot ability (添加应用能力 → 机器人) and publish a version';
const scope = 'developer console: add the scope (权限管理) and publish a version';
const availability =
  'developer console: the person is outside the availability range (可用范围), or has left';

/** Codes of the message, upload, download and token APIs (feishu.md §3.2 and the pages it names). */
export const codeMeanings: ReadonlyMap<number, CodeMeaning> = new Map<number, CodeMeaning>([
  // Too much at once, or Feishu's own trouble.
  [99991400, { kind: 'retry' }],
  [230020, { kind: 'retry' }],
  [11232, { kind: 'retry' }],
  [11233, { kind: 'retry' }],
  [11247, { kind: 'retry' }],
  [232019, { kind: 'retry' }],
  [1500, { kind: 'retry' }],
  [2200, { kind: 'retry' }],
  [5000, { kind: 'retry' }],
  [10101, { kind: 'retry' }],
  [10500, { kind: 'retry' }],
  // The same uuid is being sent.
  [230049, { kind: 'in_flight' }],
  [18121, { kind: 'in_flight' }],
  // A token Feishu does not know (any more).
  [99991663, { kind: 'token' }],
  [99991664, { kind: 'token' }],
  [99991665, { kind: 'token' }],
  [99991671, { kind: 'token' }],
  [20013, { kind: 'token' }],
  // The card, or its size.
  [230099, { kind: 'card_refused' }],
  [230025, { kind: 'card_refused' }],
  [11310, { kind: 'card_refused' }],
  [11246, { kind: 'card_refused' }],
  [100290, { kind: 'card_refused' }],
  [300305, { kind: 'card_refused' }],
  [230054, { kind: 'card_refused' }],
  // The message to update is gone or too old.
  [230031, { kind: 'expired' }],
  [230011, { kind: 'expired' }],
  [230110, { kind: 'expired' }],
  // A file that somebody sent.
  [234003, { kind: 'expired' }],
  [234037, { kind: 'too_large' }],
  [234038, { kind: 'restricted' }],
  [234040, { kind: 'restricted' }],
  [234043, { kind: 'restricted' }],
  [234009, { kind: 'restricted' }],
  [234019, { kind: 'retry' }],
  [234042, { kind: 'retry' }],
  // Nobody there.
  [230013, { kind: 'unreachable', hint: availability }],
  [230029, { kind: 'unreachable', hint: 'the person has left' }],
  [230034, { kind: 'unreachable', hint: 'the person or chat is unknown to this app' }],
  [99992351, { kind: 'unreachable', hint: 'the person or chat is unknown' }],
  [99992361, { kind: 'unreachable', hint: 'the open_id belongs to another app: was FEISHU_APP_ID changed?' }],
  [230053, { kind: 'unreachable', hint: 'the person has muted the bot' }],
  [230002, { kind: 'unreachable', hint: 'the bot is not in the chat (any more)' }],
  [232009, { kind: 'unreachable', hint: 'the chat was dissolved' }],
  [234004, { kind: 'unreachable', hint: 'the bot is not in the chat (any more)' }],
  [230018, { kind: 'unreachable', hint: 'the group’s settings forbid the bot to speak' }],
  [230035, { kind: 'unreachable', hint: 'the chat is muted or the bot is blocked there' }],
  [230038, { kind: 'unreachable', hint: 'the person is of another tenant' }],
  [230075, { kind: 'unreachable', hint: 'the chat is encrypted' }],
  [232006, { kind: 'unreachable', hint: 'the chat is unknown' }],
  [232010, { kind: 'unreachable', hint: 'the chat belongs to another tenant' }],
  [232011, { kind: 'unreachable', hint: 'the bot is not in the chat (any more)' }],
  // Content the tenant does not let through.
  [230022, { kind: 'sensitive' }],
  [230028, { kind: 'sensitive' }],
  // What an administrator can put right.
  [10003, { kind: 'configuration', hint: credentials }],
  [10005, { kind: 'configuration', hint: credentials }],
  [10012, { kind: 'configuration', hint: credentials }],
  [10013, { kind: 'configuration', hint: credentials }],
  [10014, { kind: 'configuration', hint: `${credentials}; or the app is disabled` }],
  [10015, { kind: 'configuration', hint: credentials }],
  [20002, { kind: 'configuration', hint: credentials }],
  [99991543, { kind: 'configuration', hint: credentials }],
  [99991672, { kind: 'configuration', hint: scope }],
  [99991673, { kind: 'configuration', hint: 'developer console: the app is not installed or published' }],
  [99991401, { kind: 'configuration', hint: 'developer console: this address is not on the IP allow-list' }],
  [99991403, { kind: 'configuration', hint: 'the tenant’s monthly API quota is used up' }],
  [230006, { kind: 'configuration', hint: botOff }],
  [234007, { kind: 'configuration', hint: botOff }],
  [232025, { kind: 'configuration', hint: botOff }],
  [232034, { kind: 'configuration', hint: 'developer console: the app is not installed or published' }],
  [232014, { kind: 'configuration', hint: scope }],
  [232033, { kind: 'configuration', hint: `${scope}: external groups (对外共享)` }],
  [230027, { kind: 'configuration', hint: scope }],
  [234002, { kind: 'configuration', hint: scope }],
  [234041, { kind: 'configuration', hint: 'the tenant’s encryption key was deleted' }],
  [230036, { kind: 'configuration', hint: 'the tenant’s encryption key was deleted' }],
]);

export const credentialsHint = credentials;
export const domainHint = 'FEISHU_DOMAIN does not answer like Feishu';
