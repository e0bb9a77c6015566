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
  { path: '/glossary', load: () => import('./glossary/glossary-page.tsx'), open: true },
];
