import { AppError } from '../../evaluation/app-error.ts';

/** Why Feishu gave no address to connect to. */
export interface EndpointProblem {
  /** Feishu’s own code, where it refused; null when it could not be asked. */
  readonly code: number | null;
  readonly because: string;
}

const wrongCredentials = 'Feishu does not accept FEISHU_APP_ID with FEISHU_APP_SECRET; compare both';

/** What no later attempt can mend by itself, by code (feishu.md §5.3). */
const hints: Readonly<Record<number, string>> = {
  403:
    'FEISHU_APP_ID: Feishu forbids this app the long connection; it must be a self-built app (企业自建应用) ' +
    'with 长连接 chosen under 事件与回调, or set FEISHU_EVENT_MODE=webhook',
  514: wrongCredentials,
  10003: wrongCredentials,
  10014: wrongCredentials,
  1000040350:
    'FEISHU_APP_ID: Feishu allows 50 long connections for one app; stop services that are not needed any more',
  1000040351:
    'FEISHU_DOMAIN: this app belongs to the other domain (https://open.feishu.cn or https://open.larksuite.com)',
};

/** The error that names the setting to look at; null for what may be over soon. */
export function refusalOf({ code }: EndpointProblem): AppError | null {
  const hint = code === null ? undefined : hints[code];
  return hint === undefined ? null : new AppError('feishu_refused', `${hint} (code ${code})`);
}
