/**
 * The world is broken: a setting, a file, a server. What a user can cause is a tagged value instead, and
 * what only a bug can cause is a plain Error.
 *
 * `code` is stable and may be matched on. `hint` is one line for whoever runs the service and names the
 * setting or command to look at. Neither ever holds an answer, a name or a secret.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: string;
  readonly hint: string;

  constructor(code: string, hint: string, options?: { readonly cause?: unknown }) {
    super(`${code}: ${hint}`, options);
    this.code = code;
    this.hint = hint;
  }
}
