import { askAhead } from '../../api/ask.ts';
import type { Route } from '../../app/route.ts';
import { signedIn } from '../../sign-in/signed-in.ts';

export const homeRoutes: readonly Route[] = [
  {
    path: '/',
    load: () => {
      // One of the two is shown: its script comes beside that of the page, and the other's stays away.
      const shown = signedIn() ? import('./home-page.tsx') : import('../welcome/welcome-page.tsx');
      shown.catch(() => undefined);
      return import('./first-page.tsx');
    },
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
