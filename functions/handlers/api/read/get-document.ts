import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { type DocumentVersion, numberOf } from '../../../domain/document.ts';
import { papersOf, versionsOf, withVersions } from '../../../domain/documents-of-tool.ts';
import { documentId } from '../../../domain/ids.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import type { ReadsEvents } from './known-events.ts';
import { openingTools, paperShown, versionShown } from './paper-shown.ts';
import { viewsOf } from './session-tools.ts';
import { paperIn } from './tools-by-words.ts';

export interface ReadsDocument {
  readonly tools: Pick<ToolStore, 'toolsOfDocument' | 'summaries'>;
  readonly people: Pick<PeopleStore, 'world'>;
  readonly clock: Clock;
  readonly events: ReadsEvents;
}

/** A paper by its number: what the tools that the caller may know of know of it. */
export const getDocument =
  ({ tools, people, clock, events }: ReadsDocument): UseCase<typeof api.getDocument> =>
  async ({ caller: { actor }, params, language }) => {
    const document = documentId(paperIn(params.document) ?? params.document);
    const [links, world] = await Promise.all([tools.toolsOfDocument(document), people.world(clock.now())]);
    const views = await viewsOf(
      tools,
      links.map(({ tool }) => tool),
      { actor, world, events },
    );
    const knowing = views.filter((tool) => versionsOf(tool, document).length > 0);
    const opening = openingTools(document, knowing, { actor, world });
    // What one tool opens of a restricted body's paper is not what another knows of it.
    const known = withVersions(
      { documents: [] } as unknown as Tool,
      (opening.length > 0 ? opening : knowing).flatMap((tool) => versionsOf(tool, document)),
    );
    const [paper] = papersOf(known);
    if (!paper) return refuseWith('no-such-thing', { document });
    const shown = paperShown(paper, knowing, { actor, world, language });
    const versions = known.documents.flatMap((one) => one.versions).toSorted(byNumber);
    return reply({
      ...shown,
      versions: shown.reserved ? [] : versions.map((version) => versionShown(version, language)),
      tools: knowing.map(({ id, title }) => ({ tool: id, title: titleWords(title, language, id) })),
    });
  };

const byNumber = (a: DocumentVersion, b: DocumentVersion): number => (numberOf(a) < numberOf(b) ? -1 : 1);
