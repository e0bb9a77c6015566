import { describe, expect, it } from 'vitest';
import { bodyId, type DocumentId, documentId, toolId } from '../../functions/domain/ids.ts';
import type { Actor } from '../../functions/domain/may.ts';
import type { Seat } from '../../functions/domain/person.ts';
import {
  paperShown,
  papersShown,
  reservedFor,
  stateShown,
  versionShown,
} from '../../functions/handlers/api/read/paper-shown.ts';
import { papersLike } from '../../functions/handlers/api/read/papers-like.ts';
import { hashOf, pdf } from '../support/sample-files.ts';
import { PoC, PTC, seat } from '../support/sample-register.ts';
import { beforePtc, officer, paper as paperOf } from '../support/story.ts';
import { approve, filing, paper } from './files-rig.ts';
import { inJune, reading } from './read-rig.ts';

describe('a version of a paper', () => {
  it('has what is known of it, and nothing else', () => {
    const version = paper('en') as never as Parameters<typeof versionShown>[0];
    expect(versionShown(version, 'en')).toStrictEqual({ number: 'PC0741Ea', language: 'en', revision: 'a' });
    const known = { pages: 12, datedOn: '2024-02-28', sha256: 'a'.repeat(64) };
    const file = { bytes: 340_000, type: 'pdf' } as const;
    expect(versionShown({ ...version, ...known, file }, 'fr')).toStrictEqual({
      ...{ number: 'PC0741Ea', language: 'en', revision: 'a', ...known },
      file: { ...file, size: 'PDF, 340\u00a0Ko' },
    });
    const corrigendum = { number: 'Corr.1', of: 'a' };
    expect(versionShown({ ...version, corrigendum }, 'fr')).toMatchObject({ corrigendum });
  });

  it('is complete, due on a day that may be known, or behind', () => {
    for (const state of [
      { is: 'due', language: 'fr' },
      { is: 'due', language: 'fr', on: '2024-05-02' },
      { is: 'behind', language: 'fr', has: 'a', other: 'b' },
      { is: 'complete' },
    ] as const)
      expect(stateShown(state)).toStrictEqual(state);
  });
});

describe('a paper of a restricted body', () => {
  const { tool, now, world: worldOf } = beforePtc();
  const sample = worldOf(now);
  const commission = sample.bodies.get(PoC);
  if (!commission) throw new Error('The Policy Commission is a body');
  const world = { ...sample, bodies: new Map([...sample.bodies, [PoC, { ...commission, prefix: 'SP' }]]) };
  const actor = (...seats: Seat[]): Actor => ({ id: 'p' as never, seats });
  const delegate = actor(seat('p', 'delegate', PTC));
  const of = (document: string, tools: readonly (typeof tool)[], who = delegate) =>
    reservedFor(documentId(document), tools, who, world);

  it('is told by the prefix of its number, and open to the seats of that body', () => {
    expect(of('SP0250', [tool])).toBe('PoC');
    expect(of('SP0250', [tool], actor(seat('p', 'delegate', PoC)))).toBeUndefined();
    expect(of('PC0741', [tool])).toBeUndefined();
    expect(of('undefined', [tool])).toBeUndefined();
    expect(of('XY0001', [tool])).toBeUndefined();
    // Also where no tool is known that has it.
    expect([of('SP0250', []), of('PC0741', [])]).toEqual(['PoC', undefined]);
  });

  it('is open to all once the step of that body is cleared, on one of its tools', () => {
    const cleared = (...steps: number[]) => ({ ...tool, cleared: steps });
    expect(of('SP0250', [cleared(1, 3)])).toBe('PoC');
    expect(of('SP0250', [cleared(2)])).toBeUndefined();
    expect(of('SP0250', [tool, cleared(2)])).toBeUndefined();
  });

  it('says which seats the reader has, of those that are of a body', () => {
    const document: DocumentId = documentId('SP0250');
    const told = (...seats: Seat[]) =>
      paperShown({ document, state: { is: 'complete' } }, [tool], {
        ...{ actor: actor(...seats), world, language: 'en' },
      });
    const reserved = { id: 'PoC', code: 'PoC', name: 'Policy Commission' };
    const sentence = 'This document is for the seats of the Policy Commission until it is cleared.';
    expect(told(seat('p', 'administrator'), seat('p', 'chair', bodyId('XYZ')))).toEqual({
      ...{ document, reserved, sentence },
    });
    expect(told(seat('p', 'administrator'), seat('p', 'observer', PTC))).toEqual({
      ...{ document, reserved, sentence: `${sentence} Your seat: PTC.` },
    });
  });

  it('of another body is shown with its languages', () => {
    const [shown, ...others] = papersShown(tool, { actor: delegate, world, language: 'en' });
    expect(others).toEqual([]);
    expect(shown).toStrictEqual({
      document: 'PC0741',
      en: { number: 'PC0741Ea', language: 'en', revision: 'a' },
      fr: { number: 'PC0741Fa', language: 'fr', revision: 'a' },
      ...{ state: { is: 'complete' }, sentence: '' },
    });
  });

  it('is shown with what corrects it', () => {
    const corrects = { type: 'attach-document', as: 'corrigendum', number: 'Corr.1', by: officer } as const;
    const corrected = beforePtc().does({ ...corrects, version: paperOf('fr', 'b') });
    const [shown] = papersShown(corrected.tool, { actor: delegate, world, language: 'fr' });
    expect(shown).toMatchObject({
      ...{ fr: { number: 'PC0741Fa' }, state: { is: 'complete' } },
      corrigenda: [{ number: 'PC0741Fb', corrigendum: { number: 'Corr.1', of: 'a' } }],
    });
  });
});

describe('a paper by its number', () => {
  it('has its versions by their numbers', async () => {
    const { get, submitted } = await reading();
    await submitted('T13', { title: { en: 'Guide' } }, [
      paper('fr'),
      paper('en', { revision: 'b' }),
      paper('en', { datedOn: '2024-02-28' }),
    ]);
    const version = { language: 'en', number: 'PC0741Eb', revision: 'b' };
    const french = { language: 'fr', number: 'PC0741Fa', revision: 'a' };
    expect((await get('/api/documents/PC0741', 'nobody')).body).toEqual({
      document: 'PC0741',
      en: version,
      fr: french,
      state: { is: 'behind', language: 'fr', has: 'a', other: 'b' },
      sentence: 'The French version is behind: E is b, F is a.',
      versions: [
        { language: 'en', number: 'PC0741Ea', revision: 'a', datedOn: '2024-02-28' },
        version,
        french,
      ],
      tools: [{ tool: 'T13', title: 'Guide' }],
    });
  });

  it('is not told with a tool that has it by what is hidden alone', async () => {
    const rig = await inJune();
    for (const [id, number] of [
      ['T12', 'PC0800'],
      ['T13', 'PC0741'],
    ] as const)
      await rig.submitted(id, { title: { en: `Guide ${id}` } }, [paper('en', { document: number })]);
    const T12 = toolId('T12');
    await rig.recorded(T12, 'endorsed', { versions: [paper('en', { document: 'PC0800' })] });
    await rig.inJune(T12, PoC, 'endorsed', { versions: [paper('en', { revision: 'c' })] });
    const read = async (as: string) => (await rig.get('/api/documents/PC0741', as)).body;
    expect((await read('del-A')).tools).toEqual([{ tool: 'T13', title: 'Guide T13 [titre de travail]' }]);
    expect((await read('del-A')).versions).toHaveLength(1);
    expect((await read('del-PoC')).tools).toHaveLength(2);
  });

  it('that nobody knows is named in the refusal', async () => {
    const { get } = await reading();
    expect((await get('/api/documents/PC9999', 'nobody')).body).toMatchObject({
      ...{ code: 'no-such-thing', facts: { document: 'PC9999' } },
    });
  });

  it('that is not there may be one of three', async () => {
    const bodies = [{ prefix: 'PC' }, { prefix: 'SP' }, {}];
    const asked: string[] = [];
    const like = (typed: string, isThere: (number: string) => boolean) =>
      papersLike(typed, bodies, async (number) => {
        asked.push(number);
        return isThere(number);
      });
    expect(await like('PC074', (number) => number >= 'PC0743')).toEqual(['SP0074']);
    expect(await like('PC0741', (number) => number > 'PC0741' && number < 'SP')).toEqual([
      ...['PC0742', 'PC0743', 'PC0744'],
    ]);
    expect(await like('PC0741', () => false)).toEqual([]);
    expect(asked.every((number) => /^(PC|SP)\d{4}$/.test(number))).toBe(true);
  });
});

describe('the file of a version', () => {
  it('is that of the tool which has it, where another knows the number alone', async () => {
    const { draft, put, submit, open } = await filing();
    const bytes = pdf();
    await submit([paper('en')]);
    await draft('T14', 'other');
    await put(bytes, 'other', {}, 'T14');
    await submit([paper('en', { sha256: hashOf(bytes) })], 'T14', 'other');
    expect((await open('PC0741Ea', 'nobody')).body).toEqual({
      ...{ name: 'PC0741Ea.pdf', bytes: bytes.length, type: 'pdf', size: expect.stringMatching(/^PDF, /) },
      ...{ address: expect.any(String), until: expect.any(String) },
    });
  });

  it('is never that of another version', async () => {
    const { put, submit, open } = await filing();
    const bytes = pdf();
    await put(bytes);
    await submit([paper('en', { sha256: hashOf(bytes) }), paper('en', { revision: 'b' })]);
    expect((await open('PC0741Ea', 'nobody')).status).toBe(200);
    for (const number of ['PC0741Eb', 'PC0741Fa'])
      expect((await open(number, 'nobody')).body).toMatchObject({
        ...{ status: 404, code: 'no-such-thing', facts: { number } },
      });
  });
});

describe('the file of a publication', () => {
  it('opens for a moment, and says what cannot be opened', async () => {
    const filed = await filing();
    await filed.submit([paper('en'), paper('fr')]);
    await approve(filed);
    const bytes = pdf();
    await filed.put(bytes);
    const publication = {
      ...{ language: 'en', on: '2024-06-27', audience: 'members-only', editorialOnly: true },
      file: { name: 'Guide.pdf', sha256: hashOf(bytes), bytes: 1 },
    };
    await filed.post('/api/tools/T13/publications', 'officer', { publication });
    const open = (language: string, as: string, tool = 'T13') =>
      filed.get(`/api/tools/${tool}/publications/${language}/file`, as);
    const opened = await open('en', 'del-A');
    expect(opened.body).toEqual({
      ...{ name: 'Guide.pdf', bytes: bytes.length, type: 'pdf', size: expect.stringMatching(/^PDF, /) },
      ...{ address: expect.any(String), until: expect.any(String) },
    });
    expect(opened.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(opened.headers).not.toHaveProperty('etag');
    expect((await open('fr', 'del-A')).body.facts).toEqual({ tool: 'T13', language: 'fr' });
    expect((await open('en', 'del-A', 'T99')).body.facts).toEqual({ tool: 'T99' });
    expect((await open('en', 'observer')).body.facts).toMatchObject({
      action: 'read-publication',
      needs: expect.any(Array),
    });
  });
});
