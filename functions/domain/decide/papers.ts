import { homeZone } from '../body.ts';
import type { Command, Decided } from '../command.ts';
import { type Day, dayIn } from '../date.ts';
import { type DocumentVersion, isSameVersion } from '../document.ts';
import { versionsOf } from '../documents-of-tool.ts';
import type { ToolEvent } from '../event.ts';
import { bringsFile } from '../paper-file.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Language, languages, otherThan } from '../text.ts';
import { decisionOf, isOut, stateOf, type Tool } from '../tool.ts';
import { ended } from '../way.ts';
import type { World } from '../world.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/**
 * Adds a version of a paper, a translation of one that is there in the other language, a revision or a corrigendum; or to
 * a version that was known by its number alone, its file, once: what a body decided on does not change.
 */
export function attachDocument(tool: Tool, command: Of<'attach-document'>, world: World): Decided | Refusal {
  const { version, as, decision, number } = command;
  const { document, language, revision } = version;
  const known = versionsOf(tool, document).find((one) => isSameVersion(one, version));
  const named = { document, language, revision };
  if (as !== 'file' && known) return refuse('document-exists', named);
  if (as === 'file') {
    if (!known) return refuse('unknown-version', named);
    if (!version.file) return refuse('file-not-there', named);
    if (!bringsFile(version, known)) return refuse('document-exists', named);
  }
  if (as === 'translation') {
    const translated = { document, revision, language: otherThan(language) } as const;
    const isThere = versionsOf(tool, document).some(
      (one) => !one.corrigendum && isSameVersion(one, translated),
    );
    if (!isThere) return refuse('unknown-version', translated);
  }
  const early = datedLater([version], world);
  if (early) return early;
  if (as === 'corrigendum' && !number) return refuse('details-missing', { fields: ['number'] });
  if (decision !== undefined && !decisionOf(tool, decision)) return refuse('unknown-decision', { decision });
  return {
    event: {
      type: 'DocumentAttached',
      version,
      as,
      ...(decision === undefined ? {} : { decision }),
      ...(number === undefined ? {} : { number }),
    },
    others: [],
  };
}

/** No paper has a date that is still to come: why one cannot be added, undefined where each can. */
export function datedLater(versions: readonly DocumentVersion[], { now }: World): Refusal | undefined {
  const today = dayIn(homeZone, now);
  const later = versions.find(({ datedOn }) => datedOn !== undefined && datedOn > today);
  return later && refuse('day-in-the-future', { day: later.datedOn, today, document: later.document });
}

/**
 * Publishes one language. The edition before stays current in the other language until this one is out there too;
 * the way ends with the last language (USERS.md 1.2, what approved means for publication).
 */
export function publish(tool: Tool, command: Of<'publish'>, world: World): Decided | Refusal {
  const { publication } = command;
  const { next } = tool.progress;
  const isApproved =
    next.stage === 'publication' || next.ending === 'approved' || next.ending === 'published';
  if (!isApproved) return refuse('not-approved-yet', { tool: tool.id, stage: next.stage });
  if (isOut(tool, publication.language))
    return refuse('already-published', { language: publication.language });
  if (!hasText(tool, publication.language))
    return refuse('no-text-in-language', { language: publication.language });
  const approvedOn = approvalDay(tool);
  if (approvedOn !== undefined && publication.on < approvedOn)
    return refuse('day-before-approval', { day: publication.on, approvedOn });
  const today = dayIn(homeZone, world.now);
  if (publication.on > today) return refuse('day-in-the-future', { day: publication.on, today });
  const isLast = languages.every((language) => language === publication.language || isOut(tool, language));
  const { supersedes } = tool;
  return {
    event: {
      type: 'Published',
      publication,
      ...(isLast && next.stage === 'publication' ? { move: { marks: [], next: ended('published') } } : {}),
    },
    others: supersedes
      ? [
          {
            tool: supersedes,
            event: {
              type: 'EditionSuperseded',
              edition: tool.id,
              language: publication.language,
              on: publication.on,
            } satisfies ToolEvent,
          },
        ]
      : [],
  };
}

/** A language is published from a paper in it; of history brought in without its papers nobody can ask that. */
function hasText(tool: Tool, language: Language): boolean {
  const versions = tool.documents.flatMap((paper) => paper.versions);
  // Nobody submits without a paper: a tool that has neither was brought in on its way.
  const isBroughtIn = versions.length === 0 && tool.submissions.length === 0;
  return isBroughtIn || versions.some((version) => version.language === language);
}

/** The day of the last decision that a step of the route was done with; undefined where history alone knows. */
function approvalDay(tool: Tool): Day | undefined {
  const done = tool.route.steps
    .filter((step) => step.ask === 'decide')
    .map((step) => stateOf(tool.progress, step.n))
    .flatMap((state) => (state.is === 'done' ? [state.decision] : []));
  return tool.decisions
    .filter(({ id }) => done.includes(id))
    .map(({ settled, facts }) => settled?.on ?? facts.decidedOn)
    .sort()
    .at(-1);
}

/** A restricted step may now be told to everybody (USERS.md 1.2, confidentiality travels by mail). */
export function clearStep(tool: Tool, command: Of<'clear-step'>): Decided | Refusal {
  if (!tool.route.steps.some((step) => step.n === command.step))
    return refuse('route-step-not-known', { step: command.step });
  // What is not there yet cannot be looked at, and what comes later is cleared when it has come.
  const decided = tool.decisions.filter((d) => d.step === command.step && d.status !== 'taken-back');
  if (decided.length === 0) return refuse('nothing-to-clear', { step: command.step });
  const event = { type: 'StepCleared', step: command.step } as const;
  const made = decided
    .flatMap(({ facts }) => [facts.remainder, facts.child])
    .filter((id) => id !== undefined);
  const others = [...new Set(made)].map((id) => ({ tool: id, event: { ...event, origin: true } as const }));
  return { event, others };
}
