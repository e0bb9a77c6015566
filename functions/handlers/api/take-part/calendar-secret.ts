import { createHash } from 'node:crypto';

/** What the register keeps of the secret of a calendar's address: enough to know it again, and not the secret. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
