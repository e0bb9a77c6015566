import { describe, expect, it } from 'vitest';
import { decide } from '../../functions/domain/decide.ts';
import type { RecordedEvent } from '../../functions/domain/event.ts';
import { evolve, fold } from '../../functions/domain/evolve.ts';
import { headOf } from '../../functions/domain/head.ts';
import { sessionId } from '../../functions/domain/ids.ts';
import { openQuestions } from '../../functions/domain/open-questions.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { stages } from '../../functions/domain/stage.ts';
import { isOpen, stateOf } from '../../functions/domain/tool.ts';
import { commandFrom, sittingWorld } from '../support/any-command.ts';
import { histories, lived } from '../support/any-history.ts';
import fc from '../support/properties.ts';
import { secretaryOf } from '../support/story.ts';

describe('whatever happens to a tool', () => {
  it('its events tell the same tool again, number by number', () => {
    fc.assert(
      fc.property(histories, ([registration, intents]) => {
        const story = lived(registration, intents);
        const events = story.events.filter((e) => e.tool === story.id);
        expect(events.map((e) => e.n)).toEqual(events.map((_, i) => i + 1));
        expect(fold(JSON.parse(JSON.stringify(events)) as RecordedEvent[])).toEqual(story.tool);
      }),
      { numRuns: 200 },
    );
  });

  it('the leg grows by one with each move and never otherwise, and the generation only for the engine or a tool that opens again', () => {
    fc.assert(
      fc.property(histories, ([registration, intents]) => {
        const story = lived(registration, intents);
        const engine = new Set(['CarriedOver', 'ExecutionReplaced', 'ExecutionResumed']);
        let tool: ReturnType<typeof fold>;
        for (const event of story.events.filter((e) => e.tool === story.id)) {
          const before = tool;
          tool = evolve(tool, event);
          const moved = 'move' in event && event.move !== undefined;
          expect(tool.leg).toBe((before?.leg ?? 0) + (moved ? 1 : 0));
          const reopened = before !== undefined && !isOpen(before) && isOpen(tool);
          expect(tool.generation).toBe(
            (before?.generation ?? 1) + (engine.has(event.type) || reopened ? 1 : 0),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('it stands at a place that its route has, and its head stays small', () => {
    fc.assert(
      fc.property(histories, ([registration, intents]) => {
        const story = lived(registration, intents);
        const { stage, step, lapsesAt, onLapse } = story.next;
        expect([...stages, 'ended']).toContain(stage);
        const holder = story.tool.route.steps.find((s) => s.n === step);
        const isBefore = stage !== 'draft' && stage !== 'publication' && stage !== 'ended';
        expect(holder?.stage).toBe(isBefore ? stage : undefined);
        expect(lapsesAt === null).toBe(onLapse === null);
        expect(Buffer.byteLength(JSON.stringify(headOf(story.tool)))).toBeLessThanOrEqual(900);
        expect(() => openQuestions(story.tool, sittingWorld(story.now))).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it('a correction touches no step that its decision had not marked, and ends no wait that it leaves as it is', () => {
    fc.assert(
      fc.property(histories, fc.nat(99), ([registration, intents], pick) => {
        const story = lived(registration, intents);
        const standing = story.tool.decisions.filter((d) => d.status !== 'taken-back' && !d.proposal);
        const decision = standing[pick % Math.max(standing.length, 1)];
        if (!decision) return;
        const { body } = decision.facts;
        // A statement does nothing to a tool: what is left is what the decision had done.
        const session = sessionId(`${body}-sits`);
        const facts = { ...decision.facts, session, outcome: 'statement' } as const;
        const { remainder: _, child: __, ...plain } = facts;
        const correct = { decision: decision.id, reason: 'Misheard' } as const;
        const before = story.tool;
        story.does({ type: 'propose-correction', ...correct, facts: plain, by: secretaryOf(body, 'a') });
        story.does({ type: 'agree-correction', ...correct, by: secretaryOf(body, 'b') });
        const own = new Set(decision.marks.map(({ step }) => step));
        for (const { n } of before.route.steps.filter((step) => !own.has(step.n)))
          expect(stateOf(story.tool.progress, n)).toEqual(stateOf(before.progress, n));
        const { next } = story.tool.progress;
        const moved = story.tool.leg !== before.leg;
        expect(moved).toBe(next !== before.progress.next);
        if (!decision.moved) expect(next.stage).toBe(before.progress.next.stage);
      }),
      { numRuns: 300 },
    );
  });

  it('a decision taken back leaves the tool as if it had never been', () => {
    fc.assert(
      fc.property(histories, ([registration, intents]) => {
        const story = lived(registration, intents);
        const before = story.tool;
        const command = commandFrom(
          { what: 'record', a: 1, b: intents.length, days: 0 },
          before,
          sittingWorld(story.now),
        );
        if (!command || isRefusal(decide(before, command, sittingWorld(story.now)))) return;
        story.does(command);
        const last = story.tool.decisions.at(-1);
        if (!last) throw new Error('It was recorded');
        story.does({
          type: 'take-back',
          decision: last.id,
          reason: 'Wrong button',
          lettersLeft: false,
          by: last.recordedBy,
        });
        const { next, steps } = story.tool.progress;
        expect(next).toEqual(before.progress.next);
        for (const { n } of before.route.steps)
          expect(steps[n] ?? { is: 'pending' }).toEqual(before.progress.steps[n] ?? { is: 'pending' });
        expect(story.tool.procedure).toEqual(before.procedure);
        expect(story.tool.questions).toEqual(before.questions);
      }),
      { numRuns: 200 },
    );
  });
});
