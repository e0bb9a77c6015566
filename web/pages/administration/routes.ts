import type { Route } from '../../app/route.ts';

export const administrationRoutes: readonly Route[] = [];
