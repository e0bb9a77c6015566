import { escaped, plainPage } from '../../../contracts/api/plain-page.ts';

/** What the page reads of an OpenAPI document. */
interface Document {
  readonly info: { readonly title: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<
      Record<string, { 'x-problems'?: Readonly<Record<string, { status: number; en: string; fr: string }>> }>
    >;
  };
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly 'x-permission': string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly {
    readonly name?: string;
    readonly in?: string;
    readonly required?: boolean;
    readonly $ref?: string;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: unknown }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

const style = `
body{max-width:72rem}
h2{margin-top:40px;font-size:22px;line-height:28px;font-weight:600}
article{border-top:1px solid var(--line);padding:16px 0}
h3{margin:0;font-size:17px;font-weight:600;overflow-wrap:anywhere}h3 code{font-weight:600}
code,pre{font:14px/20px ui-monospace,Menlo,Consolas,monospace}
pre{margin:8px 0;padding:8px 16px;background:var(--panel);overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:15px;line-height:22px}td,th{text-align:left;vertical-align:top;border-top:1px solid var(--line);padding:8px 8px 8px 0}
td:first-child{white-space:nowrap}@media (max-width:700px){td,th{display:block;border:0;padding:0}tr{display:block;border-top:1px solid var(--line);padding:8px 0}thead{display:none}}
`;

/** The API's document as a page to read: no script, nothing from elsewhere, an anchor for each problem's `type`. */
export function docsPage(document: unknown): string {
  const { info, tags, paths, components } = document as Document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const sections = tags.map(({ name, description }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name));
    const articles = own.map(({ path, method, operation }) => articleOf(path, method, operation));
    return `<section id="${escaped(name)}"><h2>${escaped(name)}</h2><p>${escaped(description)}</p>${articles.join('')}</section>`;
  });
  const body = `<h1>${escaped(info.title)} API</h1>
${info.description
  .split('\n\n')
  .map((part) => `<p>${withCode(part)}</p>`)
  .join('')}
<p><a href="/api/openapi.json">openapi.json</a> · ${tags.map(({ name }) => `<a href="#${escaped(name)}">${escaped(name)}</a>`).join(' · ')} · <a href="#problems">problems</a></p>
${sections.join('')}
<section id="problems"><h2>problems</h2><p>A refusal is a problem document (RFC 9457); its <code>code</code> is one of these.</p>
<table><thead><tr><th>code</th><th>status</th><th>English</th><th>Français</th></tr></thead><tbody>${problemRows(components)}</tbody></table></section>`;
  return plainPage({ language: 'en', title: `${info.title} API`, style, body });
}

const withCode = (text: string): string => escaped(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');

function articleOf(path: string, method: string, operation: Operation): string {
  const scopes = operation.security.flatMap((one) => Object.values(one).flat());
  const parameters = operation.parameters.map(({ name, in: where, required, $ref }) =>
    $ref
      ? escaped($ref.split('/').at(-1) ?? '')
      : `${escaped(name ?? '')} (${where}${required ? '' : ', optional'})`,
  );
  const [body] = Object.values(operation.requestBody?.content ?? {});
  const example =
    body?.example === undefined ? '' : `<pre>${escaped(JSON.stringify(body.example, null, 2))}</pre>`;
  return `<article id="${escaped(operation.operationId)}"><h3><code>${method.toUpperCase()} ${escaped(path)}</code></h3>
<p>${escaped(operation.summary)}</p>
<p class="meta">${escaped(operation.operationId)} · ${scopes.length > 0 ? escaped(scopes.join(', ')) : 'no sign-in'} · who: ${escaped(operation['x-permission'])}${parameters.length > 0 ? `<br>${parameters.join(' · ')}` : ''}<br>answers ${Object.keys(operation.responses).join(', ')}</p>${example}</article>`;
}

const problemRows = ({ schemas }: Document['components']): string =>
  Object.entries(schemas.ProblemCode?.['x-problems'] ?? {})
    .map(
      ([code, { status, en, fr }]) =>
        `<tr id="${escaped(code)}"><td><code>${escaped(code)}</code></td><td>${status}</td><td>${escaped(en)}</td><td lang="fr">${escaped(fr)}</td></tr>`,
    )
    .join('');
