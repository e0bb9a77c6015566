/** Something to be mended, and the field where it is. */
export interface Fault {
  readonly at: string;
  readonly text: string;
}
