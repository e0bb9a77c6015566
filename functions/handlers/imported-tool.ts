import type { ImportedTool } from '../contracts/import.ts';
import type { Command } from '../domain/command.ts';
import { type DocumentVersion, parseNumber } from '../domain/document.ts';
import type { Registration } from '../domain/event.ts';
import type { Route } from '../domain/route.ts';
import { routeFrom } from '../domain/route-templates.ts';

type EnterHistory = Extract<Command, { type: 'enter-history' }>;

/** The command that an entry of the file asks for, but for who asks. */
export function historyOf(entry: ImportedTool): Omit<EnterHistory, 'by' | 'registration'> {
  const { id, lines, questions, source, standsAt, stepsNotKnown } = entry;
  return {
    type: 'enter-history',
    tool: id,
    lines,
    documents: documentsOf(entry),
    questions,
    source,
    standsAt,
    stepsNotKnown,
  };
}

function documentsOf(entry: ImportedTool): EnterHistory['documents'] {
  const documents = new Map<DocumentVersion['document'], DocumentVersion[]>();
  for (const { number, ...facts } of entry.documents) {
    const parsed = parseNumber(number);
    if (!parsed) continue;
    documents.set(parsed.document, [...(documents.get(parsed.document) ?? []), { ...parsed, ...facts }]);
  }
  return [...documents].map(([document, versions]) => ({ document, versions }));
}

/** What the file says a tool is; its route is made from the template that it names. */
export function registrationOf(entry: ImportedTool): Registration {
  const { title, kind, origin, officers } = entry;
  const optional = [
    'edition',
    'scope',
    'parent',
    'derivedFrom',
    'remainderOf',
    'supersedes',
    'partners',
  ] as const;
  const given = Object.fromEntries(
    optional.flatMap((field) => (entry[field] === undefined ? [] : [[field, entry[field]]])),
  ) as Pick<ImportedTool, (typeof optional)[number]>;
  return { title, kind, origin, officers, route: routeOf(entry.route), ...given };
}

function routeOf(entry: ImportedTool['route']): Route {
  const { template, steps, endsWith, ...choices } = entry;
  if (template !== 'own') return routeFrom(template, choices);
  return {
    template,
    templateVersion: 1,
    endsWith: endsWith ?? 'last-step',
    steps: (steps ?? []).map(({ subjectTo, ...step }, index) => ({
      n: index + 1,
      ...step,
      ...(subjectTo === undefined ? {} : { condition: { subjectTo } }),
    })),
    ...(choices.partner === undefined ? {} : { partnerGate: choices.partner }),
  };
}
