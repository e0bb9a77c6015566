import type { Command } from '../../functions/domain/command.ts';
import { dayIn, daysAfter } from '../../functions/domain/date.ts';
import { decide } from '../../functions/domain/decide.ts';
import type { DecisionFacts, Registration } from '../../functions/domain/event.ts';
import { type BodyId, decisionId, toolId } from '../../functions/domain/ids.ts';
import type { DecisionOutcome } from '../../functions/domain/outcome.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { sittingWorld } from '../support/any-command.ts';
import { Council, registration } from '../support/sample-register.ts';
import { bothLanguages, officer, paper, secretaryOf } from '../support/story.ts';
import type { OneSystem } from './one-system.ts';

/** What people do to one tool of a system, whatever release it is under. */
export function deskOf(system: OneSystem, id: string) {
  const tool = toolId(id);
  const loaded = async (): Promise<Tool> => {
    const found = await system.tools.load(tool);
    if (!found) throw new Error(`${id} is there`);
    return found.tool;
  };

  async function does(command: Command): Promise<void> {
    const now = system.clock.now();
    const after = await system.tools.load(tool);
    const decided = decide(after?.tool, command, sittingWorld(now));
    if (isRefusal(decided))
      throw new Error(`${id} ${command.type}: ${decided.refused} ${JSON.stringify(decided.facts)}`);
    const event = { tool, after, event: decided.event };
    await system.tools.append({ at: now, by: command.by, restricted: new Set(), events: [event] });
    await system.settle();
  }
  const registers = (more: Partial<Registration> = {}) => {
    const { supersedes: _, ...alone } = registration;
    return does({ type: 'register', tool, registration: { ...alone, ...more }, by: officer });
  };
  const submits = (to: BodyId) =>
    does({ type: 'submit', to, asked: { en: 'Endorse' }, versions: bothLanguages, by: officer });

  async function factsOf(body: BodyId): Promise<Omit<DecisionFacts, 'outcome'>> {
    const now = system.clock.now();
    const sessions = [...sittingWorld(now).sessions.values()];
    const session = sessions.find((one) => one.body === body && one.state === 'open');
    return {
      body,
      decidedOn: dayIn('Europe/Brussels', now),
      basis: { is: 'consensus' },
      versions: bothLanguages,
      ...(session ? { session: session.id } : {}),
    };
  }
  const nextDecision = async () => decisionId(`${id}-${(await loaded()).version + 1}`);
  async function records(body: BodyId, outcome: DecisionOutcome, more: Partial<DecisionFacts> = {}) {
    const facts = { ...(await factsOf(body)), ...more, outcome };
    const decision = await nextDecision();
    await does({
      type: 'record-decision',
      decision,
      tools: [tool],
      quiet: false,
      by: secretaryOf(body),
      facts,
    });
  }
  async function asksInWriting(body: BodyId, deadlineAt: string): Promise<void> {
    const facts = {
      ...(await factsOf(body)),
      deadlineAt,
      rule: 'Rule 12',
      outcome: 'written-opened',
    } as const;
    const decision = await nextDecision();
    const how = { agrees: 'endorsed', minimumDays: 14 } as const;
    await does({ type: 'open-written-procedure', decision, ...how, by: secretaryOf(body), facts });
  }

  /** One thing that brings the tool on its way; `false`: it has ended. */
  async function goesOn(): Promise<boolean> {
    const now = await loaded();
    const { stage, step, waitsFor, lapsesAt, returnsTo } = now.progress.next;
    const holder = now.route.steps.find(({ n }) => n === step)?.body;
    if (stage === 'ended') return false;
    if (now.paused) await does({ type: 'resume-execution', reason: 'Upgraded', by: officer });
    else if (stage === 'draft') {
      const [first] = now.route.steps;
      const to = now.route.steps.find(({ n }) => n === returnsTo) ?? first;
      if (!to) throw new Error(`${id} has a route`);
      await submits(to.body);
    } else if (stage === 'publication') await publishes(now);
    else if (waitsFor === 'silence' || waitsFor === 'tacit-date')
      await system.advanceTo(daysAfter(lapsesAt ?? '', 1));
    else if (waitsFor === 'amended-text')
      await does({
        type: 'confirm-amended-text',
        decision: now.decisions.at(-1)?.id ?? decisionId(''),
        versions: [paper('en', 'b'), paper('fr', 'b')],
        checkedBy: 'secretariat',
        by: secretaryOf(holder as BodyId),
      });
    else await records(holder as BodyId, holder === Council ? 'approved' : 'endorsed');
    return true;
  }
  async function publishes({ published }: Tool): Promise<void> {
    const language = published.en ? 'fr' : 'en';
    const file = { name: 'tool.pdf', sha256: 'a'.repeat(64), bytes: 1 };
    const on = dayIn('Europe/Brussels', system.clock.now());
    const publication = { language, on, audience: 'public', editorialOnly: true, file } as const;
    await does({ type: 'publish', by: officer, publication });
  }

  return { tool, loaded, does, registers, submits, records, asksInWriting, goesOn };
}
export type Desk = ReturnType<typeof deskOf>;
