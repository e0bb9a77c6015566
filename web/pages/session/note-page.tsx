import '../../looks/session.css';
import { Link } from 'wouter-preact';
import { api } from '../../api/api.ts';
import { useAsk } from '../../api/ask.ts';
import { useMe } from '../../api/me.ts';
import { useLanguage } from '../../app/language.tsx';
import type { PageProps } from '../../app/route.ts';
import { Asked } from '../../parts/asked.tsx';
import { Page } from '../../parts/page.tsx';
import { usePrintHead } from '../../parts/print-head.ts';
import { useWords } from '../../words/both.ts';
import { dayIn } from '../../words/time.ts';
import { NoteTakeaways } from './note-takeaways.tsx';
import { noteText } from './note-text.ts';
import { NoteView } from './note-view.tsx';
import { noteWords } from './note-words.ts';
import { nameOf } from './session-heading.tsx';
import { sessionWords } from './session-words.ts';
import { titled } from './titled.ts';

/** Who does what by when after a session (USERS.md 2.1, S7). */
export default function NotePage({ params: { session: id = '' } }: PageProps) {
  const say = useWords(noteWords);
  const language = useLanguage();
  const asked = useAsk('getNote', { params: { session: id } });
  const note = asked.data?.body;
  const today = useMe()?.today ?? '';
  usePrintHead({
    head: note && `${note.fr.heading} / ${note.en.heading}`,
    foot: today === '' ? '' : `${say.printed(dayIn(today, language))} · ${location.host}/sessions/${id}/note`,
    landscape: true,
  });
  return (
    <Page
      {...titled(asked, (body) => body[language].heading, sessionWords[language].session(id))}
      above={note && <Link href={`/sessions/${id}`}>{nameOf(note.session)}</Link>}
      wide
    >
      <Asked of={asked}>
        {(body) => (
          <>
            <NoteTakeaways
              session={id}
              plain={noteText(body, language === 'en' ? ['en', 'fr'] : ['fr', 'en'])}
              page={async () => (await api.notePage({ params: { session: id } })).body}
            />
            <NoteView note={body} />
          </>
        )}
      </Asked>
    </Page>
  );
}
