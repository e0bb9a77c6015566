import type { Command } from '../../functions/domain/command.ts';
import { dayIn, dayPlus, daysAfter, instantIn, weekday } from '../../functions/domain/date.ts';
import { isSameVersion } from '../../functions/domain/document.ts';
import { versionsOf } from '../../functions/domain/documents-of-tool.ts';
import { type DecisionFacts, memberAnswers } from '../../functions/domain/event.ts';
import {
  decisionId,
  memberId,
  personId,
  type SessionId,
  sessionId,
  toolId,
} from '../../functions/domain/ids.ts';
import { decisionOutcomes } from '../../functions/domain/outcome.ts';
import type { Session } from '../../functions/domain/session.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import type { World } from '../../functions/domain/world.ts';
import fc from './properties.ts';
import { CBC, Council, PoC, PTC, registration, SWG, worldAt } from './sample-register.ts';
import { bothLanguages, clock, officer, paper, secretaryOf } from './story.ts';

/** Every body sits all the time, so that histories are of decisions and not of closed doors. */
export function sittingWorld(now: string): World {
  const world = worldAt(now);
  const sitting = [SWG, PTC, CBC, PoC, Council].map((body): [SessionId, Session] => {
    const id = sessionId(`${body}-sits`);
    const label = { en: 'Sessions', fr: 'sessions' };
    const state = { state: 'open', version: 1, log: [] } as const;
    return [id, { id, body, label, dates: { precision: 'unknown' }, timeZone: 'Europe/Brussels', ...state }];
  });
  return { ...world, sessions: new Map([...world.sessions, ...sitting]) };
}

/** What a person of a random history does next: numbers that `commandFrom` reads against the tool as it stands. */
export interface Intent {
  readonly what: (typeof kinds)[number];
  readonly a: number;
  readonly b: number;
  /** Days that pass first. */
  readonly days: number;
}

const kinds = [
  'record',
  'record',
  'record',
  'record',
  'submit',
  'submit',
  'confirm',
  'take-back',
  'propose',
  'agree',
  'route',
  'withdraw',
  'discontinue',
  'open-written',
  'answer',
  'attach',
  'publish',
  'not-listed',
  'clear',
  'final-text',
  'pause',
  'resume',
  'replace',
  'nothing',
] as const;

export const anyIntent: fc.Arbitrary<Intent> = fc.record({
  what: fc.constantFrom(...kinds),
  a: fc.nat(999),
  b: fc.nat(999),
  days: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }) },
    { weight: 1, arbitrary: fc.integer({ min: 31, max: 400 }) },
  ),
});

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];

/** The command that an intent means now; often one that the register refuses, which is as it should be. */
export function commandFrom(
  { what, a, b }: Intent,
  tool: Tool,
  world: World,
  lettersLeft = false,
): Command | undefined {
  const id = tool.id;
  const holder = tool.route.steps.find((s) => s.n === tool.progress.next.step)?.body;
  const body = (a % 3 === 0 ? pick([SWG, PTC, PoC, Council], b) : holder) ?? PTC;
  const by = secretaryOf(body);
  const decision = decisionId(`${id}-${tool.version + 1}`);
  const standing = pick(tool.decisions, a)?.id ?? decisionId(`${id}-1`);
  switch (what) {
    case 'record':
      return {
        type: 'record-decision',
        decision,
        tools: [id],
        quiet: b % 5 === 0,
        ...(a % 4 === 0 ? { letter: { leaves: 'soon', introduction: { fr: 'Voir le document.' } } } : {}),
        by,
        facts: { ...factsOf(tool, body, b, world), outcome: pick(decisionOutcomes, b) ?? 'endorsed' },
      };
    case 'submit':
      return {
        type: 'submit',
        to: pick(tool.route.steps, a)?.body ?? PTC,
        asked: { en: 'Endorse' },
        versions: bothLanguages,
        by: officer,
      };
    case 'confirm':
      return {
        type: 'confirm-amended-text',
        decision: tool.decisions.at(-1)?.id ?? standing,
        versions: [paper('en', 'b')],
        checkedBy: 'chair',
        by,
      };
    case 'take-back': {
      const last = tool.decisions.at(-1);
      return (
        last && {
          type: 'take-back',
          decision: last.id,
          reason: 'Wrong button',
          lettersLeft,
          by: last.recordedBy,
        }
      );
    }
    case 'propose':
      return {
        type: 'propose-correction',
        decision: standing,
        reason: 'Misheard',
        by,
        facts: { ...factsOf(tool, body, b, world), outcome: pick(decisionOutcomes, b) ?? 'deferred' },
      };
    case 'agree':
      return {
        type: 'agree-correction',
        decision: standing,
        by: { person: personId(`dep-${body}`), seat: { role: 'deputy-secretary', body } },
      };
    case 'route': {
      const steps = tool.route.steps.filter((_, i) => i !== b % tool.route.steps.length);
      const authority =
        a % 2
          ? ({ kind: 'standing-decision', reference: 'ToR 4' } as const)
          : ({ kind: 'superior-body', body: Council, reference: 'para. 3' } as const);
      return { type: 'change-route', after: { ...tool.route, steps }, authority, by };
    }
    case 'withdraw':
      return a % 4 === 0 ? { type: 'withdraw', reason: { en: 'Overtaken' }, by: officer } : undefined;
    case 'discontinue':
      return a % 4 === 0
        ? {
            type: 'discontinue',
            decision,
            by,
            facts: { ...factsOf(tool, body, b, world), outcome: 'discontinued' },
          }
        : undefined;
    case 'open-written':
      return {
        type: 'open-written-procedure',
        decision,
        agrees: 'endorsed',
        minimumDays: 14,
        by,
        facts: { ...factsOf(tool, body, b, world), outcome: 'written-opened' },
      };
    case 'answer':
      return {
        type: 'object',
        decision: tool.procedure?.decision ?? standing,
        member: memberId(`M${b % 4}`),
        hasVoice: true,
        answer: memberAnswers[a % 3] ?? 'objection',
        by,
      };
    case 'attach': {
      const version = paper(a % 2 ? 'en' : 'fr', 'abcdef'[b % 6]);
      const file = { sha256: `${b % 2}`.repeat(64), file: { bytes: 340_000 + b, type: 'pdf' } } as const;
      const isKnown = versionsOf(tool, version.document).some((one) => isSameVersion(one, version));
      return {
        type: 'attach-document',
        version: a % 3 === 0 ? version : { ...version, ...file },
        as: isKnown ? 'file' : 'revision',
        ...(a % 4 === 0 && tool.decisions.length > 0 ? { decision: standing } : {}),
        by: officer,
      };
    }
    case 'publish': {
      const kept = b % 2 ? ({ type: 'pdf' } as const) : {};
      const file = { name: 'tool.pdf', sha256: 'a'.repeat(64), bytes: 1, ...kept };
      return {
        type: 'publish',
        by: officer,
        publication: {
          language: a % 2 ? 'en' : 'fr',
          on: dayIn('Europe/Brussels', world.now),
          audience: 'public',
          editorialOnly: true,
          file,
        },
      };
    }
    case 'not-listed':
      return { type: 'not-listed', body, why: 'late', by };
    case 'clear':
      return { type: 'clear-step', step: pick(tool.route.steps, a)?.n ?? 1, by };
    case 'final-text':
      return {
        type: 'confirm-text',
        decision: standing,
        report: 'PC0345',
        paragraph: '4',
        text: { en: 'Endorsed.' },
        by,
      };
    case 'pause':
      return a % 3 ? undefined : { type: 'pause-execution', reason: 'Upgrade', by: clock };
    case 'resume':
      return { type: 'resume-execution', reason: 'Done', by: clock };
    case 'replace':
      return a % 3 ? undefined : { type: 'replace-execution', why: 'by-hand', by: clock };
    case 'nothing':
      return undefined;
    default:
      return what satisfies never;
  }
}

function factsOf(
  tool: Tool,
  body: DecisionFacts['body'],
  n: number,
  world: World,
): Omit<DecisionFacts, 'outcome'> {
  const today = dayIn('Europe/Brussels', world.now);
  const open = [...world.sessions.values()].find((s) => s.body === body && s.state === 'open');
  const deadline = dayPlus(
    today,
    21 + (weekday(dayPlus(today, 21)) === 6 ? 2 : weekday(dayPlus(today, 21)) === 0 ? 1 : 0),
  );
  const steps = tool.route.steps;
  return {
    body,
    decidedOn: today,
    basis: { is: 'consensus' },
    versions: bothLanguages,
    guidance: { en: 'Address data protection.' },
    amendments: { en: 'Delete para. 7.' },
    scope: { en: 'Sections 1-5' },
    reason: { en: 'As discussed.' },
    byDay: dayIn('Europe/Brussels', daysAfter(world.now, 40)),
    deadlineAt: instantIn('Europe/Brussels', deadline, '12:00'),
    rule: 'Rule 20',
    target: n % 2 ? 'draft' : (steps[n % steps.length]?.n ?? 'draft'),
    ...(open === undefined ? {} : { session: open.id satisfies SessionId }),
  };
}

/** Routes of every shape: with a working group, without a Policy Commission, with an inform step, ending below. */
export const anyRegistration = fc
  .record({ group: fc.boolean(), commission: fc.boolean(), inform: fc.boolean(), published: fc.boolean() })
  .map(({ group, commission, inform, published }) => ({
    ...registration,
    supersedes: toolId('T05'),
    route: {
      template: 'any',
      templateVersion: 1,
      endsWith: published ? ('publication' as const) : ('last-step' as const),
      steps: [
        ...(group ? [{ n: 1, stage: 'working-group' as const, body: SWG, ask: 'decide' as const }] : []),
        {
          n: 2,
          stage: 'ptc-endorsement' as const,
          body: PTC,
          ask: inform ? ('inform' as const) : ('decide' as const),
        },
        ...(commission
          ? [{ n: 3, stage: 'policy-commission' as const, body: PoC, ask: 'decide' as const }]
          : []),
        {
          n: 4,
          stage: 'council-approval' as const,
          body: Council,
          ask: 'decide' as const,
          condition: { subjectTo: commission ? 3 : 2 },
        },
      ],
    },
  }));
