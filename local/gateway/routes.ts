import type { Endpoint } from '../../functions/contracts/api/endpoint.ts';

/** A line of the API as its gateway knows it. */
export interface Route {
  readonly method: string;
  /** `/api/tools/{tool}`. */
  readonly path: string;
  /** The function that answers: `api-read`. */
  readonly function: string;
  /** What a token must hold; null: no token is asked for. */
  readonly scope: string | null;
}

/** What a request came to: a route with the values of its path, or none, which is `$default`. */
export interface Found {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The endpoints as routes: one function for each kind of work. */
export const routesOf = (
  endpoints: readonly Pick<Endpoint, 'method' | 'path' | 'work' | 'scope'>[],
): readonly Route[] =>
  endpoints.map(({ method, path, work, scope }) => ({ method, path, function: `api-${work}`, scope }));

/**
 * Finds the route of a request as HTTP APIs select it: method and path must match in full, letter by letter, and where
 * several do, the one with more fixed words from the left. `path` is decoded; a parameter takes one whole segment.
 */
export function routeFinder(routes: readonly Route[]): (method: string, path: string) => Found | undefined {
  const table = routes
    .map((route) => ({ route, segments: route.path.split('/') }))
    .sort((a, b) => fixedness(a.segments).localeCompare(fixedness(b.segments)));
  return (method, path) => {
    const given = path.split('/');
    for (const { route, segments } of table) {
      if (route.method !== method || segments.length !== given.length) continue;
      const parameters = match(segments, given);
      if (parameters) return { route, parameters };
    }
    return undefined;
  };
}

const nameIn = (segment: string): string | undefined => /^\{(\w+)\}$/.exec(segment)?.[1];

/** Sorts fixed segments before parameters, from the left. */
const fixedness = (segments: readonly string[]): string =>
  segments.map((segment) => (nameIn(segment) === undefined ? '0' : '1')).join('');

function match(
  segments: readonly string[],
  given: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const values: [string, string][] = [];
  for (const [place, segment] of segments.entries()) {
    const value = given[place] ?? '';
    const name = nameIn(segment);
    if (name === undefined ? segment !== value : value === '') return undefined;
    if (name !== undefined) values.push([name, value]);
  }
  return Object.fromEntries(values);
}
