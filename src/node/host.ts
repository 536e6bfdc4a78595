import { ServerResponse } from 'node:http';
import type { Fate } from '../feishu/index.ts';
import type { Host } from '../http/host.ts';

export interface NodeHost extends Host {
  /** Waits for what still follows answers already given. */
  finish(): Promise<void>;
}

/** A process of its own lives on by itself, knows when an answer left it, and delivers in a loop. */
export function nodeHost(wake: () => void, machine: Host['machine']): NodeHost {
  const underWay = new Set<Promise<void>>();
  return {
    keepAlive(_, work) {
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    },
    fateOf: (context) => fateOf(context.env?.outgoing),
    deliver: async () => wake(),
    machine,
    async finish() {
      await Promise.all(underWay);
    },
  };
}

/** `heard` once the last byte was given to the operating system. */
export function fateOf(outgoing: unknown): Promise<Fate> {
  if (!(outgoing instanceof ServerResponse)) return Promise.resolve('unknown');
  return new Promise((resolve) => {
    // The connection may have broken while the turn was under way; then neither event comes any more.
    if (outgoing.destroyed) return resolve('unheard');
    outgoing.once('finish', () => resolve('heard'));
    outgoing.once('close', () => resolve('unheard'));
  });
}
