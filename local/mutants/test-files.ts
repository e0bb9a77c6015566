/** Folders whose tests judge: the domain and the use cases on ports in memory. No browser, no DynamoDB Local, no server. */
const folders = ['test/domain', 'test/handlers', 'test/api'];

/**
 * In them, what needs DynamoDB Local, what asks every endpoint as everybody (minutes for each mutant, where shorter tests
 * of the same endpoint say what is wrong), and what compares texts of files.
 */
const left =
  /^test\/api\/(races|fuzz|wrong-tokens|permissions.*|confidential|take-part-confidentiality|erasure-.*|openapi|issue-words)\.test\.ts$/;

export function testFiles(find: (pattern: string) => readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) => find(`${folder}/**/*.test.ts`))
    .filter((file) => !left.test(file))
    .sort();
}
