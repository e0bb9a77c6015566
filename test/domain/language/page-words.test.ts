import { describe, expect, it } from 'vitest';
import { documentId, memberId } from '../../../functions/domain/ids.ts';
import { seatWords } from '../../../functions/domain/language/acting-words.ts';
import { closingWords } from '../../../functions/domain/language/closing-words.ts';
import { basisWords, originWords } from '../../../functions/domain/language/decision-words.ts';
import { cutWords } from '../../../functions/domain/language/list-columns.ts';
import { paperSentence, reservedSentence } from '../../../functions/domain/language/paper-words.ts';
import { printedWords } from '../../../functions/domain/language/print-words.ts';
import { emptyAgendaWords, recordedWords } from '../../../functions/domain/language/session-counts.ts';
import { CBC, PoC, PTC, worldAt } from '../../support/sample-register.ts';

const world = worldAt();
const document = documentId('PC0741');
const english = { document, language: 'en', revision: 'a', pages: 12 } as const;

describe('a paper that is not there in a language', () => {
  it('says when it is expected, or that it is not there, and what is', () => {
    const due = (on?: string) => ({
      ...{ document, en: english },
      state: { is: 'due', language: 'fr', ...(on === undefined ? {} : { on }) } as const,
    });
    expect(paperSentence(due('2024-04-12'), 'fr')).toBe(
      'Version française attendue le 12 avril 2024. Texte anglais (12 pages).',
    );
    expect(paperSentence(due('2024-04-12'), 'en')).toBe(
      'The French version is expected on 12 April 2024. English text (12 pages).',
    );
    expect(paperSentence(due(), 'fr')).toBe(
      'Version française non disponible à ce jour. Texte anglais (12 pages).',
    );
  });

  it('says which revision it is behind', () => {
    const state = { is: 'behind', language: 'fr', has: 'a', other: 'b' } as const;
    expect(paperSentence({ document, state }, 'fr')).toBe(
      'Version française en retard\u00a0: E est b, F est a.',
    );
    expect(paperSentence({ document, state: { is: 'complete' } }, 'fr')).toBe('');
  });

  it('of a restricted body says for whom it is, and where its reader sits', () => {
    expect(reservedSentence(PoC, [PTC, CBC, PTC], world, 'fr')).toBe(
      'Ce document est réservé aux sièges de la Commission de politique générale jusqu’à sa diffusion. Vos sièges\u00a0: CTP, CRC.',
    );
    expect(reservedSentence(PoC, [PTC], world, 'en')).toBe(
      'This document is for the seats of the Policy Commission until it is cleared. Your seat: PTC.',
    );
    expect(reservedSentence(PoC, [], world, 'en')).toMatch(/until it is cleared\.$/);
  });
});

describe('who, how and whence', () => {
  it('is a seat with its body, and for whom', () => {
    const member = memberId('A');
    expect(seatWords({ role: 'secretary', body: PTC }, world, 'fr')).toBe('Secrétaire, CTP');
    expect(seatWords({ role: 'delegate', body: PTC, member }, world, 'en', 'Member A')).toBe(
      'Delegate, PTC, Member A',
    );
    expect(seatWords({ role: 'clock' }, world, 'fr')).toBe('Placet, à l’échéance');
    expect(seatWords({ role: 'import' }, world, 'en')).toBe('Entered from paper');
  });

  it('is a basis as the Chair declared it', () => {
    const vote = { is: 'vote', for: 90, against: 2, abstaining: 1 } as const;
    expect(basisWords(vote, 'en')).toBe('By vote: 90 for, 2 against, 1 abstaining');
    expect(basisWords(vote, 'fr')).toBe('Par vote\u00a0: 90 pour, 2 contre, 1 abstention');
    for (const is of ['consensus', 'no-objection-in-writing', 'not-stated'] as const)
      expect(basisWords({ is }, 'fr')).toMatch(/^[A-ZÀ-Ý]/);
  });

  it('is an origin with its names, and never « proposed by the private sector »', () => {
    const names = ['the Asia/Pacific Region', 'its Regional Private Sector Group'];
    expect(originWords({ kind: 'region', names }, 'en')).toBe(
      'Prepared by the Asia/Pacific Region and its Regional Private Sector Group',
    );
    expect(originWords({ kind: 'members', names: ['Member A'] }, 'fr')).toBe('Proposé par Member A');
    expect(originWords({ kind: 'private-sector-group', names: [] }, 'fr')).toBe(
      'Préparé par un groupe du secteur privé',
    );
    expect(originWords({ kind: 'not-known', names: [] }, 'en')).toBe('Origin not known');
  });
});

describe('counts and ends', () => {
  it('are said as each language counts', () => {
    expect([0, 1, 2].map((n) => recordedWords(n, 14, 'fr'))).toEqual([
      ...['0 point sur 14 consigné', '1 point sur 14 consigné', '2 points sur 14 consignés'],
    ]);
    expect(recordedWords(9, 14, 'en')).toBe('9 of 14 recorded');
    expect([0, 1, 9].map((n) => emptyAgendaWords(n, 'en'))).toEqual([
      'No items yet.',
      'No items yet. 1 tool is waiting for this body.',
      'No items yet. 9 tools are waiting for this body.',
    ]);
    expect([0, 1, 9].map((n) => emptyAgendaWords(n, 'fr'))).toEqual([
      'Aucun point à ce jour.',
      'Aucun point à ce jour. 1 texte attend cet organe.',
      'Aucun point à ce jour. 9 textes attendent cet organe.',
    ]);
    expect(cutWords(5000, 'en')).toBe('Only the first 5,000 lines are here: ask for less at a time.');
    expect(printedWords('2024-04-26', 'fr')).toBe('Imprimé le 26 avril 2024');
  });

  it('a body that is closed says as much of the day as is known', () => {
    const closed = (on: Parameters<typeof closingWords>[0]['on']) =>
      closingWords({ on, successors: [PTC, CBC] }, world, 'en');
    expect(closed({ precision: 'day', value: '2021-06-24' })).toBe(
      'Closed on 24 June 2021. Its work went to the PTC and the CBC.',
    );
    expect(closed({ precision: 'unknown' })).toMatch(/^Closed\. Its work/);
    expect(closingWords({ on: { precision: 'unknown' }, successors: [] }, world, 'fr')).toBe('Dissous.');
  });
});
