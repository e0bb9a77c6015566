import { describe, expect, it } from 'vitest';
import { sessionId } from '../../../functions/domain/ids.ts';
import { bodyIn, wordsForBody } from '../../../functions/domain/language/body-words.ts';
import {
  dayWords,
  deadlineInShort,
  deadlineWords,
  partialWords,
  rangeWords,
  sizeWords,
} from '../../../functions/domain/language/date-words.ts';
import { sessionIn, wordsForSession } from '../../../functions/domain/language/session-words.ts';
import { cut, fr, inLines, onOneLine } from '../../../functions/domain/language/spacing.ts';
import { editionWords, ordinalWord, titleWords } from '../../../functions/domain/language/title-words.ts';
import { Council, PoC, PTC, SWG, sessions, worldAt } from '../../support/sample-register.ts';

const nb = '\u00a0';
const world = worldAt();

describe('days and hours', () => {
  it.each([
    ['2024-04-24', '24 April 2024', '24 avril 2024'],
    ['2024-05-01', '1 May 2024', '1er mai 2024'],
    ['2024-08-02', '2 August 2024', '2 août 2024'],
  ])('%s', (day, en, french) => {
    expect(dayWords(day, 'en')).toBe(en);
    expect(dayWords(day, 'fr')).toBe(french);
  });

  it.each([
    ['2024-06-27', '2024-06-29', '27-29 June 2024', 'du 27 au 29 juin 2024'],
    ['2024-05-30', '2024-06-01', '30 May-1 June 2024', 'du 30 mai au 1er juin 2024'],
    ['2024-12-30', '2025-01-02', '30 December 2024-2 January 2025', 'du 30 décembre 2024 au 2 janvier 2025'],
    ['2024-06-27', '2024-06-27', '27 June 2024', 'le 27 juin 2024'],
  ])('%s to %s', (first, last, en, french) => {
    expect(rangeWords(first, last, 'en')).toBe(en);
    expect(rangeWords(first, last, 'fr')).toBe(french);
  });

  it('a date is as exact as it is known', () => {
    const words = (date: Parameters<typeof partialWords>[0]) =>
      (['en', 'fr'] as const).map((language) => partialWords(date, language, (id) => `session ${id}`));
    expect(words({ precision: 'day', value: '2023-06-24' })).toEqual(['24 June 2023', '24 juin 2023']);
    expect(words({ precision: 'month', value: '2023-06' })).toEqual(['June 2023', 'juin 2023']);
    expect(words({ precision: 'year', value: '2023' })).toEqual(['2023', '2023']);
    expect(words({ precision: 'session', value: 'PoC-89' })).toEqual(['session PoC-89', 'session PoC-89']);
    expect(words({ precision: 'unknown' })).toEqual(['date not known', 'date non connue']);
  });

  const brussels = { en: 'Brussels', fr: 'Bruxelles' };
  it('a deadline is an hour and a city', () => {
    const at = ['2024-05-17T10:00:00.000Z', 'Europe/Brussels', brussels] as const;
    expect(deadlineWords(...at, 'en')).toBe('Friday 17 May 2024, 12.00, Brussels time');
    expect(deadlineWords(...at, 'fr')).toBe(`vendredi 17 mai 2024 à 12${nb}h${nb}00, heure de Bruxelles`);
    expect(deadlineInShort(...at, 'en')).toBe('17 May, 12.00 Brussels');
    expect(deadlineInShort(...at, 'fr')).toBe(`17 mai, 12${nb}h, Bruxelles`);
  });

  it('French contracts the name of a city', () => {
    const hour = (fr: string) => deadlineWords('2024-05-17T10:30:00.000Z', 'UTC', { en: '', fr }, 'fr');
    expect(hour('Le Cap')).toContain('heure du Cap');
    expect(hour('Oslo')).toContain('heure d’Oslo');
    expect(hour('Évian')).toContain('heure d’Évian');
    expect(hour('Les Escaldes')).toContain('heure des Escaldes');
    expect(deadlineInShort('2024-05-17T10:30:00.000Z', 'UTC', brussels, 'fr')).toContain(`10${nb}h${nb}30`);
  });

  it('a size has its unit and its comma', () => {
    expect(sizeWords(2_100_000, 'en')).toBe('2.1 MB');
    expect(sizeWords(2_100_000, 'fr')).toBe(`2,1${nb}Mo`);
    expect(sizeWords(340_000, 'fr')).toBe(`340${nb}Ko`);
    expect(sizeWords(12, 'en')).toBe('12 bytes');
  });
});

describe('bodies', () => {
  it('carry their article, contracted', () => {
    const { The, of, to, by } = bodyIn(world, PTC, 'fr');
    expect([The, of, to, by]).toEqual(['Le CTP', 'du CTP', 'au CTP', 'par le CTP']);
    expect(bodyIn(world, PoC, 'fr')).toMatchObject({
      The: 'La Commission de politique générale',
      of: 'de la Commission de politique générale',
      to: 'à la Commission de politique générale',
      code: 'CPG',
    });
    expect(bodyIn(world, Council, 'fr').to).toBe('au Conseil');
    expect(bodyIn(world, SWG, 'fr').to).toBe('au Groupe de travail SAFE');
    expect(bodyIn(world, PTC, 'en').The).toBe('The PTC');
    expect(bodyIn(world, PTC, 'en', 'full').the).toBe('the Permanent Technical Committee');
    expect(bodyIn(world, PTC, 'fr', 'full').the).toBe('le Comité technique permanent');
  });

  it('elide before a vowel', () => {
    const team = {
      name: { en: 'Data Model Project Team', fr: 'Équipe de projet sur le modèle de données' },
      code: { en: 'DMPT', fr: 'EPMD' },
      gender: 'f',
      stage: 'working-group',
    } as const;
    const { the, of, to, The } = wordsForBody(team, 'fr');
    expect([the, of, to]).toEqual([
      'l’Équipe de projet sur le modèle de données',
      'de l’Équipe de projet sur le modèle de données',
      'à l’Équipe de projet sur le modèle de données',
    ]);
    expect(The).toMatch(/^L’Équipe/);
  });

  it('are called by their id where the register does not know them', () => {
    expect(bodyIn(world, 'TFAWG' as never, 'en').the).toBe('the TFAWG');
  });
});

describe('sessions', () => {
  it('are printed as entered, with two numbers or one', () => {
    expect(sessionIn(world, sessionId('PTC-243-244'), 'fr')).toMatchObject({
      label: '243e/244e sessions',
      at: 'à ses 243e/244e sessions',
      for: 'aux 243e/244e sessions',
      when: 'du 23 au 26 avril 2024',
      month: 'avril 2024',
    });
    expect(sessionIn(world, sessionId('PoC-90'), 'fr')).toMatchObject({
      at: 'à sa 90e session',
      for: 'à la 90e session',
      when: 'juin 2024',
      labelAndWhen: '90e session, juin 2024',
    });
    expect(sessionIn(world, sessionId('PTC-243-244'), 'en')?.at).toBe('at its 243rd/244th Sessions');
    expect(sessionIn(world, null, 'en')).toBeUndefined();
  });

  it('say no more of their time than is known', () => {
    const [known] = sessions;
    if (!known) throw new Error('no session');
    const { firstDay: _, lastDay: __, ...undated } = known;
    const when = (dates: typeof known.dates) => {
      const { when: words, month, labelAndWhen } = wordsForSession({ ...undated, dates }, 'fr');
      return [words, month, labelAndWhen];
    };
    expect(when({ precision: 'day', value: '2024-04-23' })).toEqual([
      'le 23 avril 2024',
      'avril 2024',
      '243e/244e sessions, le 23 avril 2024',
    ]);
    expect(when({ precision: 'year', value: '2024' })).toEqual([
      '2024',
      undefined,
      '243e/244e sessions, 2024',
    ]);
    expect(when({ precision: 'unknown' })).toEqual([undefined, undefined, '243e/244e sessions']);
    expect(wordsForSession({ ...undated, firstDay: '2024-04-23' }, 'en').when).toBe('23 April 2024');
  });
});

describe('titles and editions', () => {
  it('no French is invented: the other language stands with its mark', () => {
    expect(titleWords({ en: 'Concept Note' }, 'fr')).toBe('Concept Note [titre de travail]');
    expect(titleWords({ en: 'Concept Note' }, 'en')).toBe('Concept Note');
    expect(titleWords({ fr: 'Note' }, 'en')).toBe('Note [working title]');
    expect(titleWords({ en: 'Note', fr: 'Note', working: true }, 'fr')).toBe('Note [titre de travail]');
    expect(titleWords({}, 'fr', 'T12')).toBe('T12');
  });

  it.each([
    ['5th', '5th edition', '5e édition'],
    ['1st', '1st edition', '1re édition'],
    ['22', '22nd edition', '22e édition'],
    ['11', '11th edition', '11e édition'],
    ['21', '21st edition', '21e édition'],
    ['3rd', '3rd edition', '3e édition'],
    ['4.0.0', 'version 4.0.0', 'version 4.0.0'],
    ['updated', 'updated version', 'version actualisée'],
    ['2024', '2024 edition', 'version 2024'],
    ['1899', '1899th edition', '1899e édition'],
    ['Updated', 'updated version', 'version actualisée'],
    ['Revised', 'revised version', 'version révisée'],
    ['2022-2023 annual review', '2022-2023 annual review', 'revue annuelle 2022-2023'],
    ['2023 annual review', '2023 annual review', 'revue annuelle 2023'],
    ['2024 draft', undefined, undefined],
    [undefined, undefined, undefined],
  ])('edition %s', (edition, en, french) => {
    expect(editionWords(edition, 'en')).toBe(en);
    expect(editionWords(edition, 'fr')).toBe(french);
  });

  it('deferrals are counted in words, and in figures beyond the tenth', () => {
    expect([1, 2, 10, 12].map((n) => ordinalWord(n, 'en'))).toEqual(['first', 'second', 'tenth', '12th']);
    expect([1, 2, 11].map((n) => ordinalWord(n, 'fr'))).toEqual(['premier', 'deuxième', '11e']);
  });
});

describe('spaces', () => {
  it('cannot break before : ; ? ! and inside « » in our own French words', () => {
    expect(fr`Un texte : ${'ça ?'} ; « ${'a : b'} » !`).toBe(
      `Un texte${nb}: ça ?${nb}; «${nb}a : b${nb}»${nb}!`,
    );
  });

  it("another's words lose control and direction characters, and their line breaks where one line is wanted", () => {
    const hostile = 'Guide\r\nBcc: x@y.z\u202e\u0000 of\u200b  practice\u2028';
    expect(onOneLine(hostile)).toBe('Guide Bcc: x@y.z of practice');
    expect(inLines('a \r\n\r\n\r\n\r\n b')).toBe('a\n\nb');
  });

  it('a long text loses no more than the end of it, and what would stand before the ellipsis', () => {
    expect(cut('abcdefg hijk', 10)).toBe('abcdefg…');
    // A word that begins far from the end would take too much with it.
    expect(cut('abcdef ghi jkl', 10)).toBe('abcdef gh…');
    expect(cut('aaaaaaa, – bbbbbb', 12)).toBe('aaaaaaa…');
    expect(cut(',,,,,,', 3)).toBe('…');
  });

  it("halves of characters in another's words are marked, and their lines kept where they have any", () => {
    expect(onOneLine('a\ud800b\nc')).toBe('a\ufffdb c');
    expect(inLines(' a  b\rc\n\n\nd\u202ee\ud800 ')).toBe('a b\nc\n\nd e\ufffd');
  });

  it('a long text is cut at a word, and never inside a character', () => {
    expect(cut('one two three', 13)).toBe('one two three');
    expect(cut('one two three', 10)).toBe('one two…');
    expect(cut('😀😀😀😀', 4)).toBe('😀…');
  });
});
