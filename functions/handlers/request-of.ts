import type { PersonId } from '../domain/ids.ts';
import type { Request } from '../ports.ts';

/**
 * A person's request under their key. Parsed input has its fields in the order of the schema, so the same request has
 * the same bytes and the same hash.
 */
export async function requestOf(person: PersonId, key: string, asked: unknown): Promise<Request> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(asked)));
  const hash = [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('');
  return { person, key, hash };
}
