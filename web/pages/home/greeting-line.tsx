import { type Answer, useAsk } from '../../api/ask.ts';
import type { Me } from '../../api/me.ts';
import { useWords } from '../../words/both.ts';
import { meetingsOn, partOfDay, zoneOfReader } from './greeting.ts';
import { homeWords } from './home-words.ts';

/** `Good morning. PTC 243rd/244th Sessions, day 1 of 4.` (USERS.md 2.1, S1). */
export function GreetingLine({ me, due }: { me: Me; due: Answer<'getDue'> | undefined }) {
  const { data } = useAsk('listSessions', { query: { from: me.today, until: me.today } });
  return <Greeting me={me} due={due} sessions={data?.body.items ?? []} />;
}

/** The greeting, with the meeting that is on or, where none is, the next one. */
export function Greeting({
  me,
  due,
  sessions,
}: {
  me: Me;
  due: Answer<'getDue'> | undefined;
  sessions: Answer<'listSessions'>['items'];
}) {
  const say = useWords(homeWords);
  const serves = new Set(me.serves.map(({ id }) => id));
  const meetings = meetingsOn(me.today, sessions, serves).map(({ session, day, days }) =>
    say.meeting(session.body.code, session.label, day, days),
  );
  const ahead = due?.groups
    .flatMap(({ rows }) => rows)
    .find(
      ({ asks, body, daysLeft = -1 }) => asks === 'sessions' && body && serves.has(body.id) && daysLeft > 0,
    );
  const next =
    meetings.length === 0 && ahead?.body && ahead.session && ahead.left !== undefined
      ? [say.next(ahead.body.code, ahead.session.label, ahead.left)]
      : [];
  return <>{[say[partOfDay(me.now, zoneOfReader(me.timeZone))], ...meetings, ...next].join(' ')}</>;
}
