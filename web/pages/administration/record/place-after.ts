/** Where an export goes on, by its last line; undefined where that was its end. */
export function placeAfter(lines: string): string | undefined {
  const last = lines.trimEnd().split('\n').at(-1) ?? '';
  const said: unknown = JSON.parse(last);
  return typeof said === 'object' && said !== null && 'next' in said && typeof said.next === 'string'
    ? said.next
    : undefined;
}
