import { documentId } from '../../functions/domain/ids.ts';
import type { Language } from '../../functions/domain/text.ts';

/** A paper of the rehearsal; its prefix RH is no body's, so that no number can be taken for a real one. */
export const paper = (number: number, language: Language, revision = 'a') => ({
  document: documentId(`RH${String(number).padStart(4, '0')}`),
  language,
  revision,
});

export const inBoth = (number: number, revision = 'a') => [
  paper(number, 'en', revision),
  paper(number, 'fr', revision),
];

/** What is published is not what was approved: a file of its own, here only its name and its SHA-256. */
export async function fileOf(name: string) {
  const bytes = new TextEncoder().encode(`Rehearsal: ${name}`);
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  return { name, sha256, bytes: bytes.length };
}
