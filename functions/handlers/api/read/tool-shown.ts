import { commandsOffered } from '../../../domain/commands-offered.ts';
import type { RecordedEvent } from '../../../domain/event.ts';
import { executionName, generationsOf } from '../../../domain/head.ts';
import { knownLines } from '../../../domain/history.ts';
import type { PersonId, ToolId } from '../../../domain/ids.ts';
import { sizeWords } from '../../../domain/language/date-words.ts';
import { originWords } from '../../../domain/language/decision-words.ts';
import { historyLineSentence } from '../../../domain/language/history-sentences.ts';
import { questionMessages } from '../../../domain/language/questions.ts';
import { kindLabels, stageLabels } from '../../../domain/language/screen-labels.ts';
import { editionWords, titleWords } from '../../../domain/language/title-words.ts';
import { type Actor, may } from '../../../domain/may.ts';
import { type OpenQuestion, openQuestions } from '../../../domain/open-questions.ts';
import { readsAll } from '../../../domain/readers-history.ts';
import { mayReadBody } from '../../../domain/readers-view.ts';
import { type Language, languages } from '../../../domain/text.ts';
import { isOpen, type Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import { decisionShown } from './decision-shown.ts';
import { bodyNamed, labelled, type Names, personNamed } from './named.ts';
import { fileShown, papersShown } from './paper-shown.ts';
import { procedureShown } from './procedure-shown.ts';
import { lineageShown } from './relatives.ts';
import { todoShown } from './todo-shown.ts';
import { trackShown } from './track-shown.ts';
import { whereShown } from './where-shown.ts';

/** What a tool's page is made of, in the view of its reader. */
export interface ToolSetting {
  readonly tool: Tool;
  readonly actor: Actor;
  readonly world: World;
  readonly names: Names;
  readonly titles: ReadonlyMap<ToolId, string>;
  readonly language: Language;
}

/** The people whom a tool's page names. */
export const peopleOf = (tool: Tool): readonly PersonId[] => [
  ...tool.officers,
  ...tool.decisions.flatMap(({ recordedBy, proposal }) => [
    recordedBy.person,
    ...(proposal ? [proposal.by.person] : []),
  ]),
];

/** A tool's page: everything of it at once, so that one reading fills the screen. */
export function toolShown(setting: ToolSetting) {
  const { tool, actor, world, names, titles, language } = setting;
  const all = readsAll(actor, tool, world);
  const procedure = procedureShown(tool, actor, world, names, language);
  const edition = editionWords(tool.edition, language) ?? tool.edition;
  return {
    tool: tool.id,
    title: titleWords(tool.title, language, tool.id),
    titles: { ...tool.title },
    kind: labelled(kindLabels, tool.kind, language),
    ...(edition === undefined ? {} : { edition }),
    ...(tool.scope === undefined ? {} : { scope: tool.scope }),
    origin: {
      ...{ kind: tool.origin.kind, names: [...tool.origin.names] },
      label: originWords(tool.origin, language),
    },
    partners: [...(tool.partners ?? [])],
    officers: tool.officers.map((id) => personNamed(id, names)),
    stage: labelled(stageLabels, tool.progress.next.stage, language),
    open: isOpen(tool),
    where: whereShown(tool, world, language),
    todo: todoShown(setting),
    route: {
      ...{ template: tool.route.template, endsWith: tool.route.endsWith },
      ...(tool.route.partnerGate === undefined ? {} : { partnerGate: tool.route.partnerGate }),
      steps: trackShown(tool, world, language, (body) => !mayReadBody(actor, body, tool, world)),
    },
    documents: papersShown(tool, { actor, world, language }),
    decisions: tool.decisions
      .filter(({ status }) => status !== 'taken-back')
      .map((decision) => decisionShown(decision, { tool, world, language, names, titles, readsAll: all })),
    history: knownLines(tool.history).map((line) => historyLineSentence(line, world, language)),
    lineage: lineageShown(tool, titles),
    questions: openQuestions(tool, world).map((question) => questionShown(question, world, language)),
    ...{ deferrals: tool.deferrals, notReached: tool.notReached },
    publications: publicationsShown(tool, actor, language),
    ...(procedure ? { procedure } : {}),
    may: commandsOffered(actor, tool, world).map((one) => ({ ...one })),
  };
}

export type ToolShown = ReturnType<typeof toolShown>;

/** The executions of a tool by name, the present one first: for whom nothing is hidden, and for administrators. */
export function executionsShown(tool: Tool, events: readonly RecordedEvent[], actor: Actor, world: World) {
  const looksAfter = may(actor, 'read-executions', {}) === true;
  if (!looksAfter && !readsAll(actor, tool, world)) return {};
  const executions = generationsOf(tool.generation, events, tool.generation).map((generation, i) => {
    const name = executionName({ tool: tool.id, generation });
    const address = looksAfter ? { address: `/api/admin/executions/${name}` } : {};
    return { name, current: i === 0, ...address };
  });
  return { executions };
}

function questionShown({ code, facts }: OpenQuestion, world: World, language: Language) {
  const {
    body,
    step,
    decision,
    document,
    language: of,
  } = facts as {
    [name: string]: never;
  };
  return {
    ...{ code, message: questionMessages[code][language] },
    ...(body === undefined ? {} : { body: bodyNamed(body, world, language) }),
    ...(step === undefined ? {} : { step }),
    ...(decision === undefined ? {} : { decision }),
    ...(document === undefined ? {} : { document }),
    ...(of === undefined ? {} : { language: of }),
  };
}

const publicationsShown = (tool: Tool, actor: Actor, language: Language) =>
  languages.flatMap((of) => {
    const facts = tool.published[of];
    if (!facts) return [];
    const { on, place, audience, file, editorialOnly, cycle } = facts;
    const { name, bytes, sha256, type } = file;
    const opens = type !== undefined && may(actor, 'read-publication', facts) === true;
    const shown = opens ? fileShown({ bytes, type }, language) : { bytes, size: sizeWords(bytes, language) };
    return [
      {
        ...{ language: of, on, audience, editorialOnly, cycle },
        ...(place === undefined ? {} : { place }),
        file: { name, sha256, ...shown },
      },
    ];
  });
