import { describe, expect, it } from 'vitest';
import { personId } from '../../functions/domain/ids.ts';
import { takePartDesk } from '../../functions/handlers/api/take-part-desk.ts';
import { takePartReads } from '../../functions/handlers/api/take-part-reads.ts';
import { unsubscribePaths } from '../../functions/notify/unsubscribe-path.ts';
import fc from '../support/properties.ts';
import { apiRig } from './rig.ts';
import { takingPart } from './take-part-rig.ts';

async function withLetter(topic: string, person = 'del-A') {
  const register = await takingPart();
  const path = register.unsubscribes.path(personId(person), topic);
  const levels = async () => (await register.people.person(personId(person)))?.levels;
  return {
    ...register,
    path,
    levels,
    /** As a mail client does: no sign-in, no JSON. */
    post: (address = path) =>
      register.ask('POST', address, {
        body: 'List-Unsubscribe=One-Click',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    look: (address = path) => register.ask('GET', address),
  };
}

describe('the link that stops letters', () => {
  it('shows what it would do, in both languages, and does nothing yet', async () => {
    const { look, levels } = await withLetter('body:PTC');
    const { status, headers, text } = await look();
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toContain(
      'Vous ne recevriez plus les lettres sur les travaux du Comité technique permanent.',
    );
    expect(text).toContain(
      'You would no longer receive letters about the work of the Permanent Technical Committee.',
    );
    expect(text).toContain('Official notices are not affected');
    expect(text).toContain('<form method="post">');
    expect(text).toMatch(/^<!doctype html>\n<html lang="fr">/);
    expect([...text.matchAll(/<section lang="(..)">/g)].map(([, language]) => language)).toEqual([
      'fr',
      'en',
    ]);
    expect(text).not.toMatch(/<script|onclick|https?:(?!\/\/placet\.example\.org\/letters)/);
    expect(await levels()).toEqual({});
  });

  it('stops the letters of a body by one POST without signing in; a repetition has the same answer', async () => {
    const { post, levels } = await withLetter('body:PTC');
    const first = await post();
    expect([first.status, first.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(first.text).toContain(
      'Vous ne recevez plus les lettres sur les travaux du Comité technique permanent.',
    );
    expect(first.text).toContain('Official notices are not affected');
    expect(first.text).not.toContain('<form');
    expect(await levels()).toEqual({ PTC: 'none' });
    expect(await post()).toEqual(first);
  });

  it('does so whatever the body of the POST says', async () => {
    for (const how of [
      {},
      { body: '' },
      { body: '{"a":1}' },
      { body: '--x\r\n', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
    ]) {
      const { ask, path, levels } = await withLetter('body:PTC');
      expect((await ask('POST', path, how)).status).toBe(200);
      expect(await levels()).toEqual({ PTC: 'none' });
    }
  });

  it('leaves every other level as it was', async () => {
    const { post, people, levels } = await withLetter('body:PTC');
    const person = await people.person(personId('del-A'));
    if (person) await people.putPerson({ ...person, levels: { CBC: 'all' } as never });
    await post();
    expect(await levels()).toEqual({ CBC: 'all', PTC: 'none' });
  });

  it('lets go of a tool, and calls it by its title as the person may know it', async () => {
    const { post, look, submitted, people, levels } = await withLetter('tool:T13');
    await people.follow('tool:T13', personId('del-A'), true);
    await people.follow('tool:T14', personId('del-A'), true);
    expect((await look()).text).toContain('letters about T13.');
    await submitted('T13', { title: { en: 'Ships & <ports>' } });
    expect((await look()).text).toContain('letters about Ships &#38; &#60;ports&#62;.');
    await post();
    expect(await people.followedBy(personId('del-A'))).toEqual(['tool:T14']);
    expect(await levels()).toEqual({});
  });

  it('calls a tool in each language as it is called in that language', async () => {
    const { look, submitted } = await withLetter('tool:T13');
    await submitted('T13', { title: { en: 'Ships', fr: 'Navires' } });
    const { text } = await look();
    expect(text).toContain('You would no longer receive letters about Ships.');
    expect(text).toContain('Vous ne recevriez plus les lettres sur le texte suivant : Navires.');
  });

  it('of a person who is no longer in the register stops nothing and says the same', async () => {
    const { post } = await withLetter('body:PTC', 'gone');
    const { status, text } = await post();
    expect(status).toBe(200);
    expect(text).toContain('<h1>You no longer receive');
    expect(text).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  it('is one of this register, or leads nowhere and changes nothing', async () => {
    const { post, look, path, levels, unsubscribes } = await withLetter('body:PTC');
    const other = unsubscribePaths('another key').path(personId('del-A'), 'body:PTC');
    const strange = ['session:PTC', 'body:', 'body:a b', 'body:PTC:x', 'constructor'].map((topic) =>
      unsubscribes.path(personId('del-A'), topic),
    );
    for (const address of [other, ...strange, `${path}x`, '/api/unsubscribe/x', '/api/unsubscribe/%00.%00']) {
      expect(await look(address)).toMatchObject({ status: 404, body: { code: 'no-such-page' } });
      expect(await post(address)).toMatchObject({ status: 404, body: { code: 'no-such-page' } });
    }
    expect(await levels()).toEqual({});
  });

  it('leads nowhere once anything in it is another', async () => {
    const { post, path, levels } = await withLetter('body:PTC');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: '/api/unsubscribe/'.length, max: path.length - 1 }), async (at) => {
        const character = path[at] === 'A' ? 'B' : 'A';
        expect((await post(path.slice(0, at) + character + path.slice(at + 1))).status).toBe(404);
      }),
      { numRuns: 40 },
    );
    expect(await levels()).toEqual({});
  });

  it('says in a rehearsal that it is one', async () => {
    const register = await withLetter('body:PTC');
    const ports = { ...register, head: { ...register.head, registerName: 'Rehearsal' } };
    const { ask } = apiRig(ports, [...takePartDesk(ports), ...takePartReads(ports)]);
    const { text } = await ask('GET', register.path);
    expect(text).toContain('Rehearsal. Outcomes after 23 April 2024 are invented.');
    expect(text).toContain('Exercice. Les résultats postérieurs au 23 avril 2024 sont fictifs.');
  });
});
