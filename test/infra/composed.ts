import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { compose } from '../../infra/compose.ts';

const cdkJson = fileURLToPath(new URL('../../cdk.json', import.meta.url));
const { context } = JSON.parse(readFileSync(cdkJson, 'utf8')) as { context: Record<string, unknown> };

/** The two stacks as `cdk synth` makes them, but for the functions' code, which no rule of theirs reads. */
export function composed(changed: Record<string, unknown> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'placet-cdk-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const [code, outdir] = [join(folder, 'code'), join(folder, 'out')];
  mkdirSync(code);
  writeFileSync(join(code, 'index.mjs'), 'export const handler = async () => undefined;');
  const app = new App({ context: { ...context, ...changed }, outdir });
  return { app, ...compose(app, () => code) };
}

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a CloudFormation resource has the shape that its type says
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** The resources of both templates by logical id, and those of one type. */
export function templates() {
  const { register, application } = composed();
  const resourcesOf = (template: Template) => template.toJSON().Resources as Record<string, Resource>;
  const registerResources = resourcesOf(Template.fromStack(register));
  const resources = resourcesOf(Template.fromStack(application));
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
  if (intrinsic === 'Fn::Join') return (of as [string, unknown[]])[1].map(words).join('');
  return JSON.stringify(value);
}

/** `CommandsLog66A72C21` is CommandsLog; `Register34FE4340StreamArn72424CE8` is RegisterStream. */
const thing = (logicalId: string): string => logicalId.replaceAll(/[0-9A-F]{8}/g, '').replace(/Arn$/, '');
