import * as v from 'valibot';
import * as field from '../fields.ts';
import { openTool } from './answers/open-tool.ts';
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
  getOpenTool: endpoint({
    ...freely,
    id: 'getOpenTool',
    work: 'read',
    path: '/api/open/tools/{tool}',
    summary:
      'The title of a tool that was published for the public, and when; of any other the same answer, whether or not it is there.',
    params: v.strictObject({ tool: field.tool }),
    answer: { status: 200, schema: openTool },
    example: { params: { tool: 'T13' } },
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
        /** Where a refresh token is given up (RFC 7009). */
        revoke: v.string(),
        signOut: v.string(),
        scopes: v.array(v.string()),
        /** Where the people to choose from are told; only where signing in asks for no password. */
        chooser: v.optional(v.string()),
        register: v.object({ name: v.string(), notice: v.object({ en: v.string(), fr: v.string() }) }),
      }),
    },
  }),
} as const;
