/** Where `meta` keeps when the last copy of the database was made. */
export const lastBackupKey = 'last_backup';
/** In a copy only: when it was made. Whoever serves from it goes on from the past. */
export const copiedAtKey = 'copied_at';
/** What was restored last, as JSON. */
export const restoreKey = 'restore';
/** The time of the newest migration that releases before it cannot work with; such a migration writes it. */
export const schemaFloorKey = 'schema_floor';
