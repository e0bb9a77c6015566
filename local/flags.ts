/**
 * The flags of a command that takes nothing but flags. `--help` prints the usage and ends it; so does, with one line and
 * exit 2, whatever else is said to it: what is not understood is not passed over.
 */
export function flags<const Known extends readonly string[]>(
  usage: string,
  known: Known,
  said: readonly string[] = process.argv.slice(2),
): ReadonlySet<Known[number]> {
  if (said.includes('--help') || said.includes('-h')) {
    console.log(usage);
    process.exit(0);
  }
  const unknown = said.find((word) => !known.includes(word));
  if (unknown !== undefined) {
    console.error(`Nothing here is called ${unknown}: --help says what can be set.`);
    process.exit(2);
  }
  return new Set(said);
}
