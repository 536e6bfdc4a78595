import type { Disturbances } from '../disturb/disturbances.ts';
import type { LongConnections } from '../long-connection/connections.ts';
import type { Faults } from './faults.ts';
import type { Limits } from './limits.ts';
import type { Tokens } from './tokens.ts';
import type { Transcript } from './transcript.ts';
import type { UpdateTokens } from './update-tokens.ts';
import type { Message, World } from './world.ts';

/** The whole stand-in behind its HTTP surface. */
export interface Platform {
  readonly world: World;
  readonly tokens: Tokens;
  readonly updateTokens: UpdateTokens;
  readonly limits: Limits;
  readonly faults: Faults;
  readonly disturbances: Disturbances;
  readonly transcript: Transcript;
  readonly traffic: Traffic;
  readonly longConnections: LongConnections;
  /** Messages sent under a `uuid`; good for an hour. */
  readonly sentUnder: Map<string, Message>;
  /** Clicks the bot has not answered yet, by message: an update meanwhile does not stay. */
  readonly clicksInFlight: Map<string, number>;
}

/** How busy the bot is with calling us. */
export interface Traffic {
  began(): void;
  ended(): void;
  /** Resolves when no call was under way for `quietMs`; rejects when that takes over `patienceMs`. */
  settled(quietMs?: number, patienceMs?: number): Promise<void>;
}

export function createTraffic(): Traffic {
  let underWay = 0;
  let lastMoment = performance.now();
  const mark = (change: number) => {
    underWay += change;
    lastMoment = performance.now();
  };
  return {
    began: () => mark(1),
    ended: () => mark(-1),
    async settled(quietMs = 200, patienceMs = 10_000) {
      const start = performance.now();
      while (underWay > 0 || performance.now() - Math.max(lastMoment, start) < quietMs) {
        if (performance.now() - start > patienceMs) {
          throw new Error(`the bot was still calling the stand-in after ${patienceMs} ms`);
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
