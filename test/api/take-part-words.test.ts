import { describe, expect, it } from 'vitest';
import { personId } from '../../functions/domain/ids.ts';
import { countWords, daysLeftWords } from '../../functions/domain/language/due-count-words.ts';
import { estimateWords, nothingFollowed } from '../../functions/domain/language/subscription-words.ts';
import { secretary } from '../support/register.ts';
import { letter, takingPart } from './take-part-rig.ts';

/** What people read of an answer; ids are for programs. */
const read = new Set(['sentence', 'label', 'counts', 'estimate', 'left', 'since', 'code', 'name', 'subject']);
function wordsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return read.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => wordsIn(part, name));
}

/** Everything that a person gets to read of their own, in a language. */
async function pages(language: 'en' | 'fr') {
  const register = await takingPart();
  const { get, post, ask, inbox, unsubscribes } = register;
  const header = { 'accept-language': language };
  await register.procedure('T13');
  await register.invitation('2024-08-30', 'T14');
  await register.submitted('T15');
  await register.recorded(secretary, {}, 'T15');
  await register.submitted('T16');
  await inbox.add([letter('del-A', '2024-04-23T16:00:00.000Z', { subject: '' })]);
  const address = await post('/api/me/calendar', 'del-A', {}, header);
  await register.people.putPerson({
    ...((await register.people.person(personId('del-A'))) ?? ({} as never)),
    language,
  });
  const path = '/api/tools/T13/procedures/T13-1/answers';
  const answers = [
    await get('/api/me/due', 'del-A', header),
    await get('/api/me/due', 'sec-PTC', header),
    await get('/api/me/due', 'officer', header),
    await get('/api/me/due', 'nobody', header),
    await get('/api/me/inbox', 'del-A', header),
    await get('/api/me/subscriptions', 'del-A', header),
    await get('/api/me/subscriptions', 'nobody', header),
    await post('/api/tools/T14/offers', 'del-A', { text: 'x' }, header),
    await post(path, 'del-A', { answer: 'no-objection' }, header),
    await post(path, 'col-A', { answer: 'withdrawn' }, header),
    await post(path, 'sec-PTC', { answer: 'no-objection', member: 'A' }, header),
    await post(path, 'col-A', { answer: 'objection' }, header),
    address,
  ];
  for (const { status } of answers) expect([200, 201]).toContain(status);
  const calendar = await ask('GET', new URL(address.body.address).pathname);
  const page = await ask('GET', unsubscribes.path(personId('del-A'), 'body:PTC'));
  const own = page.text.split(`<section lang="${language}">`)[1]?.split('</section>')[0] ?? '';
  return [
    ...answers.flatMap(({ body }) => wordsIn(body)),
    ...calendar.text
      .replaceAll(/\r\n[ \t]/g, '')
      .split('\r\n')
      .flatMap((line) => /^(?:SUMMARY|NAME|LOCATION):(.*)$/.exec(line)?.[1] ?? []),
    ...own.replaceAll(/<[^>]*>/g, '\n').split('\n'),
  ];
}

describe('what people read of their own', () => {
  it('has no hole in either language', async () => {
    for (const words of [...(await pages('en')), ...(await pages('fr'))])
      expect(words).not.toMatch(/undefined|null|NaN|\{|\[object|\(e\)/);
  });

  it('is French on French pages, spaced as French type has it', async () => {
    for (const words of await pages('fr')) {
      expect(words).not.toMatch(/\b(PTC|PoC|the|and|you|your)\b/);
      expect(words).not.toMatch(/ [:;?!»]|« /);
    }
  });
});

describe('words that count', () => {
  it('agree with their number', () => {
    const counts = new Map(Object.entries({ decide: 2, answer: 1, wait: 1, sessions: 9, offer: 3 }));
    expect(countWords(counts, 'en').replaceAll('\u00a0', ' ')).toBe(
      '1 answer due · 2 items to decide · 1 waits for somebody else · 3 offers to answer',
    );
    expect(countWords(counts, 'fr').replaceAll('\u00a0', ' ')).toBe(
      '1 réponse attendue · 2 décisions à consigner · 1 en attente d’autrui · 3 propositions à traiter',
    );
    expect([-2, -1, 0, 1, 2].map((days) => daysLeftWords(days, 'en'))).toEqual([
      '2 days overdue',
      '1 day overdue',
      'today',
      'in 1 day',
      'in 2 days',
    ]);
    expect([-2, 0, 1].map((days) => daysLeftWords(days, 'fr').replaceAll('\u00a0', ' '))).toEqual([
      'en retard de 2 jours',
      'aujourd’hui',
      'dans 1 jour',
    ]);
    expect([0, 1, 6].map((letters) => estimateWords(letters, 'fr'))).toEqual([
      'aucune lettre au cours de l’année écoulée',
      'environ 1 lettre par an',
      'environ 6 lettres par an',
    ]);
    expect(nothingFollowed(8, 'fr').replaceAll('\u00a0', ' ')).toBe(
      'Vous ne suivez rien. Vos 8 sièges restent dans « Ce qui m’attend ».',
    );
  });
});
