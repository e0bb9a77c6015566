import { globSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';

/** A regular expression as it stands in the source. */
export interface Written {
  readonly file: string;
  readonly line: number;
  readonly pattern: string;
  readonly flags: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly unknown[];
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Every one in the files that a pattern names, and where one is made of texts at run time. */
export function regularExpressionsIn(pattern: string): {
  readonly literals: readonly Written[];
  readonly made: readonly { readonly file: string; readonly line: number }[];
} {
  const literals: Written[] = [];
  const made: { file: string; line: number }[] = [];
  for (const file of globSync(pattern).sort()) {
    const text = readFileSync(file, 'utf8');
    const lineAt = (start: number): number => text.slice(0, start).split('\n').length;
    const walk = (node: unknown): void => {
      if (Array.isArray(node)) for (const part of node) walk(part);
      if (!isNode(node)) return;
      const { type, start, regex, callee } = node;
      if (type === 'Literal' && regex) literals.push({ file, line: lineAt(start), ...regex });
      if ((type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp')
        made.push({ file, line: lineAt(start) });
      for (const part of Object.values(node)) if (typeof part === 'object') walk(part);
    };
    walk(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }));
  }
  return { literals, made };
}
