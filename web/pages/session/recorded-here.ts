import { useState } from 'preact/hooks';

const keyOf = (session: string): string => `placet.recorded.${session}`;
const kept = (session: string): readonly string[] =>
  (sessionStorage.getItem(keyOf(session)) ?? '').split(' ').filter((tool) => tool !== '');

/** Tools on which something was recorded in this window: the wrong button is noticed in the next minutes (S5). */
export function useRecordedHere(session: string) {
  const [tools, set] = useState(() => kept(session));
  const keep = (next: readonly string[]) => {
    sessionStorage.setItem(keyOf(session), next.join(' '));
    set(next);
  };
  return {
    tools,
    add: (tool: string) => keep([...tools.filter((one) => one !== tool), tool]),
    remove: (tool: string) => keep(tools.filter((one) => one !== tool)),
  };
}
