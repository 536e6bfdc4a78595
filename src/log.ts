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

/**
 * What may be logged of something thrown: its name, code and the places in our code, without its message,
 * which may hold what somebody typed.
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
    where: frames
      .slice(0, 4)
      .map((line) => line.trim())
      .join(' | '),
  };
}
