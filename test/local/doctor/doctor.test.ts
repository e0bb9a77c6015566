import { describe, expect, test } from 'vitest';
import type { LastLook } from '../../../functions/desk-ports.ts';
import type { Body } from '../../../functions/domain/body.ts';
import { bodyId, personId, toolId } from '../../../functions/domain/ids.ts';
import type { NoticeId } from '../../../functions/domain/notice.ts';
import type { Seat } from '../../../functions/domain/person.ts';
import { cureOf } from '../../../local/doctor/cures.ts';
import { type Check, examine, isAllWell, linesOf, notWell, well } from '../../../local/doctor/examine.ts';
import { javaVersionFinding, nodeFinding, roomFinding } from '../../../local/doctor/local-checks.ts';
import { type RegisterPorts, registerChecks } from '../../../local/doctor/register-checks.ts';
import { NotRunning } from '../../../local/running.ts';

const check = (what: string, look: Check['look']): Check => ({ what, look });

describe('the doctor', () => {
  test('says of each thing that it is well, or in one line what to do, and hides nothing', async () => {
    const examined = await examine(
      [
        check('one', async () => well),
        check('two', async () => notWell('mend\n  it')),
        check('three', async () => {
          throw new Error('fell over');
        }),
        check('four', () => {
          throw new Error('fell at once');
        }),
        check('five', () => new Promise(() => undefined)),
        check('six', async () => well),
      ],
      (error) => (error as Error).message,
      20,
    );
    expect(linesOf(examined)).toEqual([
      'ok  one',
      '!!  two: mend it',
      '!!  three: fell over',
      '!!  four: fell at once',
      '!!  five: no answer within 0.02 s',
      'ok  six',
    ]);
    expect(isAllWell(examined)).toBe(false);
    expect(isAllWell(examined.filter(({ what }) => what === 'one'))).toBe(true);
  });

  test.each([
    [
      new NotRunning('Placet does not run on /x: npm start first.'),
      /^Placet does not run on \/x: npm start first\.$/,
    ],
    [Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }), /npm start first/],
    [Object.assign(new Error('x'), { name: 'CredentialsProviderError' }), /aws sso login/],
    [
      Object.assign(new Error('User: arn:… is not authorized'), { name: 'AccessDeniedException' }),
      /may not look\. .*role/,
    ],
    [new Error('Region is missing'), /AWS_REGION/],
    [
      Object.assign(new Error('Function not found: placet'), { name: 'ResourceNotFoundException' }),
      /Deploy first/,
    ],
    [new Error('Something else\nat line 3'), /^Something else\.$/],
    [undefined, /undefined/],
  ])('knows a cure for %s', (error, cure) => {
    expect(cureOf(error)).toMatch(cure);
    expect(cureOf(error)).not.toContain('\n');
  });

  test.each([
    [nodeFinding('24.21.0'), true],
    [nodeFinding('22.1.0'), false],
    [javaVersionFinding('openjdk version "17.0.15" 2025-04-15'), true],
    [javaVersionFinding('java version "21" 2023-09-19 LTS'), true],
    [javaVersionFinding('java version "1.8.0_401"'), false],
    [javaVersionFinding(''), false],
    [roomFinding(5_000_000_000, '.local'), true],
    [roomFinding(199_000_000, '.local'), false],
  ])('reads what it found: %o', (finding, isWell) => {
    expect(finding.is === 'well').toBe(isWell);
  });
});

describe('what the register is asked', () => {
  const now = '2024-04-24T10:00:00.000Z';
  const look: LastLook = {
    at: '2024-04-24T09:45:00.000Z',
    mode: 'compare',
    looked: 9,
    drifted: [],
    notices: [],
  };
  const seat = (person: string, role: Seat['role'], to?: string): Seat => ({
    person: personId(person),
    role,
    body: bodyId('PTC'),
    from: '2020-01-01',
    ...(to !== undefined && { to }),
  });
  const body = (id: string, closed = false) =>
    ({ id: bodyId(id), ...(closed && { closed: {} }) }) as unknown as Body;

  interface Otherwise {
    readonly last?: LastLook | undefined;
    readonly unfinished?: readonly string[];
    readonly seats?: readonly Seat[];
    readonly counts?: { relay: number; events: number };
  }

  /** The lines of a register in which all is well but for this. */
  async function linesWhere(otherwise: Otherwise): Promise<readonly string[]> {
    const { unfinished = [], seats, counts = { relay: 0, events: 0 } } = otherwise;
    const askedBefore: string[] = [];
    const bodies = new Map([body('PTC'), body('TFAWG', true)].map((one) => [one.id, one]));
    const ports: RegisterPorts = {
      looks: { last: async () => ('last' in otherwise ? otherwise.last : look) },
      notices: {
        unfinished: async (before) => {
          askedBefore.push(before);
          return unfinished.map((id) => ({ id: id as NoticeId })) as never;
        },
      },
      people: {
        world: async () => ({ now, bodies, sessions: new Map() }),
        seatsOn: async () => seats ?? [seat('P01', 'secretary'), seat('P02', 'deputy-secretary')],
      },
      deadLetters: { counts: async () => counts },
    };
    const cures = {
      noLook: (since?: string) => `not since ${since}`,
      deadLetters: (relay: number, events: number) => `${relay} and ${events}`,
    };
    const checks = registerChecks(
      async () => ports,
      () => now,
      cures,
    );
    const lines = linesOf(await examine(checks, cureOf));
    expect(askedBefore).toEqual(['2024-04-24T09:30:00.000Z']);
    return lines.filter((line) => line.startsWith('!!'));
  }

  test.each<readonly [string, Otherwise, readonly (string | RegExp)[]]>([
    ['all is well', {}, []],
    [
      'nobody has looked for a while',
      { last: { ...look, at: '2024-04-24T09:39:00.000Z' } },
      [/not since 2024-04-24T09:39/],
    ],
    ['nobody ever looked', { last: undefined }, [/not since undefined/]],
    ['dead letters wait', { counts: { relay: 2, events: 1 } }, ['!!  dead letters: 0: 2 and 1']],
    [
      'register and engine differ',
      {
        last: {
          ...look,
          drifted: [
            { tool: toolId('T13'), why: 'no execution', repaired: false },
            { tool: toolId('T12'), why: 'old definition', repaired: true },
          ],
        },
      },
      [/differ on T13 \(no execution\)\. /],
    ],
    ['letters are late', { unfinished: ['PTC-2024-04-23'] }, [/PTC-2024-04-23 should have left/]],
    [
      'a body has one secretary',
      { seats: [seat('P01', 'secretary')] },
      [/PTC has 1: a correction needs a second person/],
    ],
    [
      'a body has one person on both seats, and one whose seat has ended',
      {
        seats: [
          seat('P01', 'secretary'),
          seat('P01', 'deputy-secretary'),
          seat('P02', 'deputy-secretary', '2023-12-31'),
        ],
      },
      [/PTC has 1/],
    ],
  ])('%s', async (_, otherwise, expected) => {
    const lines = await linesWhere(otherwise);
    expect(lines).toHaveLength(expected.length);
    expected.forEach((line, place) => {
      expect(lines[place]).toMatch(line);
    });
  });
});
