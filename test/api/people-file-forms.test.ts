import { describe, expect, it } from 'vitest';
import { api } from '../../functions/contracts/api/endpoints.ts';
import { readPeopleFile } from '../../functions/handlers/api/administer/people-file.ts';
import { type Event, readRequest } from '../../functions/http/read-request.ts';

/** As the gateway hands on a request without a byte in its body. */
const event = { headers: { 'idempotency-key': 'a-key-of-its-own' } } as unknown as Event;

describe('a request without a byte in its body', () => {
  it('is an empty file, to be told what it lacks', () => {
    expect(readRequest(api.importPeople, event)).toMatchObject({ body: '' });
  });

  it('is no JSON', () => {
    expect(readRequest(api.registerTool, event)).toMatchObject({
      facts: { issues: expect.arrayContaining([expect.objectContaining({ message: 'is missing' })]) },
    });
  });
});

describe('a file of people', () => {
  const header = ['person', 'name', 'email', 'language', 'role', 'body', 'member', 'from', 'to'];
  const line = ['p-ada', 'Ada, Example', 'ada@example.org', 'fr', '', '', '', '', ''];
  const ada = { person: 'p-ada', name: 'Ada, Example', email: 'ada@example.org', language: 'fr', line: 2 };

  it('may have semicolons, as spreadsheets write where decimals have a comma', () => {
    const text = [header, line].map((cells) => cells.join(';')).join('\r\n');
    expect(readPeopleFile(`\ufeff${text}`, 'fr')).toEqual({ lines: [ada], wrong: [] });
  });

  it.each([
    ['en', 'is not UTF-8, and accents would be lost: in Excel, save the file as “CSV UTF-8”'],
    [
      'fr',
      'n’est pas en UTF-8\u00a0: ses accents seraient perdus\u00a0; dans Excel, enregistrez le fichier au format «\u00a0CSV UTF-8\u00a0»',
    ],
  ] as const)('is not taken where letters were lost on the way (%s)', (language, sentence) => {
    const rows = [header, line, ['p-remi', 'Rémi', 'remi@example.org', 'fr', '', '', '', '', '']];
    const text = rows.map((cells) => cells.join(';')).join('\r\n');
    expect(readPeopleFile(text, language).wrong).toEqual([]);
    const asGatewaysRead = Buffer.from(text, 'latin1').toString('utf8');
    expect(readPeopleFile(asGatewaysRead, language)).toEqual({ lines: [], wrong: [{ line: 3, sentence }] });
  });

  it('has commas where its first line has them, whatever stands in a cell', () => {
    const quoted = line.map((cell) => (cell.includes(',') ? `"${cell}; Dr"` : cell));
    expect(readPeopleFile(`${header}\n${quoted}`, 'fr')).toEqual({
      lines: [{ ...ada, name: 'Ada, Example; Dr' }],
      wrong: [],
    });
  });
});
