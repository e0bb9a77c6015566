import { createHash, randomBytes } from 'node:crypto';

/** A token that nobody can guess, with a check sum so that garbage is told from a token of another engine. */
export function newTaskToken(): string {
  const secret = randomBytes(48);
  return Buffer.concat([secret, checkSum(secret)]).toString('base64');
}

/** Whether an engine like this one has made the token. */
export function isWellFormed(token: string): boolean {
  const bytes = Buffer.from(token, 'base64');
  if (bytes.length !== 54 || bytes.toString('base64') !== token) return false;
  return checkSum(bytes.subarray(0, 48)).equals(bytes.subarray(48));
}

function checkSum(secret: Buffer): Buffer {
  return createHash('sha256').update('task-token').update(secret).digest().subarray(0, 6);
}
