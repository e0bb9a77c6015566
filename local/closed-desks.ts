import { closedInQuiet } from '../infra/functions.ts';
import { LambdaError, type Lambdas } from './lambdas.ts';

/** Calls but for the functions at which people write, which nobody can call: the gateway then says 503. */
export const closedDesks =
  (invoke: Lambdas['invoke']): Lambdas['invoke'] =>
  (name, payload) =>
    closedInQuiet.includes(name)
      ? Promise.reject(new LambdaError('TooManyRequestsException', 'Rate Exceeded.'))
      : invoke(name, payload);
