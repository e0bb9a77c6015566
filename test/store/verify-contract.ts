import { beforeEach, describe, expect, it } from 'vitest';
import { sealed } from '../../functions/store/chain.ts';
import { decided, registered } from '../support/sample-register.ts';
import { endorsedLife, lives, T13 } from './append-sample.ts';
import type { Subject } from './contract.ts';

export function verifyContract(fresh: () => Subject): void {
  let subject: Subject;
  beforeEach(() => {
    subject = fresh();
  });
  const four = [...endorsedLife, decided({ outcome: 'statement' })];
  const verify = () => subject.tools.verify(T13);

  describe('the chain of a tool', () => {
    it('is whole as long as nobody touches it', async () => {
      await lives(subject.tools, four);
      expect(await verify()).toEqual({ events: 4 });
    });

    it('is whole where there is none', async () => {
      expect(await verify()).toEqual({ events: 0 });
    });

    it('breaks where one letter of an event was changed', async () => {
      await lives(subject.tools, four);
      await subject.forge.event(T13, 3, (link) => ({
        ...link,
        event: link.event.replace('"endorsed"', '"approved"'),
      }));
      expect(await verify()).toEqual({ events: 4, broken: { n: 3, why: 'changed' } });
    });

    it('breaks after an event that was forged together with its hash', async () => {
      await lives(subject.tools, four);
      await subject.forge.event(T13, 2, ({ n, event, prev }) =>
        sealed(n, event.replace('"officer"', '"offices"'), prev),
      );
      expect(await verify()).toEqual({ events: 4, broken: { n: 3, why: 'unlinked' } });
    });

    it('breaks where an event was taken out, the last one too', async () => {
      await lives(subject.tools, four);
      await subject.forge.event(T13, 4, () => undefined);
      expect(await verify()).toEqual({ events: 3, broken: { n: 4, why: 'missing' } });
      await subject.forge.event(T13, 2, () => undefined);
      expect(await verify()).toEqual({ events: 2, broken: { n: 2, why: 'missing' } });
    });

    it('differs from its head where the last event was forged together with its hash', async () => {
      await lives(subject.tools, four);
      await subject.forge.event(T13, 4, ({ n, event, prev }) => sealed(n, event.replace('PTC', 'CBC'), prev));
      expect(await verify()).toEqual({ events: 4, broken: { n: 4, why: 'head-differs' } });
    });

    it('differs from its head where an event was added behind it', async () => {
      const { hash } = await lives(subject.tools, four);
      await subject.forge.event(T13, 5, () => sealed(5, '{"schema":1}', hash));
      expect(await verify()).toEqual({ events: 5, broken: { n: 5, why: 'head-differs' } });
    });

    it('agrees with a head that a release wrote which cut long titles within a word', async () => {
      const en = 'Guidelines on the exchange of data '.repeat(5);
      await lives(subject.tools, [registered({ title: { en } }), ...four.slice(1)]);
      expect((await subject.tools.head(T13))?.title).toMatch(/ Guidelines on…$/);
      await subject.forge.head(T13, en.slice(0, 120));
      expect(await verify()).toEqual({ events: 4 });
      await subject.forge.head(T13, en.slice(0, 119));
      expect(await verify()).toEqual({ events: 4, broken: { n: 4, why: 'head-differs' } });
    });

    it('differs from a head that says something else than the events', async () => {
      await lives(subject.tools, four);
      await subject.forge.head(T13, 'Another title');
      expect(await verify()).toEqual({ events: 4, broken: { n: 4, why: 'head-differs' } });
    });
  });
}
