import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ApplicationStack } from './application-stack.ts';
import type { FunctionName } from './functions.ts';
import { RegisterStack } from './register-stack.ts';
import { settingsOf } from './settings.ts';

/** The two stacks under AwsSolutions' rules; `bundleOf` gives the folder of a function's bundle. */
export function compose(
  app: App,
  bundleOf: (name: FunctionName) => string,
): { readonly register: RegisterStack; readonly application: ApplicationStack } {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const settings = settingsOf(app.node);
  const register = new RegisterStack(app, 'PlacetRegister', { settings });
  const application = new ApplicationStack(app, 'PlacetApplication', {
    register,
    settings,
    bundleOf,
  });
  return { register, application };
}
