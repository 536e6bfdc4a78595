import { type Config, readConfig } from '../config.ts';
import { AppError } from '../evaluation/app-error.ts';

/** The database of DATABASE_URL, else the service's own file. */
export const databaseUrlOf = ({ databaseUrl }: Pick<Config, 'databaseUrl'>): string =>
  databaseUrl ?? 'file:data/ziping.db';

export interface DatabaseSettings {
  readonly url: string;
  readonly authToken: string | null;
  readonly timeZone: string;
}

/** What a command needs to know of the database. Throws `bad_configuration`. */
export function readDatabaseSettings(environment: NodeJS.ProcessEnv): DatabaseSettings {
  const read = readConfig(environment);
  if (!read.ok) throw new AppError('bad_configuration', read.problem);
  const { databaseAuthToken: authToken, timeZone } = read.config;
  return { url: databaseUrlOf(read.config), authToken, timeZone };
}
