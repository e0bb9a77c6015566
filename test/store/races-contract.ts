import { beforeEach, describe, expect, it } from 'vitest';
import type { ToolStore } from '../../functions/ports.ts';
import { endorsed, PTC, secretaryOf } from '../support/sample-register.ts';
import { appendOf, lives, requestOf, submittedLife, T13 } from './append-sample.ts';
import type { Subject } from './contract.ts';

export function racesContract(fresh: () => Subject): void {
  let tools: ToolStore;
  beforeEach(() => {
    ({ tools } = fresh());
  });
  const twenty = Array.from({ length: 20 }, (_, i) => i);

  describe('twenty at once', () => {
    it('of one state: one writes, and the others are shown what it wrote', async () => {
      const before = await lives(tools, submittedLife);
      const answers = await Promise.all(
        twenty.map((i) =>
          tools.append(
            appendOf(endorsed, before, {
              by: secretaryOf(PTC, `secretary-${i}`),
              request: requestOf(`k${i}`),
            }),
          ),
        ),
      );
      const [won, ...more] = answers.filter((answer) => answer.is === 'written' || answer.is === 'repeat');
      expect(more).toEqual([]);
      const winner = (await tools.events(T13))[2];
      expect(won?.is === 'written' ? won.events : won).toBeDefined();
      expect(answers.filter((answer) => answer.is === 'conflict')).toEqual(
        Array(19).fill({ is: 'conflict', tool: T13, winner }),
      );
      expect(await tools.verify(T13)).toEqual({ events: 3 });
    });

    it('of one request: one writes, and the others are answered alike', async () => {
      const before = await lives(tools, submittedLife);
      const request = requestOf('double click');
      const answers = await Promise.all(
        twenty.map(() => tools.append(appendOf(endorsed, before, { request }))),
      );
      const event = (await tools.events(T13))[2];
      expect(answers.map((answer) => (answer.is === 'written' ? answer.events[0] : answer))).toEqual(
        answers.map((answer) => (answer.is === 'written' ? event : { is: 'repeat', event })),
      );
      expect(await tools.events(T13)).toHaveLength(3);
    });
  });
}
