import { describe, expect, it } from 'vitest';
import { client, Problem } from '../../functions/contracts/api/client.ts';
import { api } from '../../functions/contracts/api/endpoints.ts';
import { reply } from '../../functions/contracts/api/use-case.ts';
import { writeAnswer } from '../../functions/http/write-answer.ts';

/** JSON, as it is told. */
const rehearsed = (answer: { status: number; body?: unknown; headers?: Record<string, string> }) =>
  answering(() => {
    const { status, body, headers = {} } = answer;
    const text = body === undefined ? null : JSON.stringify(body);
    return new Response(status === 204 ? null : text, {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    });
  });

/** A `fetch` that keeps what it was asked and answers what it is told. */
function answering(answer: () => Response) {
  const asked: { address: string; init: RequestInit }[] = [];
  const made = client(
    {
      origin: 'https://placet.example.org',
      token: () => 'the-token',
      language: () => 'fr',
      newKey: () => 'a-new-key',
      fetch: async (address, init) => {
        asked.push({ address, init });
        return answer();
      },
    },
    api,
  );
  return { made, asked };
}

const done = {
  ok: true,
  tool: 'T13',
  version: 3,
  event: 'DecisionTakenBack',
  at: '2024-04-24T08:00:00.000Z',
};

describe('the typed client', () => {
  it('asks as the table says, with a key of its own where none is given', async () => {
    const { made, asked } = rehearsed({ status: 201, body: done, headers: { location: '/api/tools/T13' } });
    const answer = await made.takeBack({
      params: { tool: 'T13', decision: 'T13-3' },
      body: { reason: 'Wrong item' },
      ifMatch: '"2"',
    });
    expect(answer).toEqual({ body: done, location: '/api/tools/T13' });
    expect(asked).toEqual([
      {
        address: 'https://placet.example.org/api/tools/T13/decisions/T13-3/take-back',
        init: {
          method: 'POST',
          headers: {
            accept: 'application/json',
            'accept-language': 'fr',
            authorization: 'Bearer the-token',
            'content-type': 'application/json',
            'idempotency-key': 'a-new-key',
            'if-match': '"2"',
          },
          body: '{"reason":"Wrong item"}',
        },
      },
    ]);
  });

  it('writes parameters so that none can become part of the path', async () => {
    const { made, asked } = rehearsed({ status: 200, body: {} });
    await made.decisionForm({ params: { tool: '../T13' }, query: { session: 'a&b' } });
    expect(asked[0]?.address).toBe(
      'https://placet.example.org/api/tools/..%2FT13/decision-form?session=a%26b',
    );
  });

  it('throws the problem document, and makes one of what the gateway says', async () => {
    const problem = {
      type: '/api/docs#tool-ended',
      title: 't',
      status: 409,
      detail: 'Ended.',
      code: 'tool-ended',
    };
    const call = { params: { tool: 'T13', decision: 'T13-3' }, body: { reason: 'x' } };
    await expect(rehearsed({ status: 409, body: problem }).made.takeBack(call)).rejects.toMatchObject({
      name: 'Problem',
      message: 'Ended.',
      document: problem,
    });
    const turnedAway = rehearsed({ status: 401, body: { message: 'Unauthorized' } }).made.takeBack(call);
    await expect(turnedAway).rejects.toBeInstanceOf(Problem);
    await expect(turnedAway).rejects.toMatchObject({ document: { status: 401, code: 'not-signed-in' } });
  });

  it.each([
    [api.exportRegister, '{"kind":"register"}\n{"kind":"end"}\n'],
    [api.exportRegister, '{"kind":"end"}'],
    [api.interventionsCsv, '1,2\r\n'],
  ] as const)('gives a file as it came: %#', async (endpoint, file) => {
    const { headers, body } = writeAnswer(endpoint, reply(file), { language: 'en' });
    const { made } = answering(() => new Response(body, { headers: headers as HeadersInit }));
    const answer =
      endpoint.id === 'exportRegister' ? made.exportRegister({ body: {} }) : made[endpoint.id]({});
    expect((await answer).body).toBe(file);
  });

  it('does not compile with what the table does not know', () => {
    const { made } = rehearsed({ status: 200, body: {} });
    // @ts-expect-error: a decision is missing
    const _one = () => made.takeBack({ params: { tool: 'T13' }, body: { reason: 'x' } });
    // @ts-expect-error: it takes no such field
    const _two = () => made.takeBack({ params: { tool: 'T13', decision: 'D' }, body: { why: 'x' } });
    expect([_one, _two]).toHaveLength(2);
  });
});
