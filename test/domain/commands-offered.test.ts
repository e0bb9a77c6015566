import { describe, expect, it } from 'vitest';
import { commandsOffered } from '../../functions/domain/commands-offered.ts';
import { decide } from '../../functions/domain/decide.ts';
import { memberId, personId } from '../../functions/domain/ids.ts';
import type { Actor } from '../../functions/domain/may.ts';
import { mayCommand } from '../../functions/domain/may-command.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { anyIntent, commandFrom } from '../support/any-command.ts';
import { histories, lived } from '../support/any-history.ts';
import fc from '../support/properties.ts';
import { Council, PoC, PTC, seat } from '../support/sample-register.ts';
import {
  approved,
  beforeCouncil,
  beforePoc,
  beforePtc,
  bothLanguages,
  Story,
  secretaryOf,
} from '../support/story.ts';

const officer: Actor = { id: personId('officer'), seats: [] };
const secretary = (body = PTC): Actor => ({
  id: personId(`sec-${body}`),
  seats: [seat(`sec-${body}`, 'secretary', body)],
});
const offered = (story: Story, person: Actor) =>
  commandsOffered(person, story.tool, story.world(story.now)).map(({ command }) => command);

describe('what a person may do to a tool now', () => {
  it('is of the officer to submit a draft, and to publish what is approved', () => {
    expect(offered(new Story().registered(), officer)).toEqual([
      ...['submit', 'withdraw', 'attach-document', 'change-route'],
    ]);
    expect(offered(approved(), officer)).toEqual(['publish', 'attach-document', 'change-route']);
    expect(offered(beforePoc(), officer)).not.toContain('withdraw');
  });

  it('is of a secretary what the own body may do where the tool stands', () => {
    expect(offered(beforePtc(), secretary())).toContain('not-listed');
    expect(offered(beforePoc(), secretary())).toEqual([
      ...['attach-document', 'confirm-text', 'take-back', 'propose-correction'],
    ]);
    expect(offered(beforePoc(), secretary(Council))).toEqual([
      ...['attach-document', 'record-decision', 'discontinue', 'change-route'],
    ]);
    const amended = beforePtc().records(PTC, 'endorsed-amended', { amendments: { en: 'Delete para. 7.' } });
    expect(offered(amended, secretary())).toContain('confirm-amended-text');
  });

  it('clears a restricted step once something is decided on it', () => {
    expect(offered(beforePoc(), secretary(PoC))).not.toContain('clear-step');
    expect(offered(beforeCouncil(), secretary(PoC))).toContain('clear-step');
  });

  it('agrees to a correction as the second person, and not as the first', () => {
    const story = beforePoc();
    const [decision] = story.tool.decisions;
    if (!decision) throw new Error('The PTC endorsed it');
    const facts = { ...decision.facts, outcome: 'deferred' } as const;
    const proposes = {
      type: 'propose-correction',
      decision: decision.id,
      facts,
      reason: 'Misheard',
    } as const;
    story.does({ ...proposes, by: secretaryOf(PTC) });
    const deputy = { id: personId('dep'), seats: [seat('dep', 'deputy-secretary', PTC)] };
    expect(offered(story, secretary())).not.toContain('agree-correction');
    expect(offered(story, deputy)).toContain('agree-correction');
  });

  it('is one voice a Member in a written procedure until its hour, and the secretary enters what came by mail', () => {
    const story = beforePtc();
    const { facts } = story.recording(PTC, 'endorsed');
    story.does({
      ...{ type: 'open-written-procedure', decision: 'W' as never, agrees: 'endorsed', minimumDays: 14 },
      facts: {
        ...{ ...facts, outcome: 'written-opened', rule: 'Rule 20', versions: bothLanguages },
        deadlineAt: '2024-05-17T10:00:00.000Z',
      },
      by: secretaryOf(PTC),
    });
    const delegate = {
      id: personId('d'),
      seats: [seat('d', 'delegate', PTC, { member: memberId('A') }), seat('d', 'observer', PTC)],
    };
    const voices = (person: Actor) =>
      commandsOffered(person, story.tool, story.world(story.now)).filter(
        ({ command }) => command === 'object',
      );
    expect(voices(delegate)).toEqual([{ command: 'object', decision: 'W', body: PTC, member: 'A' }]);
    expect(voices(secretary())).toEqual([{ command: 'object', decision: 'W', body: PTC }]);
    expect(voices(secretary(Council))).toEqual([]);
    story.at('2024-05-17T10:00:00Z');
    expect([...voices(delegate), ...voices(secretary())]).toEqual([]);
  });

  it('offers to contribute to whom the body invites', () => {
    const story = beforePtc().records(PTC, 'continued', { guidance: { en: 'More.' }, byDay: '2024-08-30' });
    const delegate = { id: personId('d'), seats: [seat('d', 'delegate', PTC)] };
    expect(offered(story, delegate)).toEqual(['offer-contribution']);
    expect(offered(story, { id: personId('e'), seats: [seat('e', 'delegate', Council)] })).toEqual([]);
  });
});

it('whatever can be done by somebody is offered to them, whatever happened before', () => {
  fc.assert(
    fc.property(histories, anyIntent, ([registered, intents], intent) => {
      const story = lived(registered, intents);
      const world = story.world(story.now);
      const command = commandFrom(intent, story.tool, world);
      // What comes out of turn is recorded all the same, and what is public cleared: no button invites to it.
      if (!command || ['record-decision', 'object', 'clear-step'].includes(command.type)) return;
      const { person: id, seat: from } = command.by;
      const seats = 'body' in from ? [seat(id, from.role, from.body)] : [];
      const actor: Actor = { id, seats };
      if (mayCommand(actor, command, story.tool) !== true || isRefusal(decide(story.tool, command, world)))
        return;
      expect(commandsOffered(actor, story.tool, world).map((one) => one.command)).toContain(command.type);
    }),
    { numRuns: 500 },
  );
});
