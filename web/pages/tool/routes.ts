import type { Route } from '../../app/route.ts';

export const toolRoutes: readonly Route[] = [];
