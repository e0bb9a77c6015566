import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { compose } from '../../infra/compose.ts';

const { context } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../cdk.json', import.meta.url)), 'utf8'),
) as { context: Record<string, unknown> };

/** The two stacks as `cdk synth` makes them, but for the functions' code, which no rule of theirs reads. */
export function composed(changed: Record<string, unknown> = {}) {
  const code = mkdtempSync(join(tmpdir(), 'placet-code-'));
  mkdirSync(code, { recursive: true });
  writeFileSync(join(code, 'index.mjs'), 'export const handler = async () => undefined;');
  const app = new App({
    context: { ...context, ...changed },
    outdir: mkdtempSync(join(tmpdir(), 'placet-cdk-')),
  });
  return { app, ...compose(app, () => code) };
}
