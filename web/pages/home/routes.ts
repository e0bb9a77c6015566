import { askAhead } from '../../api/ask.ts';
import type { Route } from '../../app/route.ts';

export const homeRoutes: readonly Route[] = [
  {
    path: '/',
    load: () => import('./first-page.tsx'),
    open: true,
    ahead: (_, language) => askAhead('getDue', { query: {} }, language),
  },
  {
    path: '/t/:tool/procedure',
    load: () => import('./procedure/procedure-page.tsx'),
    ahead: ({ tool = '' }, language) => askAhead('getTool', { params: { tool } }, language),
  },
  { path: '/signed-in', load: () => import('../welcome/signed-in-page.tsx'), open: true },
];
