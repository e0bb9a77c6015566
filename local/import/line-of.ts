/**
 * The line of a JSON text on which the value at a path begins, from 1; that of the nearest value around it where the path
 * leads nowhere (a key that is missing has no line). The text must be valid JSON.
 */
export function lineOf(text: string, path: readonly (string | number)[]): number {
  let at = 0;
  let found = 0;
  let depth = 0;

  const skipSpace = () => {
    while (/\s/.test(text.charAt(at))) at++;
  };
  const readString = (): string => {
    const from = at++;
    while (text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
    return JSON.parse(text.slice(from, ++at)) as string;
  };
  /** Reads one value; while it is on the way to the path, remembers where it began. */
  const readValue = (isOnPath: boolean): void => {
    skipSpace();
    const level = depth;
    if (isOnPath) found = at;
    const open = text.charAt(at);
    if (open === '"') {
      readString();
      return;
    }
    if (open !== '{' && open !== '[') {
      while (at < text.length && !/[\s,\]}]/.test(text.charAt(at))) at++;
      return;
    }
    at++;
    depth++;
    for (let index = 0; ; index++) {
      skipSpace();
      if (text.charAt(at) === '}' || text.charAt(at) === ']') break;
      const key = open === '{' ? readString() : index;
      if (open === '{') {
        skipSpace();
        at++;
      }
      readValue(isOnPath && String(path[level]) === String(key) && level < path.length);
      skipSpace();
      if (text.charAt(at) === ',') at++;
    }
    at++;
    depth--;
  };

  readValue(true);
  return text.slice(0, found).split('\n').length;
}
