import { dayPlus } from '../../../../functions/domain/date.ts';
import { useAsk } from '../../../api/ask.ts';
import type { Me } from '../../../api/me.ts';
import { useLanguage } from '../../../app/language.tsx';
import type { AnyForm } from './command-form.ts';
import type { Offered, Setting, Tool } from './setting.ts';

/** A session that still runs began at most so many days ago. */
const longestSession = 60;

interface Asked {
  readonly setting?: Setting;
  /** What it needs could not be had. */
  readonly error?: unknown;
  readonly again: () => void;
}

/** Asks for what a command's form is filled in against; without a setting until all of it is there. */
export function useSetting(
  form: AnyForm,
  { tool, offered, me, asked }: { tool: Tool; offered: Offered; me: Me; asked: Setting['asked'] },
): Asked {
  const language = useLanguage();
  const needs = (what: 'sessions' | 'members' | 'home' | 'history') => form.needs?.includes(what) === true;
  const { body } = offered;
  const bodies = useAsk('listBodies', {});
  const span = body === undefined ? { from: dayPlus(me.today, -longestSession) } : { body };
  const sessions = useAsk('listSessions', { query: span }, { enabled: needs('sessions') });
  const members = useAsk('getMembers', {}, { enabled: needs('members') });
  const home = useAsk(
    'getBody',
    { params: { body: body ?? '' } },
    { enabled: needs('home') && body !== undefined },
  );
  const isDraft = tool.stage.id === 'draft' && tool.decisions.length === 0;
  const history = useAsk(
    'getHistory',
    { params: { tool: tool.tool } },
    { enabled: needs('history') && isDraft },
  );
  const wanted = [
    bodies,
    ...(needs('sessions') ? [sessions] : []),
    ...(needs('members') ? [members] : []),
    ...(needs('home') && body !== undefined ? [home] : []),
    ...(needs('history') && isDraft ? [history] : []),
  ];
  const again = () => {
    for (const one of wanted) if (one.error) void one.refetch();
  };
  const failed = wanted.find(({ data, error }) => !data && error);
  if (failed) return { error: failed.error, again };
  if (wanted.some(({ data }) => !data)) return { again };
  const wasSubmitted = history.data?.body.items.some(({ type }) => type === 'Submitted') ?? false;
  return {
    again,
    setting: {
      ...{ language, today: me.today, now: me.now, tool, offered, asked },
      bodies: bodies.data?.body.items ?? [],
      sessions: sessions.data?.body.items ?? [],
      members: members.data?.body.items ?? [],
      home: home.data?.body,
      begun: !isDraft || wasSubmitted,
      others: [],
    },
  };
}
