/** Where `meta` keeps when the last copy of the database was made. */
export const lastBackupKey = 'last_backup';
