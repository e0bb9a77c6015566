import type { By } from '../../functions/domain/event.ts';
import { decisionId, type PersonId, personId, toolId } from '../../functions/domain/ids.ts';
import type { Append, Loaded, Request, ToolStore } from '../../functions/ports.ts';
import {
  decided,
  endorsed,
  PoC,
  PTC,
  registered,
  secretaryOf,
  submitted,
} from '../support/sample-register.ts';

export const T13 = toolId('T13');
export const T05 = toolId('T05');

type Told = Append['events'][number]['event'] & { readonly at?: string; readonly by?: By };
const secretary = secretaryOf(PTC);

/** An append of one event after what was loaded. */
export function appendOf(
  told: Told,
  after: Loaded | undefined,
  more: {
    tool?: Append['events'][number]['tool'];
    request?: Request;
    by?: By;
    restricted?: Append['restricted'];
  } = {},
): Append {
  const { at = '2024-04-24T08:00:00.000Z', by = secretary, ...event } = told;
  const { request, tool = T13 } = more;
  return {
    at,
    by: more.by ?? by,
    restricted: more.restricted ?? new Set([PoC]),
    ...(request === undefined ? {} : { request }),
    events: [{ tool, after, event: event as Append['events'][number]['event'] }],
  };
}

/** What a tool is after these events, all written. */
export async function lives(store: ToolStore, told: readonly Told[], tool = T13): Promise<Loaded> {
  let loaded = await store.load(tool);
  for (const event of told) {
    const answer = await store.append(appendOf(event, loaded, { tool }));
    if (answer.is !== 'written') throw new Error(`Not written: ${JSON.stringify(answer)}`);
    loaded = answer.tools[0];
  }
  if (!loaded) throw new Error('A life has an event');
  return loaded;
}

/** A tool that lies before the PTC. */
export const submittedLife = [registered(), submitted];
export const endorsedLife = [...submittedLife, endorsed];

/** One decision over two tools, in one transaction. */
export const overBoth = (decision: string) => {
  const {
    at: _at,
    by: _by,
    ...event
  } = decided({ outcome: 'noted' }, { decision: decisionId(decision), tools: [T13, T05], step: null });
  return event;
};

export const requestOf = (
  key: string,
  hash = 'a'.repeat(64),
  person: PersonId = personId('secretary'),
): Request => ({
  person,
  key,
  hash,
});
