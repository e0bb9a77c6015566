import type { Route } from '../../app/route.ts';

export const officerRoutes: readonly Route[] = [];
