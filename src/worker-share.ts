/** The calls to others that Cloudflare allows one request or tick of the paid plan. */
export const callsAllowed = 10_000;

/** What a message costs of them at most, to the database and to Feishu; counted in a test. A report costs some more. */
export const callsAMessage = 6;

/** How many messages one request or tick begins: half of its calls are left for everything else. */
export const messagesAtOnce = 500;
