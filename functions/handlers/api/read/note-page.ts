import { escaped, plainPage } from '../../../contracts/api/plain-page.ts';
import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { dayIn } from '../../../domain/date.ts';
import type { NoteLine, NoteWords } from '../../../domain/language/follow-up-words.ts';
import { printedWords } from '../../../domain/language/print-words.ts';
import { noticeOf } from '../../../domain/language/rehearsal-words.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { type Language, languages } from '../../../domain/text.ts';
import { agendaAsLeft } from './agenda-as-left.ts';
import { noteIn } from './note-shown.ts';
import { type SessionReads, sessionAgenda } from './session-agenda.ts';

export interface PrintsNote extends SessionReads {
  readonly registerName: string;
}

/**
 * The follow-up note as a page that prints on A4 and pastes into a word processor: a plain table a language, what a
 * body said in serif with a thin rule, what Placet says in sans (USERS.md 4).
 */
export const notePage =
  (ports: PrintsNote): UseCase<typeof api.notePage> =>
  async ({ caller: { actor }, params, query, language }) => {
    const agenda = await sessionAgenda(ports, params.session, actor);
    if (isRefusal(agenda)) return agenda;
    const { session, world } = agenda;
    const note = noteIn(await agendaAsLeft(agenda, { events: ports.events, actor }));
    const first = query.language ?? language;
    const wanted = query.language ? [first] : [first, ...languages.filter((of) => of !== first)];
    const printedOn = dayIn(session.timeZone, world.now);
    const sections = wanted.map((of) => {
      const band = noticeOf(ports.registerName)[of];
      return sectionOf(note.of(of), of, band, printedWords(printedOn, of));
    });
    const { heading } = note.of(first);
    const style = styleOf(heading, printedWords(printedOn, first), first);
    const page = plainPage({
      language: first,
      title: heading,
      style,
      body: `<main>\n${sections.join('\n')}\n</main>`,
    });
    return reply(page, { language: first });
  };

function sectionOf(note: NoteWords, language: Language, band: string, printed: string): string {
  const table =
    note.empty === undefined
      ? `<table>
<thead><tr>${note.columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')}</tr></thead>
<tbody>
${note.lines.map(rowOf).join('\n')}
</tbody>
</table>`
      : `<p>${escaped(note.empty)}</p>`;
  return `<section lang="${language}">
${band === '' ? '' : `<p class="meta"><strong>${escaped(band)}</strong></p>\n`}<h1>${escaped(note.heading)}</h1>
${table}
<p class="meta">${escaped(printed)}</p>
</section>`;
}

function rowOf(line: NoteLine): string {
  const { conclusion } = line;
  const status = line.status === '' ? '' : ` <span class="meta">${escaped(line.status)}</span>`;
  const said = conclusion
    ? `<p class="meta">${escaped(conclusion.label)}</p><blockquote lang="${conclusion.language}">${escaped(conclusion.words).replaceAll('\n', '<br>')}</blockquote>`
    : '';
  return `<tr><th scope="row">${escaped(line.number)}<br>${escaped(line.title)}</th><td><p>${escaped(line.sentence)}${status}</p>${said}</td><td>${escaped(line.followUp)}</td><td>${escaped(line.byWhen)}</td><td>${escaped(line.next)}</td></tr>`;
}

/** A text inside a style sheet: nothing in it can end the string or the sheet. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/[^\p{L}\p{N} .,:;()/-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;

const pages = { en: ['page ', ' of '], fr: ['page ', ' sur '] } as const;

const styleOf = (heading: string, printed: string, language: Language): string => {
  const [page, of] = pages[language];
  return `
main{max-width:72rem;margin:0 auto}section+section{margin-top:40px;padding-top:24px;border-top:1px solid var(--line)}
table{width:100%;border-collapse:collapse;font-size:15px;line-height:22px;font-variant-numeric:tabular-nums}
th,td{padding:8px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{font-weight:600;border-bottom-width:2px}tbody th{width:20%;font-weight:600}
td p{margin:0 0 4px}
blockquote{margin:0;padding-left:12px;border-left:1px solid var(--line);font-family:Charter,"Bitstream Charter","Iowan Old Style",Georgia,serif}
@page{size:A4;margin:20mm 15mm;@top-left{content:${quoted(heading)}}@bottom-left{content:${quoted(printed)}}@bottom-right{content:${quoted(page)} counter(page) ${quoted(of)} counter(pages)}}
@media print{:root{--page:#fff;--ink:#000;--muted:#333;--line:#555}body{padding:0;font-size:11pt;line-height:15pt}table{font-size:10pt;line-height:13pt}h1{font-size:16pt;line-height:20pt}thead{display:table-header-group}tr{break-inside:avoid}section+section{break-before:page;margin:0;padding:0;border:0}section>.meta:last-child{display:none}}
`;
};
