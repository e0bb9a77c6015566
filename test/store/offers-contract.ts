import { beforeEach, describe, expect, it } from 'vitest';
import type { Offer, OfferStore } from '../../functions/desk-ports.ts';
import { memberId, personId } from '../../functions/domain/ids.ts';
import { PTC } from '../support/sample-register.ts';
import { T05, T13 } from './append-sample.ts';
import type { Subject } from './contract.ts';

const anna = personId('anna');
const offer = (more: Partial<Offer> = {}): Offer => ({
  tool: T13,
  body: PTC,
  person: anna,
  member: memberId('BE'),
  at: '2024-04-24T08:00:00.000Z',
  text: 'We have two case studies.',
  key: 'k1',
  ...more,
});
const answer = { at: '2024-04-25T08:00:00.000Z', by: personId('secretary') };

export function offersContract(fresh: () => Subject): void {
  let offers: OfferStore;
  beforeEach(() => {
    ({ offers } = fresh());
  });

  describe('an offer to contribute', () => {
    it('is listed with its tool, oldest first', async () => {
      const later = offer({ key: 'a', at: '2024-04-26T08:00:00.000Z' });
      const ben = offer({ person: personId('ben'), at: '2024-04-23T08:00:00.000Z' });
      for (const one of [later, offer(), ben]) expect(await offers.add(one)).toEqual(one);
      expect(await offers.of(T13)).toEqual([ben, offer(), later]);
      expect(await offers.of(T05)).toEqual([]);
    });

    it('sent twice under one key is the first one', async () => {
      await offers.add(offer());
      expect(await offers.add(offer({ text: 'Three.', at: '2024-04-24T09:00:00.000Z' }))).toEqual(offer());
      expect(await offers.of(T13)).toEqual([offer()]);
    });

    it('is answered once, and a repetition of it is still answered', async () => {
      await offers.add(offer());
      expect(await offers.answered(T13, anna, 'k1', answer)).toBe('noted');
      const again = { at: '2024-05-01T08:00:00.000Z', by: personId('deputy') };
      expect(await offers.answered(T13, anna, 'k1', again)).toBe('noted');
      expect(await offers.add(offer())).toEqual(offer({ answered: answer }));
      expect(await offers.of(T13)).toEqual([offer({ answered: answer })]);
    });

    it('of who was erased is gone, answered or not, and nobody else’s', async () => {
      const ben = offer({ person: personId('ben') });
      for (const one of [offer(), offer({ key: 'k2' }), offer({ tool: T05 }), ben]) await offers.add(one);
      await offers.answered(T13, anna, 'k1', answer);
      for (const _ of [1, 2]) await offers.withdrawAll(anna);
      expect(await offers.of(T13)).toEqual([ben]);
      expect(await offers.of(T05)).toEqual([]);
    });

    it('that nobody made cannot be answered', async () => {
      expect(await offers.answered(T13, anna, 'k1', answer)).toBe('unknown');
      expect(await offers.of(T13)).toEqual([]);
    });
  });
}
