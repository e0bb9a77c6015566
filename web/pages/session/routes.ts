import { askAhead } from '../../api/ask.ts';
import type { Route } from '../../app/route.ts';

export const sessionRoutes: readonly Route[] = [
  { path: '/sessions/new', load: () => import('./plan-page.tsx') },
  { path: '/sessions/:session/plan', load: () => import('./plan-page.tsx') },
  { path: '/sessions/:session/several', load: () => import('./several-page.tsx') },
  { path: '/sessions/:session/close', load: () => import('./close-page.tsx') },
  {
    path: '/sessions/:session/note',
    load: () => import('./note-page.tsx'),
    ahead: ({ session = '' }, language) => askAhead('getNote', { params: { session } }, language),
  },
  {
    path: '/sessions/:session',
    load: () => import('./session-page.tsx'),
    ahead: ({ session = '' }, language) => askAhead('getSession', { params: { session } }, language),
  },
  {
    path: '/sessions',
    load: () => import('./sessions-page.tsx'),
    ahead: (_, language) => askAhead('listSessions', { query: { with: 'tools' } }, language),
  },
];
