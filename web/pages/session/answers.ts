import type { Answer } from '../../api/ask.ts';

/** A session with its items, as the API answers it. */
export type Session = Answer<'getSession'>;
/** One item of a session. */
export type Item = Session['items'][number];
/** Something that the reader may do to a session. */
export type May = Session['may'][number];
/** A session in the time line. */
export type Line = Answer<'listSessions'>['items'][number];
