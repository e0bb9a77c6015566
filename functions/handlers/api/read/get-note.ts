import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { Language } from '../../../domain/text.ts';
import { agendaAsLeft } from './agenda-as-left.ts';
import { noteIn } from './note-shown.ts';
import { type SessionReads, sessionAgenda } from './session-agenda.ts';
import { sessionRow } from './session-shown.ts';

/** The follow-up note of a session as data (USERS.md 2.1, S7). */
export const getNote =
  (ports: SessionReads): UseCase<typeof api.getNote> =>
  async ({ caller: { actor }, params, language }) => {
    const agenda = await sessionAgenda(ports, params.session, actor);
    if (isRefusal(agenda)) return agenda;
    const { session, world } = agenda;
    const note = noteIn(await agendaAsLeft(agenda, { events: ports.events, actor }));
    const table = (of: Language) => {
      const { heading, columns, lines, empty, tools } = note.of(of);
      return {
        heading,
        columns: [...columns],
        lines: lines.map((line, i) => ({
          tool: tools[i] ?? '',
          item: line.number,
          title: line.title,
          decision: line.sentence,
          statusWords: line.status,
          ...(line.conclusion ? { conclusion: { ...line.conclusion } } : {}),
          ...{ followUp: line.followUp, byWhen: line.byWhen, next: line.next },
        })),
        ...(empty === undefined ? {} : { empty }),
      };
    };
    const row = sessionRow(session, world, language);
    return reply({ session: row, at: world.now, en: table('en'), fr: table('fr') });
  };
