/** Levels in rising order. */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Codes, ids and counts only: never secrets, answers, names or whole API objects. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** One JSON object a line, to the console, which both Node and Workers keep. */
export function createLog(level: LogLevel, write: (line: string) => void = console.log): Log {
  const at =
    (own: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      if (logLevels.indexOf(own) < logLevels.indexOf(level)) return;
      write(JSON.stringify({ ...fields, time: new Date().toISOString(), level: own, event }));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** How often each warning or error was logged. Events and codes are constants of the program, so they are few. */
export interface Trouble {
  readonly level: 'warn' | 'error';
  readonly event: string;
  /** The code of what was thrown; '' where there is none. */
  readonly code: string;
  readonly count: number;
}

/** The same log, and what it counted of warnings and errors since. */
export function countTroubles(log: Log): { readonly log: Log; readonly troubles: () => readonly Trouble[] } {
  const counted = new Map<string, Trouble>();
  const note = (level: Trouble['level'], event: string, { code }: LogFields = {}) => {
    const shown = typeof code === 'string' || typeof code === 'number' ? String(code) : '';
    const key = `${level} ${event} ${shown}`;
    const count = (counted.get(key)?.count ?? 0) + 1;
    counted.set(key, { level, event, code: shown, count });
  };
  return {
    log: {
      ...log,
      warn(event, fields) {
        note('warn', event, fields);
        log.warn(event, fields);
      },
      error(event, fields) {
        note('error', event, fields);
        log.error(event, fields);
      },
    },
    troubles: () => [...counted.values()],
  };
}

/**
 * What may be logged of something thrown: its name, code, what is to be done and the places in our code, without its
 * message, which may hold what somebody typed.
 */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { thrown: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const cause = error.cause instanceof Error ? error.cause.name : undefined;
  return {
    error: error.name,
    code,
    cause,
    hint: 'hint' in error && typeof error.hint === 'string' ? error.hint : undefined,
    where: frames
      .slice(0, 4)
      .map((line) => line.trim())
      .join(' | '),
  };
}
