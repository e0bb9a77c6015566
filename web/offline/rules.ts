/** Answers that can be read without a connection: who one is, what awaits one, a tool, a session, what one receives. */
const kept = [
  /^\/api\/me(\/due|\/inbox|\/subscriptions)?$/,
  /^\/api\/sign-in$/,
  /^\/api\/tools\/[^/]+(\/history)?$/,
  /^\/api\/sessions(\/[^/]+(\/note)?)?$/,
];

/** Whether the last answer of an address is kept on this device. */
export const isKept = (path: string): boolean => kept.some((pattern) => pattern.test(path));

/** Addresses that the app answers itself; the API's own pages and the local system's are not among them. */
export const isShellAddress = (path: string): boolean => !/^\/(api|local|files)(\/|$)/.test(path);

/** Under which a view is kept: each language is a view of its own. */
export function viewKey(url: string, language: string): string {
  const key = new URL(url);
  key.searchParams.set('_in', language.slice(0, 2));
  return key.href;
}
