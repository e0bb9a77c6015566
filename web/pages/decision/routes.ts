import { askAhead } from '../../api/ask.ts';
import type { Route } from '../../app/route.ts';

export const decisionRoutes: readonly Route[] = [
  { path: '/t/:tool/decide', load: () => import('./decide-page.tsx') },
  {
    path: '/t/:tool/decisions/:decision/amended-text',
    load: () => import('./amended-text-page.tsx'),
    ahead: ({ decision = '' }, language) => askAhead('getDecision', { params: { decision } }, language),
  },
  {
    path: '/t/:tool/decisions/:decision',
    load: () => import('./decision-page.tsx'),
    ahead: ({ decision = '' }, language) => askAhead('getDecision', { params: { decision } }, language),
  },
];
