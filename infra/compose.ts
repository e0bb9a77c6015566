import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ApplicationStack } from './application-stack.ts';
import type { FunctionName } from './functions.ts';
import { RegisterStack } from './register-stack.ts';
import { settingsOf } from './settings.ts';

/** What the stacks are made of that has to be built first. */
export interface Built {
  /** The folder of a function's bundle. */
  readonly bundleOf: (name: FunctionName) => string;
  /** The folder of the web app. */
  readonly siteFiles: string;
}

/** The two stacks under AwsSolutions' rules. */
export function compose(
  app: App,
  built: Built,
): { readonly register: RegisterStack; readonly application: ApplicationStack } {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const settings = settingsOf(app.node);
  const register = new RegisterStack(app, 'PlacetRegister', { settings });
  const application = new ApplicationStack(app, 'PlacetApplication', {
    register,
    settings,
    ...built,
  });
  return { register, application };
}
