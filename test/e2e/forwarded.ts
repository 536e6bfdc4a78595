import { encryptBody, signatureHeaders } from '../../src/playground/stand-in/index.ts';
import { credentials, type Office } from './office.ts';

/** The value of the first button of a card that does this; fails when there is none. */
export function actionIn(card: unknown, deed: string): object {
  const found = values(card).find((value) => 'do' in value && value.do === deed);
  if (found === undefined) throw new Error(`no button does ${deed}`);
  return found;
}

function values(node: unknown): readonly object[] {
  if (Array.isArray(node)) return node.flatMap(values);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'value' in node && typeof node.value === 'object' && node.value !== null ? [node.value] : [];
  return [...own, ...Object.values(node).flatMap(values)];
}

/**
 * Somebody presses a button of a card that was sent to somebody else, as a forwarded card or a forged click would
 * have it. Returns what the bot answered.
 */
export async function pressesCardOf(
  office: Office,
  person: string,
  value: object,
  form: Readonly<Record<string, string>> = {},
): Promise<string> {
  const click = {
    schema: '2.0',
    header: {
      event_id: crypto.randomUUID(),
      event_type: 'card.action.trigger',
      create_time: `${Date.now()}000`,
      token: credentials.verificationToken,
      app_id: credentials.appId,
      tenant_key: 'tenant',
    },
    event: {
      operator: { open_id: person, tenant_key: 'tenant' },
      token: 'c-forwarded',
      action: { tag: 'button', value, form_value: form },
      context: { open_message_id: 'om_forwarded', open_chat_id: 'oc_forwarded' },
    },
  };
  const body = encryptBody(JSON.stringify(click), credentials.encryptKey);
  const headers = {
    'content-type': 'application/json',
    ...signatureHeaders(body, credentials.encryptKey, Date.now()),
  };
  const response = await fetch(`${office.botUrl()}/feishu/events`, { method: 'POST', body, headers });
  return response.text();
}
