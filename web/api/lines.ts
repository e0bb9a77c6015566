import type { Lines } from '../../functions/contracts/api/client.ts';
import { api } from '../../functions/contracts/api/endpoints.ts';

/** How each endpoint is called. In the app as it is built the schemas are left out (`build/lines-only.ts`). */
export const lines: Lines = api;
