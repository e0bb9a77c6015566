import * as v from 'valibot';
import { endpoint } from './endpoint.ts';

const freely = { method: 'GET', work: 'open', scope: null, permission: 'anybody' } as const;

/** What anybody may ask without signing in: what this API is, and where to sign in. */
export const openEndpoints = {
  openApi: endpoint({
    ...freely,
    id: 'openApi',
    path: '/api/openapi.json',
    summary: 'This document.',
    answer: { status: 200, schema: v.looseObject({ openapi: v.literal('3.1.0') }) },
  }),
  docs: endpoint({
    ...freely,
    id: 'docs',
    path: '/api/docs',
    summary: 'This document as a page to read.',
    answer: { status: 200, type: 'text/html' },
  }),
  signInSettings: endpoint({
    ...freely,
    id: 'signInSettings',
    path: '/api/sign-in',
    summary: 'Where to sign in (code flow with PKCE), and the name of this register.',
    answer: {
      status: 200,
      schema: v.object({
        issuer: v.string(),
        clientId: v.string(),
        authorize: v.string(),
        token: v.string(),
        signOut: v.string(),
        scopes: v.array(v.string()),
        /** Where the people to choose from are told; only where signing in asks for no password. */
        chooser: v.optional(v.string()),
        register: v.object({ name: v.string(), notice: v.object({ en: v.string(), fr: v.string() }) }),
      }),
    },
  }),
} as const;
