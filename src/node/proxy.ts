import createTunnelAgent from 'https-proxy-agent';
import { getProxyForUrl } from 'proxy-from-env';
import { AppError } from '../evaluation/app-error.ts';

const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'] as const;
/** What runs on this machine is never reached by way of another. */
const loopback = ['localhost', '127.0.0.1', '[::1]', '::1'];

/** The ways out that the environment names, the same for `fetch` and for sockets. */
export interface Proxies {
  /** `proxy.example.org:3128`, without credentials; null: this address is reached directly. */
  hostFor(url: string): string | null;
  /** An agent of `node:http` for a WebSocket to the service of this address; undefined: directly. */
  agentFor(url: string): object | undefined;
  /** `fetch` goes directly again. */
  undo(): void;
}

/**
 * Lets every outgoing call go by the proxies of HTTPS_PROXY, HTTP_PROXY and NO_PROXY (of this process's
 * environment): Node 20 itself heeds none of them. Throws `bad_configuration` for one that is no address.
 */
export async function goByProxies(): Promise<Proxies> {
  const set = names.filter((name) => (process.env[name] ?? '') !== '');
  if (set.length === 0) return { hostFor: () => null, agentFor: () => undefined, undo: () => {} };
  for (const name of set) checkAddress(name);
  const { EnvHttpProxyAgent, getGlobalDispatcher, setGlobalDispatcher } = await import('undici');
  const before = getGlobalDispatcher();
  const noProxy = [process.env.NO_PROXY ?? process.env.no_proxy ?? '', ...loopback].filter(Boolean).join(',');
  setGlobalDispatcher(new EnvHttpProxyAgent({ noProxy }));
  return {
    hostFor(url) {
      const proxy = proxyOf(url);
      return proxy === '' ? null : new URL(proxy).host;
    },
    agentFor(url) {
      const proxy = proxyOf(url);
      return proxy === '' ? undefined : createTunnelAgent(proxy);
    },
    undo: () => setGlobalDispatcher(before),
  };
}

function checkAddress(name: (typeof names)[number]): void {
  const address = process.env[name] ?? '';
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return;
  throw new AppError('bad_configuration', `${name}: must be an http(s) address such as http://proxy:3128`);
}

function proxyOf(url: string): string {
  return loopback.includes(new URL(url).hostname) ? '' : getProxyForUrl(url);
}
