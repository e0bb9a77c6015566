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
];
