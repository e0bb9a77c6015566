import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { DeadLetters, LooksStore } from '../../../desk-ports.ts';
import { daysAfter, type Instant } from '../../../domain/date.ts';
import type { ToolId } from '../../../domain/ids.ts';
import { healthSentence, type Need, needWords, sinceWords } from '../../../domain/language/health-words.ts';
import type { Language } from '../../../domain/text.ts';
import type { Clock, Executions, NoticeStore, PeopleStore, ToolStore } from '../../../ports.ts';
import { inTens } from '../../in-tens.ts';
import { pageOf } from '../read/page-of.ts';
import type { ToolEntry } from '../read/tool-entry.ts';
import { compareAsTold } from './compare-execution.ts';
import { type HeldOpenPorts, heldOpenBy } from './held-open.ts';
import { countsFor } from './letter-row.ts';
import { lettersOfMonth } from './letters-of-month.ts';
import { type Asker, type LookPorts, lookAtTool } from './look-at-tool.ts';
import { noticesForReader } from './notice-for-reader.ts';
import { shortOfSecretaries } from './short-of-secretaries.ts';
import { openPlaces, walkTools } from './walk-tools.ts';

export type HealthPorts = LookPorts &
  HeldOpenPorts & {
    readonly tools: Pick<ToolStore, 'head' | 'events' | 'toolsAt' | 'heldTools' | 'sweep'>;
    readonly people: Pick<PeopleStore, 'world' | 'seatsOn' | 'members'>;
    readonly notices: Pick<NoticeStore, 'read' | 'reached' | 'chunks' | 'ofMonth' | 'unfinished'>;
    readonly executions: Pick<Executions, 'describe'>;
    readonly looks: Pick<LooksStore, 'last'>;
    readonly deadLetters: Pick<DeadLetters, 'counts'>;
    readonly clock: Clock;
  };

/** Where each need is looked after. */
export const hrefs: Readonly<Record<Need, string>> = {
  drifted: '/admin/drift',
  paused: '/admin/executions?status=paused',
  'not-compared': '/admin/drift',
  'dead-letters': '/admin/letters',
  'unfinished-letters': '/admin/letters',
  'procedure-held-open': '/admin/letters',
  'one-secretary': '/admin/people',
};

const minutes = (n: number) => n / (24 * 60);
/** More than anybody has; a register with more open tools says so many. */
const countedAtMost = 5_000;

/** The sentence of the morning: all is well, or what needs somebody and nothing else. */
export const getHealth =
  (ports: HealthPorts): UseCase<typeof api.getHealth> =>
  async ({ caller, language }) => {
    const now = ports.clock.now();
    const world = await ports.people.world(now);
    const asker = { actor: caller.actor, world, language };
    const show = noticesForReader(ports, asker);
    const [isEmpty, open, last, ofMonth, dead, late, short] = await Promise.all([
      ports.tools.sweep().then(({ tools }) => tools.length === 0),
      openTools(ports, asker),
      ports.looks.last(),
      lettersOfMonth(ports.notices, now.slice(0, 7)),
      ports.deadLetters.counts(),
      // Thousands of letters take minutes to leave; what is later than that is late.
      ports.notices.unfinished(daysAfter(now, -minutes(15))),
      shortOfSecretaries(ports.people, world, language),
    ]);
    const drifting = await stillDrifting(ports, asker, last?.drifted ?? []);
    const drifted = drifting.length;
    const paused = await pausedAmong(ports, open);
    const away = new Set([...drifting, ...paused.map(({ tool }) => tool)]);
    const letters = (await inTens(ofMonth, show)).filter((one) => one !== undefined);
    const unfinished = (await inTens(late, show)).filter((one) => one !== undefined);
    const counts = await inTens(letters, (one) => countsFor(ports, one));
    const held = await inTens(letters, ({ notice }) => heldOpenBy(ports, notice, asker));
    const unreached = held.reduce((sum, one) => sum + (one?.members.length ?? 0), 0);
    const deadLetters = dead.relay + dead.events;
    const isOld = !isEmpty && (last === undefined || last.at < daysAfter(now, -minutes(60)));
    const needs = [
      ...need('drifted', drifted, language),
      ...need('paused', paused.length, language, sinceOf(paused, now, language)),
      ...need('not-compared', isOld ? 1 : 0, language),
      ...need('dead-letters', deadLetters, language),
      ...need('unfinished-letters', unfinished.length, language),
      ...need('procedure-held-open', unreached, language),
    ];
    // It needs nobody today; whoever gives seats should know it.
    const warnings = short.map(({ body, sentence }) => ({
      code: 'one-secretary',
      sentence,
      verb: needWords('one-secretary', {}, language).verb,
      href: `${hrefs['one-secretary']}?body=${body}`,
    }));
    const sum = (state: 'sent' | 'bounced' | 'complained') =>
      counts.reduce((total, one) => total + (one[state] ?? 0), 0);
    const bounced = sum('bounced');
    const facts = {
      at: now,
      waiting: open.filter(({ tool }) => !away.has(tool)).length,
      lastLookAt: last?.at ?? null,
      drifted,
      paused: paused.length,
      lettersSent: sum('sent') + sum('complained') + bounced,
      lettersBounced: bounced,
      deadLetters,
      unfinishedLetters: unfinished.length,
      withOneSecretary: short.map(({ body }) => body),
    };
    const said = { tools: isEmpty ? 0 : Math.max(1, open.length), ...facts, needs: needs.length };
    return reply({ sentence: healthSentence(said, now, language), facts, needs, warnings });
  };

const need = (code: Need, count: number, language: Language, since = '') =>
  count === 0 ? [] : [{ code, ...needWords(code, { count, since }, language), href: hrefs[code] }];

/** Open tools, as far as the asker may know: what is hidden from them is counted as it stands for them. */
async function openTools(ports: HealthPorts, asker: Asker): Promise<readonly ToolEntry[]> {
  const open = walkTools(ports.tools, openPlaces(asker.world), asker);
  return (await pageOf(open, () => true, countedAtMost, countedAtMost)).items;
}

interface Paused {
  readonly tool: ToolId;
  readonly since: Instant;
}

/** Which of them somebody paused, as far as the asker may know, and when: no list says it, so their heads are read. */
async function pausedAmong({ tools }: HealthPorts, open: readonly ToolEntry[]): Promise<readonly Paused[]> {
  const found = await inTens(open, async ({ tool, view }) => {
    const { paused = false } = view ?? (await tools.head(tool)) ?? {};
    if (!paused) return [];
    const pause = (await tools.events(tool)).findLast(({ type }) => type === 'ExecutionPaused');
    return pause ? [{ tool, since: pause.at }] : [];
  });
  return found.flat();
}

function sinceOf(paused: readonly Paused[], now: Instant, language: Language): string {
  const [first = now] = paused.map(({ since }) => since).sort();
  return sinceWords(first, now, language);
}

/** Of those that the last look found and could not put right, which still drift. */
async function stillDrifting(
  ports: HealthPorts,
  asker: Asker,
  found: NonNullable<Awaited<ReturnType<LooksStore['last']>>>['drifted'],
): Promise<readonly ToolId[]> {
  const left = found.filter(({ repaired }) => !repaired).slice(0, 100);
  const now: Instant = asker.world.now;
  const drifts = await inTens(left, async ({ tool }) => {
    const looked = await lookAtTool(ports, { tool, held: true }, asker);
    const why = looked && (await compareAsTold(ports.executions, looked, now)).why;
    return why === undefined ? [] : [tool];
  });
  return drifts.flat();
}
