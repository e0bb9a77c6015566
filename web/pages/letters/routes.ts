import type { Route } from '../../app/route.ts';

export const lettersRoutes: readonly Route[] = [];
