import type { Command, Decided } from '../../functions/domain/command.ts';
import { dayIn } from '../../functions/domain/date.ts';
import { decide } from '../../functions/domain/decide.ts';
import type { By, DecisionFacts, Marks, RecordedEvent, Registration } from '../../functions/domain/event.ts';
import { evolve } from '../../functions/domain/evolve.ts';
import {
  type BodyId,
  decisionId,
  documentId,
  personId,
  sessionId,
  toolId,
} from '../../functions/domain/ids.ts';
import type { DecisionOutcome } from '../../functions/domain/outcome.ts';
import { isRefusal, type Refusal } from '../../functions/domain/refusal.ts';
import type { Session } from '../../functions/domain/session.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import type { World } from '../../functions/domain/world.ts';
import { factsOwed } from './facts-of-refusal.ts';
import { Council, PoC, PTC, registration, worldAt } from './sample-register.ts';

/** A tool's life told by commands, in memory: the domain alone. */
export const secretaryOf = (body: BodyId, person = `sec-${body}`): By => ({
  person: personId(person),
  seat: { role: 'secretary', body },
});
export const officer: By = { person: personId('officer'), seat: { role: 'officer' } };
export const clock: By = { person: personId('clock'), seat: { role: 'clock' } };

export const paper = (language: 'en' | 'fr', revision = 'a') =>
  ({ document: documentId('PC0741'), language, revision }) as const;
export const bothLanguages = [paper('en'), paper('fr')];

const meetings: Partial<Record<string, readonly string[]>> = {
  PTC: ['PTC-243-244', 'PTC-245-246'],
  PoC: ['PoC-90', 'PoC-91'],
  Council: ['Council-143-144', 'Council-145-146'],
};

/** Sessions as they stand at an instant: planned before, open on their days (or in their month), then closed. */
export function worldOn(now: string): World {
  const world = worldAt(now);
  const today = dayIn('Europe/Brussels', now);
  const state = (s: Session): Session['state'] => {
    const first = s.firstDay ?? ('value' in s.dates ? s.dates.value : '9999');
    const last = s.lastDay ?? first;
    if (today.slice(0, first.length) < first) return 'planned';
    return today.slice(0, last.length) <= last ? 'open' : 'closed';
  };
  return {
    ...world,
    sessions: new Map([...world.sessions].map(([id, s]) => [id, { ...s, state: state(s) }])),
  };
}

const marksOf = (event: RecordedEvent): Marks => {
  const move = 'move' in event ? event.move : undefined;
  return move?.marks ?? ('marks' in event ? event.marks : undefined) ?? [];
};

export class Story {
  tools = new Map<string, Tool>();
  events: RecordedEvent[] = [];
  now = '2024-04-01T08:00:00.000Z';
  /** What the domain may look at; random histories let every body sit all the time. */
  world: (now: string) => World = worldOn;
  id = toolId('T13');

  get tool(): Tool {
    const tool = this.tools.get(this.id);
    if (!tool) throw new Error('No tool yet');
    return tool;
  }
  get next() {
    return this.tool.progress.next;
  }
  get last(): RecordedEvent {
    const event = this.events.at(-1);
    if (!event) throw new Error('Nothing happened');
    return event;
  }
  at(now: string): this {
    this.now = new Date(now).toISOString();
    return this;
  }
  /** A refusal that does not tell its facts fails the test. */
  ask(command: Command): Decided | Refusal {
    const decided = decide(this.tools.get(this.id), command, this.world(this.now));
    const owed = isRefusal(decided) ? factsOwed(decided) : [];
    if (owed.length > 0)
      throw new Error(`A refusal without its facts: ${owed} in ${JSON.stringify(decided)}`);
    return decided;
  }
  /** Carries out a command; a refusal fails the test with its code. */
  does(command: Command): this {
    const decided = this.ask(command);
    if (isRefusal(decided)) throw new Error(`Refused: ${decided.refused} ${JSON.stringify(decided.facts)}`);
    for (const { tool, event } of [...decided.others, { tool: this.id, event: decided.event }]) {
      const before = this.tools.get(tool);
      const recorded = {
        ...event,
        tool,
        n: (before?.version ?? 0) + 1,
        at: this.now,
        by: command.by,
        schema: 1,
      } as RecordedEvent;
      const after = evolve(before, recorded);
      this.tools.set(tool, after);
      this.events.push(recorded);
      for (const { step } of marksOf(recorded))
        if (![before, after].some((one) => one?.route.steps.some(({ n }) => n === step)))
          throw new Error(`${recorded.type} marks a step that ${tool} has not: ${step}`);
    }
    return this;
  }
  /** The code of the refusal that a command gets; a carried out one fails the test. */
  refused(command: Command): string {
    const decided = this.ask(command);
    if (!isRefusal(decided)) throw new Error(`Not refused: ${decided.event.type}`);
    return decided.refused;
  }
  registered(more: Partial<Registration> = {}, id = 'T13'): this {
    this.id = toolId(id);
    return this.does({
      type: 'register',
      tool: this.id,
      registration: { ...registration, ...more },
      by: officer,
    });
  }
  submitted(to: BodyId = PTC): this {
    return this.does({
      type: 'submit',
      to,
      asked: { en: 'To examine and endorse' },
      versions: bothLanguages,
      by: officer,
    });
  }
  /** The command by which a body's secretary records an outcome today. */
  recording(
    body: BodyId,
    outcome: DecisionOutcome,
    more: Partial<DecisionFacts> = {},
  ): Extract<Command, { type: 'record-decision' }> {
    const today = dayIn('Europe/Brussels', this.now);
    const held = meetings[body] ?? [];
    const open =
      held.find((id) => worldOn(this.now).sessions.get(sessionId(id))?.state === 'open') ?? held[0];
    const tool = this.tools.get(this.id);
    return {
      type: 'record-decision',
      decision: decisionId(`${this.id}-${(tool?.version ?? 0) + 1}`),
      tools: [this.id],
      facts: {
        body,
        ...(open === undefined ? {} : { session: sessionId(open) }),
        decidedOn: today,
        basis: { is: 'consensus' },
        versions: bothLanguages,
        ...more,
        outcome,
      },
      quiet: false,
      by: secretaryOf(body),
    };
  }
  records(body: BodyId, outcome: DecisionOutcome, more: Partial<DecisionFacts> = {}): this {
    return this.does(this.recording(body, outcome, more));
  }
}

/** The compendium before the PTC on the second day of its April session. */
export const beforePtc = (): Story => new Story().registered().submitted().at('2024-04-24T08:00:00Z');
/** By which the PTC's secretary asks for an answer by 17 May, noon in Brussels; a letter counts until the third. */
export const procedureOfPtc = (): Extract<Command, { type: 'open-written-procedure' }> => {
  const { facts } = beforePtc().recording(PTC, 'noted', {
    deadlineAt: '2024-05-17T10:00:00.000Z',
    rule: 'para. 12',
  });
  return {
    type: 'open-written-procedure',
    decision: decisionId('T13-3'),
    facts: { ...facts, outcome: 'written-opened' },
    agrees: 'endorsed',
    minimumDays: 14,
    by: secretaryOf(PTC),
  };
};
/** The compendium in that procedure, on the day it was opened. */
export const procedureOpened = (): Story => beforePtc().does(procedureOfPtc());
/** Endorsed by the PTC, before the Policy Commission in its June month. */
export const beforePoc = (): Story => beforePtc().records(PTC, 'endorsed').at('2024-06-18T08:00:00Z');
/** Endorsed by both, before the Council on its first day. */
export const beforeCouncil = (): Story => beforePoc().records(PoC, 'endorsed').at('2024-06-27T08:00:00Z');
/** Approved by the Council, not yet published. */
export const approved = (): Story => beforeCouncil().records(Council, 'approved').at('2024-07-05T08:00:00Z');
