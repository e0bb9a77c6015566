import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { compose } from '../../infra/compose.ts';

const cdkJson = fileURLToPath(new URL('../../cdk.json', import.meta.url));
const { context } = JSON.parse(readFileSync(cdkJson, 'utf8')) as { context: Record<string, unknown> };

/** A web app as Vite leaves it: what has a hash in its name in a folder of its own. */
const webApp = {
  'index.html': '<!doctype html><title>Placet</title>',
  'sw.js': 'self.oninstall = () => undefined;',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'manifest.webmanifest': '{}',
  'assets/index-B2a1Cd3e.js': 'document.title = "Placet";',
};

/**
 * The two stacks as `cdk synth` makes them, but for the functions' code and the app's files, which no rule of theirs
 * reads.
 */
export function composed(changed: Record<string, unknown> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'placet-cdk-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const [code, siteFiles, outdir] = [join(folder, 'code'), join(folder, 'web'), join(folder, 'out')];
  mkdirSync(code);
  mkdirSync(join(siteFiles, 'assets'), { recursive: true });
  for (const [name, content] of Object.entries(webApp)) writeFileSync(join(siteFiles, name), content);
  writeFileSync(join(code, 'index.mjs'), 'export const handler = async () => undefined;');
  const app = new App({ context: { ...context, ...changed }, outdir });
  return { app, ...compose(app, { bundleOf: () => code, siteFiles }) };
}

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a CloudFormation resource has the shape that its type says
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** The resources of a stack's template by logical id. */
export const resourcesOf = (stack: Stack): Record<string, Resource> =>
  Template.fromStack(stack).toJSON().Resources;

/** The resources of both templates by logical id, and those of one type. */
export function templates() {
  const { register, application } = composed();
  const registerResources = resourcesOf(register);
  const resources = resourcesOf(application);
  const all = (type: string): Record<string, Resource> =>
    Object.fromEntries(Object.entries(resources).filter(([, { Type }]) => Type === type));
  return { registerResources, resources, all };
}

/** An ARN or a list of them in a few words: what an intrinsic names, without account, region and partition. */
export function words(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(words).join(', ');
  const [[intrinsic, of] = ['', undefined]] = Object.entries(value);
  if (intrinsic === 'Ref') return String(of).startsWith('AWS::') ? '' : thing(String(of));
  if (intrinsic === 'Fn::GetAtt') return thing(String((of as string[])[0]));
  if (intrinsic === 'Fn::ImportValue') return thing(String(of).replace(/^.*?(FnGetAtt|OutputRef)/, ''));
  if (intrinsic === 'Fn::Sub') return String(of).replaceAll(/\$\{AWS::\w+\}/g, '');
  if (intrinsic === 'Fn::Join') return (of as [string, unknown[]])[1].map(words).join('');
  return JSON.stringify(value);
}

/** `CommandsLog66A72C21` is CommandsLog; `Register34FE4340StreamArn72424CE8` is RegisterStream. */
const thing = (logicalId: string): string => logicalId.replaceAll(/[0-9A-F]{8}/g, '').replace(/Arn$/, '');
