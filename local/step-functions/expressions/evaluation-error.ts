/**
 * A JSONata expression that failed, gave nothing or gave what its field cannot take: States.QueryEvaluationError.
 * `location` is the field in the state, as `Output/result`; the sentence names neither state nor event.
 */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError';
  readonly location: string | undefined;

  constructor(message: string, location?: string) {
    super(message);
    this.location = location;
  }
}
