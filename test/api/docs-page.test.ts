import { expect, it } from 'vitest';
import { docsPage } from '../../functions/handlers/api/open/docs-page.ts';

const api = {
  info: { title: 'Placet & co', description: 'First `GET` part.\n\nSecond.' },
  tags: [
    { name: 'tools', description: 'What is <kept>' },
    { name: 'me', description: 'One’s own' },
  ],
  paths: {
    '/api/tools/{tool}': {
      get: {
        operationId: 'getTool',
        summary: 'One tool & its way',
        tags: ['tools'],
        'x-permission': 'read-tool',
        security: [{ token: ['placet/read'] }, { token: ['placet/record'] }],
        parameters: [
          { name: 'tool', in: 'path', required: true },
          { name: 'asOn', in: 'query' },
          { $ref: '#/components/parameters/Accept-Language' },
        ],
        responses: { 200: {}, 404: {} },
      },
      post: {
        operationId: 'putTool',
        summary: 'Another',
        tags: ['tools'],
        'x-permission': 'anybody',
        security: [],
        parameters: [],
        requestBody: { content: { 'application/json': { example: { title: '<b>' } } } },
        responses: { 201: {} },
      },
    },
    '/api/me': {
      get: {
        operationId: 'getMe',
        summary: 'Who I am',
        tags: ['me'],
        'x-permission': 'self',
        security: [],
        parameters: [],
        requestBody: { content: { 'application/pdf': {} } },
        responses: { 200: {} },
      },
    },
  },
  components: {
    schemas: {
      Tool: {},
      ProblemCode: { 'x-problems': { 'not-there': { status: 404, en: 'Not <there>', fr: 'Absent' } } },
    },
  },
};

it('an API is told as a page: what each line is for, who may ask it, what it takes and answers', () => {
  const page = docsPage(api);
  expect(page).toContain('<title>Placet &#38; co API</title>');
  expect(page).toContain(
    [
      '<h1>Placet &#38; co API</h1>',
      '<p>First <code>GET</code> part.</p><p>Second.</p>',
      '<p><a href="/api/openapi.json">openapi.json</a> · <a href="#tools">tools</a> · <a href="#me">me</a> · <a href="#problems">problems</a></p>',
      '<section id="tools"><h2>tools</h2><p>What is &#60;kept&#62;</p><article id="getTool"><h3><code>GET /api/tools/{tool}</code></h3>',
      '<p>One tool &#38; its way</p>',
      '<p class="meta">getTool · placet/read, placet/record · who: read-tool<br>tool (path) · asOn (query, optional) · Accept-Language<br>answers 200, 404</p></article><article id="putTool"><h3><code>POST /api/tools/{tool}</code></h3>',
      '<p>Another</p>',
      '<p class="meta">putTool · no sign-in · who: anybody<br>answers 201</p><pre>{',
      '  &#34;title&#34;: &#34;&#60;b&#62;&#34;',
      '}</pre></article></section><section id="me"><h2>me</h2><p>One’s own</p><article id="getMe"><h3><code>GET /api/me</code></h3>',
      '<p>Who I am</p>',
      '<p class="meta">getMe · no sign-in · who: self<br>answers 200</p></article></section>',
      '<section id="problems"><h2>problems</h2><p>A refusal is a problem document (RFC 9457); its <code>code</code> is one of these.</p>',
      '<table><thead><tr><th>code</th><th>status</th><th>English</th><th>Français</th></tr></thead><tbody><tr id="not-there"><td><code>not-there</code></td><td>404</td><td>Not &#60;there&#62;</td><td lang="fr">Absent</td></tr></tbody></table></section>',
    ].join('\n'),
  );
});

it('an API without lines or problems is a page, too', () => {
  const { info } = api;
  const page = docsPage({ info, tags: [], paths: {}, components: { schemas: {} } });
  expect(page).toContain('openapi.json</a> ·  · <a href="#problems">');
  expect(page).toContain('<tbody></tbody>');
});
