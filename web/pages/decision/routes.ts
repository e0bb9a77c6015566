import type { Route } from '../../app/route.ts';

export const decisionRoutes: readonly Route[] = [
  { path: '/t/:tool/decide', load: () => import('./decide-page.tsx') },
];
