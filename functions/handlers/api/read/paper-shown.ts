import type { InferOutput } from 'valibot';
import type { paper as paperAnswer } from '../../../contracts/api/answers/paper.ts';
import { type HeldVersion, type LanguageState, numberOf } from '../../../domain/document.ts';
import { type Paper, papersOf } from '../../../domain/documents-of-tool.ts';
import type { BodyId, DocumentId } from '../../../domain/ids.ts';
import { fileWords, paperSentence, reservedSentence } from '../../../domain/language/paper-words.ts';
import type { Actor } from '../../../domain/may.ts';
import type { PaperFile } from '../../../domain/paper-file.ts';
import { mayReadBody } from '../../../domain/readers-view.ts';
import type { Language } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import { bodyNamed } from './named.ts';

/** One language and revision of a paper as answers show it. */
export const versionShown = (version: HeldVersion, reader: Language) => {
  const { language, revision, pages, datedOn, sha256, file, corrigendum } = version;
  return {
    ...{ number: numberOf(version), language, revision },
    ...(pages === undefined ? {} : { pages }),
    ...(datedOn === undefined ? {} : { datedOn }),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(file === undefined ? {} : { file: fileShown(file, reader) }),
    ...(corrigendum === undefined ? {} : { corrigendum }),
  };
};

/** A file that can be opened, and what that will cost. */
export const fileShown = ({ bytes, type }: PaperFile, reader: Language) => ({
  ...{ bytes, type },
  size: fileWords({ bytes, type }, reader),
});

/** A paper as answers show it; of one that is not for the reader, only whose it is. */
export type PaperShown = InferOutput<typeof paperAnswer>;

export const stateShown = (state: LanguageState) => ({
  is: state.is,
  ...(state.is === 'complete' ? {} : { language: state.language }),
  ...(state.is === 'due' && state.on !== undefined ? { on: state.on } : {}),
  ...(state.is === 'behind' ? { has: state.has, other: state.other } : {}),
});

/** Who looks at papers, and in which language. */
export interface PaperReader {
  readonly actor: Actor;
  readonly world: World;
  readonly language: Language;
}

/** The papers of a tool, in the view of the reader. */
export const papersShown = (tool: Tool, reader: PaperReader) =>
  papersOf(tool).map((paper) => paperShown(paper, [tool], reader));

/** A paper as the reader may see it: of a restricted body's, until it is cleared, only that it is not theirs to see. */
export function paperShown(
  paper: Paper,
  tools: readonly Tool[],
  { actor, world, language }: PaperReader,
): PaperShown {
  const { document, en, fr, corrigenda, state } = paper;
  const of = reservedFor(document, tools, actor, world);
  if (of !== undefined) {
    const seats = actor.seats.flatMap(({ body }) => (body && world.bodies.has(body) ? [body] : []));
    const sentence = reservedSentence(of, seats, world, language);
    return { document, sentence, reserved: bodyNamed(of, world, language) };
  }
  return {
    document,
    ...(en ? { en: versionShown(en, language) } : {}),
    ...(fr ? { fr: versionShown(fr, language) } : {}),
    ...(corrigenda ? { corrigenda: corrigenda.map((one) => versionShown(one, language)) } : {}),
    state: stateShown(state),
    sentence: paperSentence(paper, language),
  };
}

/** The tools by which a reader may open a paper: all that they know of, unless it is a restricted body's. */
export const openingTools = (
  document: DocumentId,
  tools: readonly Tool[],
  { actor, world }: Pick<PaperReader, 'actor' | 'world'>,
): readonly Tool[] => tools.filter((tool) => reservedFor(document, [tool], actor, world) === undefined);

/**
 * The restricted body whose paper it is, by the prefix of its number, where the reader has no seat there and it is not
 * cleared on any of its tools (USERS.md 1.2, confidentiality); undefined where it may be shown.
 */
export function reservedFor(
  document: DocumentId,
  tools: readonly Tool[],
  actor: Actor,
  { bodies }: Pick<World, 'bodies'>,
): BodyId | undefined {
  const of = [...bodies.values()].find(
    ({ prefix, restricted }) => restricted && prefix && document.startsWith(prefix),
  );
  if (!of) return undefined;
  const isOpen = (tool: Tool) =>
    mayReadBody(actor, of.id, tool, { bodies }) ||
    tool.route.steps.some(({ n, body }) => body === of.id && tool.cleared.includes(n));
  return tools.some(isOpen) ? undefined : of.id;
}
