import type { Route } from '../../app/route.ts';

export const sessionRoutes: readonly Route[] = [];
