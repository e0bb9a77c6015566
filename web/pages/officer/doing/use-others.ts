import { useQuery } from '@tanstack/preact-query';
import { api } from '../../../api/api.ts';
import { useLanguage } from '../../../app/language.tsx';
import type { Tool } from './setting.ts';

const none: readonly Tool[] = [];

/** The other tools that a paper belongs to, as far as the reader knows of them; none until they are there. */
export function useOthers(document: string | undefined, own: string): readonly Tool[] {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['others', language, document, own],
    queryFn: ({ signal }) => othersWith(document ?? '', own, signal),
    enabled: document !== undefined,
    retry: false,
    // Many are asked for one paper: not at each return to the window.
    staleTime: 60_000,
  });
  return data ?? none;
}

/** A number that nobody knows yet is of no tool; of a tool that cannot be read now nothing is said. */
async function othersWith(document: string, own: string, signal: AbortSignal): Promise<readonly Tool[]> {
  const tools = await api.getDocument({ params: { document }, signal }).then(
    ({ body }) => body.tools.filter(({ tool }) => tool !== own),
    () => [],
  );
  const asked = tools.map(({ tool }) =>
    api.getTool({ params: { tool }, query: {}, signal }).then(
      ({ body }) => [body],
      () => [],
    ),
  );
  return (await Promise.all(asked)).flat();
}
