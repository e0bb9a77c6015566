import { administerEndpoints } from './administer.ts';
import type { Endpoint } from './endpoint.ts';
import { fileEndpoints } from './files.ts';
import { openEndpoints } from './open.ts';
import { previewEndpoints } from './preview.ts';
import { readEndpoints } from './read.ts';
import { recordEndpoints } from './record.ts';
import { takePartEndpoints } from './take-part.ts';

/** Every line of the API by its name: what the router, OpenAPI, the client and the permission test are made from. */
export const api = {
  ...openEndpoints,
  ...readEndpoints,
  ...fileEndpoints,
  ...previewEndpoints,
  ...recordEndpoints,
  ...takePartEndpoints,
  ...administerEndpoints,
} as const;

export const endpoints: readonly Endpoint[] = Object.values(api);
