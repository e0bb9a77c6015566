import { askAhead } from '../../api/ask.ts';
import type { Route } from '../../app/route.ts';

export const administrationRoutes: readonly Route[] = [
  {
    path: '/admin',
    load: () => import('./health-page.tsx'),
    ahead: (_, language) => askAhead('getHealth', {}, language),
  },
  { path: '/admin/find', load: () => import('./find-page.tsx') },
  { path: '/admin/drift', load: () => import('./drift-page.tsx') },
  { path: '/admin/executions', load: () => import('./executions-page.tsx') },
  {
    path: '/admin/executions/:execution',
    load: () => import('./execution-page.tsx'),
    ahead: ({ execution = '' }, language) =>
      askAhead('getExecution', { params: { execution }, query: {} }, language),
  },
  { path: '/admin/letters', load: () => import('./letters/letters-page.tsx') },
  { path: '/admin/letters/:notice', load: () => import('./letters/letter-page.tsx') },
  { path: '/admin/people', load: () => import('./people/people-page.tsx') },
  { path: '/admin/people/new', load: () => import('./people/new-person-page.tsx') },
  { path: '/admin/people/import', load: () => import('./people/import-page.tsx') },
  { path: '/admin/people/:person', load: () => import('./people/person-page.tsx') },
  { path: '/admin/record', load: () => import('./record/record-page.tsx') },
];
