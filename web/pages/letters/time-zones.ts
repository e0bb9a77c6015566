/** The zones that a device knows, and the one that was chosen, should it be another. */
export function timeZones(chosen: string | undefined): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return chosen === undefined || known.includes(chosen) ? known : [chosen, ...known];
}
