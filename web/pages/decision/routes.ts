import type { Route } from '../../app/route.ts';

export const decisionRoutes: readonly Route[] = [];
