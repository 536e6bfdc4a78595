import type { Connection } from './database.ts';

/**
 * A query that is built once for each connection, not each time it runs, for what every turn asks. What differs
 * from one run to the next is a `placeholder`. An embedded file has one connection for as long as it is open;
 * on a server each transaction is a connection of its own.
 */
export function prepared<Query>(build: (connection: Connection) => Query): (connection: Connection) => Query {
  const built = new WeakMap<Connection, Query>();
  return (connection) => {
    const known = built.get(connection);
    if (known !== undefined) return known;
    const query = build(connection);
    built.set(connection, query);
    return query;
  };
}
