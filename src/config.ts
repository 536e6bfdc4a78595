import { z } from 'zod';
import { logLevels } from './log.ts';
import { type WorkingDays, workingDays, yearsGiven } from './reminders/index.ts';

const appNames = ['FEISHU_APP_ID', 'FEISHU_APP_SECRET'] as const;
const webhookNames = ['FEISHU_ENCRYPT_KEY', 'FEISHU_VERIFICATION_TOKEN'] as const;
const feishuNames = [...appNames, ...webhookNames];
const nextNames = ['FEISHU_ENCRYPT_KEY_NEXT', 'FEISHU_VERIFICATION_TOKEN_NEXT'] as const;

const shared = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:|libsql:|https?:)/, 'must begin with file:, libsql:, http: or https:')
    .optional(),
  DATABASE_AUTH_TOKEN: z.string().min(1).optional(),
  EVIDENCE_FOLDER: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  WORKING_DAYS: z.string().transform(readDays).optional(),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'is not a time zone such as Asia/Shanghai')
    .default('Asia/Shanghai'),
  ADMIN_OPEN_IDS: z
    .string()
    .regex(/^(ou_\w+)(\s*,\s*ou_\w+)*$/, 'must be open_ids (ou_…) separated by commas')
    .optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  METRICS_TOKEN: z.string().min(8).optional(),
  FEISHU_DOMAIN: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .transform((url) => url.replace(/\/+$/, ''))
    .default('https://open.feishu.cn'),
  FEISHU_EVENT_MODE: z.enum(['webhook', 'websocket']).default('webhook'),
});

const app = z.object({
  FEISHU_APP_ID: z.string().regex(/^cli_[0-9a-fA-F]{16}$/, 'must look like cli_ and 16 hex digits'),
  FEISHU_APP_SECRET: z.string().min(1),
});

const webhook = z.object({
  FEISHU_ENCRYPT_KEY: z.string().min(1),
  FEISHU_VERIFICATION_TOKEN: z.string().min(1),
  // May be the same as the present one: on Workers each secret is put by itself, and the service goes on between.
  FEISHU_ENCRYPT_KEY_NEXT: z.string().min(1).optional(),
  FEISHU_VERIFICATION_TOKEN_NEXT: z.string().min(1).optional(),
});

export interface Config {
  readonly databaseUrl: string | null;
  readonly databaseAuthToken: string | null;
  /** Null: beside the database. */
  readonly evidenceFolder: string | null;
  readonly port: number;
  /** The address of this machine that is listened on. */
  readonly host: string;
  readonly timeZone: string;
  /** With what WORKING_DAYS says in place of the library's. */
  readonly days: WorkingDays;
  readonly administrators: readonly string[];
  readonly logLevel: (typeof logLevels)[number];
  readonly metricsToken: string | null;
  readonly eventMode: 'webhook' | 'websocket';
  /** Null: no Feishu credential at all, so the playground is meant. */
  readonly feishu: FeishuConfig | null;
}

export interface FeishuConfig {
  readonly appId: string;
  readonly appSecret: string;
  readonly domain: string;
  /** How posted events are known to be Feishu’s. Null: events come over the long connection instead. */
  readonly webhook: WebhookKeys | null;
}

export interface WebhookKeys {
  readonly encryptKey: string;
  readonly verificationToken: string;
  /** What either is being changed to in the console: taken as well. Null: it stays as it is. */
  readonly next?:
    | { readonly encryptKey: string | null; readonly verificationToken: string | null }
    | undefined;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads the environment (design.md, Contracts). An empty variable counts as not set. With some Feishu
 * credentials but not all that the mode needs, or any bad value, the result is one line for the operator.
 */
export function readConfig(environment: Readonly<Record<string, unknown>>): ConfigResult {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const base = shared.safeParse(set);
  if (!base.success) return bad(base.error);
  const common = settings(base.data);
  if ([...feishuNames, ...nextNames].every((name) => set[name] === undefined)) {
    return { ok: true, config: { ...common, feishu: null } };
  }
  const needed = common.eventMode === 'webhook' ? feishuNames : appNames;
  const absent = needed.filter((name) => set[name] === undefined);
  if (absent.length > 0) return bad(notSet(absent, needed));
  const credentials = app.safeParse(set);
  if (!credentials.success) return bad(credentials.error);
  const keys = common.eventMode === 'webhook' ? webhook.safeParse(set) : null;
  if (keys !== null && !keys.success) return bad(keys.error);
  const feishu = {
    appId: credentials.data.FEISHU_APP_ID,
    appSecret: credentials.data.FEISHU_APP_SECRET,
    domain: base.data.FEISHU_DOMAIN,
    webhook: keys && webhookKeys(keys.data),
  };
  return { ok: true, config: { ...common, feishu } };
}

function webhookKeys(data: z.output<typeof webhook>): WebhookKeys {
  return {
    encryptKey: data.FEISHU_ENCRYPT_KEY,
    verificationToken: data.FEISHU_VERIFICATION_TOKEN,
    next: {
      encryptKey: data.FEISHU_ENCRYPT_KEY_NEXT ?? null,
      verificationToken: data.FEISHU_VERIFICATION_TOKEN_NEXT ?? null,
    },
  };
}

function settings(data: z.output<typeof shared>): Omit<Config, 'feishu'> {
  return {
    databaseUrl: data.DATABASE_URL ?? null,
    databaseAuthToken: data.DATABASE_AUTH_TOKEN ?? null,
    evidenceFolder: data.EVIDENCE_FOLDER ?? null,
    port: data.PORT,
    host: data.HOST,
    timeZone: data.TIME_ZONE,
    days: data.WORKING_DAYS ?? workingDays(),
    administrators: data.ADMIN_OPEN_IDS?.split(',').map((id) => id.trim()) ?? [],
    logLevel: data.LOG_LEVEL,
    eventMode: data.FEISHU_EVENT_MODE,
    metricsToken: data.METRICS_TOKEN ?? null,
  };
}

function notSet(absent: readonly string[], needed: readonly string[]): string {
  return `${absent.join(', ')} not set: set ${needed.join(', ')}, or no Feishu credential for the playground`;
}

function bad(problem: z.ZodError | string): ConfigResult {
  if (typeof problem === 'string') return { ok: false, problem };
  const [issue] = problem.issues;
  const line = `${issue?.path.join('.') ?? 'environment'}: ${issue?.message ?? 'bad value'}`;
  return { ok: false, problem: line };
}

function readDays(text: string, context: z.core.$RefinementCtx): WorkingDays {
  const given = yearsGiven(text);
  if (given.ok) return workingDays(given.years);
  context.addIssue({ code: 'custom', message: given.problem });
  return z.NEVER;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('zh-CN', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
