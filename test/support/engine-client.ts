import * as sfn from '@aws-sdk/client-sfn';

/** A client of Step Functions that asks an engine in this process, without HTTP in between; errors are the SDK's own. */
export const clientOf = (engine: object): sfn.SFNClient =>
  ({ send: sendTo(engine) }) as unknown as sfn.SFNClient;

/** The SDK's commands carry the name of the engine's method. */
const sendTo = (engine: object) => async (command: { readonly input: unknown }) => {
  const name = command.constructor.name.replace(/Command$/, '');
  const method = `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
  try {
    return await (engine as Record<string, (input: unknown) => Promise<unknown>>)[method]?.(command.input);
  } catch (error) {
    const { name: fault, message } = error as Error;
    const Fault = (sfn as unknown as Record<string, new (options: object) => Error>)[fault];
    throw Fault ? new Fault({ message, $metadata: {} }) : error;
  }
};
