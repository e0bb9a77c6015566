import {
  factsAt,
  officer,
  sittings,
  steps,
  submission,
  toolOnItsWay,
} from '../test/support/four-sittings.ts';
import type { MeasuredSystem } from './local-system.ts';

/** How many decisions of people a tool takes until it ends: its officer's, and those of four bodies. */
export const decisionsATool = 1 + steps.length;

/** One decision as a person makes it over the HTTP API. */
export interface Decision {
  readonly person: string;
  readonly path: string;
  readonly body: unknown;
}

/** The five decisions on a tool, in their order. */
export function decisionsOn(tool: string): readonly Decision[] {
  return [
    { person: officer, path: `/api/tools/${tool}/submissions`, body: submission },
    ...steps.map((step) => ({
      person: step.secretary,
      path: `/api/tools/${tool}/decisions`,
      body: { facts: factsAt(step) },
    })),
  ];
}

export const people: readonly string[] = [officer, ...steps.map(({ secretary }) => secretary)];

/** The sessions in which they decide, to be imported once. */
export const sessionsToImport = { placet: 'import-1', sessions: sittings };

/** What opens each session. */
export const openings = steps.map(({ secretary, session }) => ({
  person: secretary,
  path: `/api/sessions/${session}/acts`,
  body: { act: 'open' },
}));

/** Tools that wait as drafts, to be imported. */
export const draftsToImport = (ids: readonly string[]) => ({
  placet: 'import-1',
  tools: ids.map((id) =>
    toolOnItsWay(id, {
      endsWith: 'last-step',
      standsAt: { at: 'draft' },
      source: 'invented for a measurement',
    }),
  ),
});

/** Asks the API; throws Error for anything but success. */
export async function askApi(
  { endpoints }: Pick<MeasuredSystem, 'endpoints'>,
  token: string,
  { path, body }: Pick<Decision, 'path' | 'body'>,
): Promise<void> {
  const response = await fetch(`${endpoints.site}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
}
