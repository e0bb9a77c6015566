import { askAhead } from '../../api/ask.ts';
import type { Route } from '../../app/route.ts';
import { toolCall } from './tool/other-day.ts';

export const toolRoutes: readonly Route[] = [
  {
    path: '/t/:tool',
    load: () => import('./tool/tool-page.tsx'),
    open: true,
    ahead: ({ tool = '' }, language) =>
      askAhead('getTool', toolCall(tool, new URLSearchParams(location.search)), language),
  },
  { path: '/tools', load: () => import('./list/tools-page.tsx') },
  { path: '/search', load: () => import('./search/search-page.tsx') },
  {
    path: '/documents/:document',
    load: () => import('./paper/paper-page.tsx'),
    ahead: ({ document = '' }, language) => askAhead('getDocument', { params: { document } }, language),
  },
  { path: '/decisions', load: () => import('./decisions/list-page.tsx') },
  {
    path: '/bodies/:body',
    load: () => import('./body/body-page.tsx'),
    ahead: ({ body = '' }, language) => askAhead('getBody', { params: { body } }, language),
  },
  { path: '/glossary', load: () => import('./glossary/glossary-page.tsx'), open: true },
];
