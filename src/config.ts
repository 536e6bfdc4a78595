import { z } from 'zod';
import { logLevels } from './log.ts';

const feishuNames = [
  'FEISHU_APP_ID',
  'FEISHU_APP_SECRET',
  'FEISHU_ENCRYPT_KEY',
  'FEISHU_VERIFICATION_TOKEN',
] as const;

const shared = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:|libsql:|https?:)/, 'must begin with file:, libsql:, http: or https:')
    .optional(),
  DATABASE_AUTH_TOKEN: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
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
  FEISHU_EVENT_MODE: z
    .enum(['webhook', 'websocket'])
    .default('webhook')
    .refine((mode) => mode === 'webhook', 'websocket is not supported yet; use webhook'),
});

const feishu = z.object({
  FEISHU_APP_ID: z.string().regex(/^cli_[0-9a-fA-F]{16}$/, 'must look like cli_ and 16 hex digits'),
  FEISHU_APP_SECRET: z.string().min(1),
  FEISHU_ENCRYPT_KEY: z.string().min(1),
  FEISHU_VERIFICATION_TOKEN: z.string().min(1),
});

export interface Config {
  readonly databaseUrl: string | null;
  readonly databaseAuthToken: string | null;
  readonly port: number;
  readonly timeZone: string;
  readonly administrators: readonly string[];
  readonly logLevel: (typeof logLevels)[number];
  readonly metricsToken: string | null;
  /** Null: no Feishu credential at all, so the playground is meant. */
  readonly feishu: FeishuConfig | null;
}

export interface FeishuConfig {
  readonly appId: string;
  readonly appSecret: string;
  readonly encryptKey: string;
  readonly verificationToken: string;
  readonly domain: string;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads the environment (design.md, Contracts). An empty variable counts as not set. With some Feishu
 * credentials but not all, or any bad value, the result is one line for the operator.
 */
export function readConfig(environment: Readonly<Record<string, unknown>>): ConfigResult {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const base = shared.safeParse(set);
  if (!base.success) return bad(base.error);
  const given = feishuNames.filter((name) => set[name] !== undefined);
  if (given.length > 0 && given.length < feishuNames.length) {
    const absent = feishuNames.filter((name) => set[name] === undefined).join(', ');
    return {
      ok: false,
      problem: `${absent} not set: set all four Feishu credentials, or none for the playground`,
    };
  }
  const tenant = given.length === 0 ? null : feishu.safeParse(set);
  if (tenant !== null && !tenant.success) return bad(tenant.error);
  return {
    ok: true,
    config: {
      ...settings(base.data),
      feishu: tenant === null ? null : { ...credentials(tenant.data), domain: base.data.FEISHU_DOMAIN },
    },
  };
}

function settings(data: z.output<typeof shared>): Omit<Config, 'feishu'> {
  return {
    databaseUrl: data.DATABASE_URL ?? null,
    databaseAuthToken: data.DATABASE_AUTH_TOKEN ?? null,
    port: data.PORT,
    timeZone: data.TIME_ZONE,
    administrators: data.ADMIN_OPEN_IDS?.split(',').map((id) => id.trim()) ?? [],
    logLevel: data.LOG_LEVEL,
    metricsToken: data.METRICS_TOKEN ?? null,
  };
}

function credentials(data: z.output<typeof feishu>): Omit<FeishuConfig, 'domain'> {
  return {
    appId: data.FEISHU_APP_ID,
    appSecret: data.FEISHU_APP_SECRET,
    encryptKey: data.FEISHU_ENCRYPT_KEY,
    verificationToken: data.FEISHU_VERIFICATION_TOKEN,
  };
}

function bad(error: z.ZodError): ConfigResult {
  const [issue] = error.issues;
  return {
    ok: false,
    problem: `${issue?.path.join('.') ?? 'environment'}: ${issue?.message ?? 'bad value'}`,
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('zh-CN', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
