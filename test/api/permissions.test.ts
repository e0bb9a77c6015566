import { beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../functions/contracts/api/endpoint.ts';
import { endpoints } from '../../functions/contracts/api/endpoints.ts';
import { type Cell, knowsOfPoc, subjectsOf, type Verdict } from './permissions-cells.ts';
import { requestFor } from './permissions-requests.ts';
import { expected, rules } from './permissions-rules.ts';
import type { AnsweredRequest } from './rig.ts';
import { type WholeRig, wholeRig } from './whole-rig.ts';
import { known, nobody, stranger } from './whole-rig-people.ts';
import { standings } from './whole-rig-tools.ts';

const everyone = [...known, stranger, nobody];

const verdicts: Readonly<Record<number, Verdict>> = { 401: 'sign-in', 403: 'not', 404: 'hidden' };

/** Refusals of a person that say by their name what would be needed. */
const saysItself = ['person-not-in-register', 'second-person-needed', 'not-the-same-secretary', 'no-voice'];

/** What is wrong with an answer, if it was not right to give it. */
function fault(answer: AnsweredRequest, verdict: Verdict, wrote: number): string | undefined {
  const { status, body, text } = answer;
  const got = verdicts[status] ?? 'may';
  if (got !== verdict) return `${verdict} expected, not ${status} ${body?.code ?? ''}`;
  if (status >= 500) return `fails: ${text.slice(0, 200)}`;
  if ([400, 413, 415].includes(status) || body?.code === 'text-not-acceptable')
    return `was not asked well: ${text.slice(0, 300)}`;
  if (got !== 'may' && wrote > 0) return `was refused (${status}) after something was written`;
  const namesNeeds = body?.facts?.needs?.length > 0 || saysItself.includes(body?.code);
  return status === 403 && !namesNeeds ? `does not say what would be needed: ${text}` : undefined;
}

let rig: WholeRig;
beforeAll(async () => {
  rig = await wholeRig();
});

/** Asks in a cell; the register is afterwards as it was before. */
async function ask(endpoint: Endpoint, cell: Cell) {
  const { address, ...request } = requestFor(endpoint, cell, rig);
  const as = cell.person === nobody ? {} : { as: cell.person.id };
  const answer = await rig.ask(endpoint.method, address, { ...request, ...as });
  const wrote = rig.wrote().length;
  if (wrote > 0) await rig.rewind();
  return { answer, wrote };
}

it('every line of the API has a rule, every rule a line, and every line is served', () => {
  const ids = endpoints.map(({ id }) => id).sort();
  expect(Object.keys(rules).sort()).toEqual(ids);
  expect(rig.served.map(({ id }) => id).sort()).toEqual(ids);
});

describe.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))('%s', (_, endpoint) => {
  it('is for whom the issue says, whatever it is about', async () => {
    const faults: string[] = [];
    let succeeded = 0;
    for (const subject of subjectsOf(endpoint))
      for (const person of everyone) {
        const cell = { person, ...subject };
        const { answer, wrote } = await ask(endpoint, cell);
        if (answer.status < 300) succeeded++;
        const wrong = fault(answer, expected(endpoint, cell), wrote);
        const about = cell.tool?.tool ?? cell.body ?? '';
        if (wrong) faults.push(`${person.id} ${about}: ${wrong}`);
      }
    if (faults.length > 0) expect.fail(faults.join('\n'));
    expect(succeeded, 'somebody must succeed with something').toBeGreaterThan(0);
  });
});

describe('a tool that a hidden decision made', () => {
  const ofTools = endpoints.filter((endpoint) => /\{(tool|execution|decision)\}/.test(endpoint.path));
  const [hidden, nowhere] = ['T-hidden1', 'T-nowhere'].map((id) => standings.find(({ tool }) => tool === id));
  it.each(ofTools.map((endpoint) => [endpoint.id, endpoint] as const))(
    'is to who may not know of it what is not there, word for word: %s',
    async (_, endpoint) => {
      for (const person of everyone) {
        if (!hidden || !nowhere) throw new Error('No such tools');
        if (knowsOfPoc({ person, tool: hidden })) continue;
        const { answer: one } = await ask(endpoint, { person, tool: hidden });
        const { answer: other } = await ask(endpoint, { person, tool: nowhere });
        expect(one.text.replaceAll(hidden.tool, nowhere.tool), person.id).toBe(other.text);
        // The ETag is a sum of the words, and these may name the tool that was asked for.
        const beside = ({ headers: { etag, ...headers } }: typeof one) => [headers, etag === undefined];
        expect(beside(one)).toEqual(beside(other));
      }
    },
  );
});

describe('a seat that somebody names', () => {
  it('has to be theirs: nobody writes into the record what they do not sit on', async () => {
    const tool = standings.find((one) => one.tool === 'T-ptc');
    const line = endpoints.find(({ id }) => id === 'recordDecision');
    if (!tool || !line) throw new Error('No such cell');
    for (const person of known) {
      const { address, body } = requestFor(line, { person, tool }, rig);
      const seat = { role: 'secretary', body: 'PTC' };
      const answer = await rig.post(address, person.id, { ...(body as object), seat });
      const verdict = person.id === 'sec-PTC' ? 'may' : 'not';
      expect(fault(answer, verdict, rig.wrote().length), person.id).toBeUndefined();
      if (rig.wrote().length > 0) await rig.rewind();
    }
  });
});
