import { administrationRoutes } from '../pages/administration/routes.ts';
import { decisionRoutes } from '../pages/decision/routes.ts';
import { homeRoutes } from '../pages/home/routes.ts';
import { lettersRoutes } from '../pages/letters/routes.ts';
import { officerRoutes } from '../pages/officer/routes.ts';
import { sessionRoutes } from '../pages/session/routes.ts';
import { toolRoutes } from '../pages/tool/routes.ts';
import type { Route } from './route.ts';

/** Every address of the app; the first that fits answers. */
export const routes: readonly Route[] = [
  ...homeRoutes,
  ...officerRoutes,
  ...decisionRoutes,
  ...toolRoutes,
  ...sessionRoutes,
  ...lettersRoutes,
  ...administrationRoutes,
];
