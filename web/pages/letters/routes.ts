import { askAhead } from '../../api/ask.ts';
import type { Route } from '../../app/route.ts';

export const lettersRoutes: readonly Route[] = [
  {
    path: '/letters',
    load: () => import('./letters-page.tsx'),
    ahead: (_, language) => askAhead('getSubscriptions', {}, language),
  },
];
