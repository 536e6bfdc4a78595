/**
 * Compares a secret with what was sent, in a time that does not depend on where they differ. An empty
 * secret matches nothing, so that a setting left out never opens the door.
 */
export function sameSecret(secret: string, sent: string): boolean {
  let difference = secret.length ^ sent.length;
  for (let index = 0; index < sent.length; index += 1) {
    difference |= sent.charCodeAt(index) ^ secret.charCodeAt(index % Math.max(secret.length, 1));
  }
  return difference === 0 && secret.length > 0;
}
