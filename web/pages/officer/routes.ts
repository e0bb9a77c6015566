import type { Route } from '../../app/route.ts';

export const officerRoutes: readonly Route[] = [
  { path: '/tools/new', load: () => import('./registering/register-page.tsx') },
  { path: '/t/:tool/do/:command', load: () => import('./doing/do-page.tsx') },
];
