import * as v from 'valibot';
import { fileTypes } from '../../domain/paper-file.ts';
import * as field from '../fields.ts';
import { paperFile } from './answers/paper.ts';
import { endpoint } from './endpoint.ts';
import { limits } from './limits.ts';

const letters = { E: 'en', F: 'fr' } as const;

/** `Ea`: the printed number of a version without that of its paper. */
const version = v.pipe(
  v.string('must be a text'),
  v.regex(/^[EF]\d?[a-z]?$/, 'is not a version such as Ea'),
  v.transform((text) => ({ language: letters[text.charAt(0) as 'E' | 'F'], revision: text.slice(1) })),
);

/** Where a browser goes for the file by itself. It needs nothing but the address, so keep it nowhere. */
const fileAddress = v.object({
  address: v.string(),
  /** Until when it opens, by the machine's clock. */
  until: v.string(),
  /** What it is saved as: `PC0741Fa.pdf`. */
  name: v.string(),
  ...paperFile.entries,
});

const opens = {
  method: 'GET',
  work: 'read',
  scope: 'placet/read',
  permission: 'signed-in',
  answer: { status: 200, schema: fileAddress },
} as const;

/** The files of papers: bytes go between browser and files directly, by addresses that the API gives. */
export const fileEndpoints = {
  getFile: endpoint({
    ...opens,
    id: 'getFile',
    path: '/api/documents/{document}/versions/{version}/file',
    summary: 'Where the file of one version of a paper (Ea, Fb) opens, for a few minutes.',
    params: v.strictObject({ document: field.document, version }),
    /** The very bytes that a page showed: two tools may have papers of one number that are not the same. */
    query: v.strictObject({ sha256: v.exactOptional(field.sha256) }),
    example: { params: { document: 'PC0739', version: 'Ea' }, query: {} },
  }),
  getPublishedFile: endpoint({
    ...opens,
    id: 'getPublishedFile',
    path: '/api/tools/{tool}/publications/{language}/file',
    summary:
      'Where what was published of a tool in a language opens, for a few minutes; what is for Members only, to them.',
    params: v.strictObject({ tool: field.tool, language: field.language }),
    example: { params: { tool: 'T13', language: 'en' } },
  }),
  uploadFile: endpoint({
    id: 'uploadFile',
    method: 'POST',
    path: '/api/tools/{tool}/files',
    work: 'record',
    scope: 'placet/record',
    permission: 'attach-document',
    summary:
      'Where the file of a paper or of a publication is put, by PUT with the headers of the answer, before a command names it by its SHA-256. Asked again afterwards it says that the file is there.',
    params: v.strictObject({ tool: field.tool }),
    body: v.strictObject({
      /** Whose file it is to be; absent of what is published. */
      version: v.exactOptional(
        v.strictObject({
          document: field.document,
          language: field.language,
          revision: field.revision,
        }),
      ),
      sha256: field.sha256,
      bytes: v.pipe(
        v.number('must be a number'),
        v.integer('must be whole'),
        v.minValue(1),
        v.maxValue(limits.largestFileBytes),
      ),
      type: v.picklist(fileTypes),
    }),
    answer: {
      status: 200,
      schema: v.object({
        /** The register can name it already. */
        there: v.boolean(),
        put: v.optional(
          v.object({
            method: v.literal('PUT'),
            address: v.string(),
            headers: v.record(v.string(), v.string()),
            until: v.string(),
          }),
        ),
      }),
    },
    example: {
      params: { tool: 'T13' },
      body: {
        version: { document: 'PC0741', language: 'fr', revision: 'a' },
        sha256: 'a'.repeat(64),
        bytes: 340_120,
        type: 'pdf',
      },
    },
  }),
} as const;
