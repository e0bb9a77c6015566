/** What is wrong with a definition, in the form of the service: a sentence and the path of the field. */
export interface Finding {
  message: string;
  /** As `/States/Draft/TimeoutSeconds`. */
  path: string;
}

/** Collects findings; a whole definition is read before it is refused, so that all of them are told at once. */
export class Findings {
  readonly all: Finding[] = [];

  add(path: string, message: string): void {
    this.all.push({ path: path || '/', message });
  }

  toString(): string {
    return this.all.map(({ message, path }) => `SCHEMA_VALIDATION_FAILED: ${message} at ${path}`).join(', ');
  }
}
