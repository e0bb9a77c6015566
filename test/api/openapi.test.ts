import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { endpoints } from '../../functions/contracts/api/endpoints.ts';
import { openApi } from '../../functions/contracts/api/openapi.ts';
import { statusOf } from '../../functions/contracts/api/problem.ts';
import { refusalMessageOf } from '../../functions/contracts/api/problem-words.ts';
import { openApiFile, openApiText } from '../../local/openapi.ts';

const parametersIn = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

describe('openapi.json', () => {
  it('is that of the endpoint table: `npm run openapi` writes it', () => {
    expect(readFileSync(openApiFile, 'utf8') === openApiText(), 'run `npm run openapi`').toBe(true);
  });

  it('refers to nothing that is not there', () => {
    const document = openApi();
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, to = '']) => to);
    const at = (path: string) =>
      path
        .split('/')
        .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], document);
    expect([...new Set(refs)].filter((ref) => at(ref) === undefined)).toEqual([]);
    expect(refs.length).toBeGreaterThan(100);
  });

  it('has only schemas that JSON Schema 2020-12 understands', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const { components, paths } = openApi() as { components: { schemas: object }; paths: object };
    ajv.addSchema({ $id: 'api', components });
    const schemas = [...JSON.stringify(paths).matchAll(/"schema":(\{"\$ref":"[^"]+"\})/g)].map(
      ([, one = '']) => one,
    );
    for (const schema of new Set(schemas))
      expect(() => ajv.compile(JSON.parse(schema.replace('"#/', '"api#/')))).not.toThrow();
  });
});

describe('the endpoint table', () => {
  it('names each line once, and no method of a path twice', () => {
    const ids = endpoints.map(({ id }) => id);
    const routes = endpoints.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
    expect(ids).toEqual([...new Set(ids)]);
    expect(routes).toEqual([...new Set(routes)]);
  });

  it.each(endpoints.map((line) => [line.id, line] as const))(
    '%s says what it takes and shows how',
    (_, line) => {
      const { path, params, query, body, takes, example, summary, scope, permission, method, work } = line;
      expect(summary).toMatch(/^[A-ZÀ-Ý«].*[.»]$/);
      expect(parametersIn(path).length > 0, 'path parameters have a schema').toBe(params !== undefined);
      if (params) {
        const given = Object.keys(example?.params ?? {}).sort();
        expect(given).toEqual([...parametersIn(path)].sort());
        expect(v.safeParse(params, example?.params).issues).toBeUndefined();
      }
      if (query && example?.query) expect(v.safeParse(query, example.query).issues).toBeUndefined();
      if (body && takes === undefined) expect(v.safeParse(body, example?.body).issues).toBeUndefined();
      // A GET never changes anything, and whoever changes something has a scope for it.
      if (method !== 'GET' && permission !== 'anybody')
        expect(work === 'preview' || scope !== 'placet/read', 'a write has no reading scope').toBe(true);
      if (scope === null) expect(permission).toBe('anybody');
    },
  );
});

describe('every refusal', () => {
  it.each(Object.keys(statusOf) as (keyof typeof statusOf)[])(
    '%s has a sentence in both languages',
    (code) => {
      const [en, fr] = [refusalMessageOf(code, 'en'), refusalMessageOf(code, 'fr')];
      expect(en).not.toBe(fr);
      for (const words of [en, fr]) expect(words).toMatch(/^[A-ZÀ-Ý].*\.$/);
      expect(`${en} ${fr}`).not.toMatch(/undefined|\{|\}/);
    },
  );
});
