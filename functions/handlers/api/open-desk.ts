import { scopes } from '../../contracts/api/endpoint.ts';
import { openEndpoints as api } from '../../contracts/api/open.ts';
import { reply, type Served, served } from '../../contracts/api/use-case.ts';
import { noticeOf } from '../../domain/language/rehearsal-words.ts';
import { docsPage } from './open/docs-page.ts';

export interface OpenPorts {
  /** The API's description as it was committed. */
  readonly document: Readonly<Record<string, unknown>>;
  /** Where people sign in. */
  readonly signIn: {
    readonly issuer: string;
    readonly clientId: string;
    readonly authorize: string;
    readonly token: string;
    readonly revoke: string;
    readonly signOut: string;
    /** Where the people of a demonstration are told. */
    readonly chooser?: string;
  };
  /** Empty for a register that is meant; `Rehearsal` where what it holds is invented. */
  readonly registerName: string;
}

/** What anybody may ask without signing in. It has no right on anything. */
export const openDesk = ({ document, signIn, registerName }: OpenPorts): readonly Served[] => {
  let page: string | undefined;
  return [
    served(api.openApi, async () => reply(document as { openapi: '3.1.0' })),
    served(api.docs, async () => {
      page ??= docsPage(document);
      return reply(page);
    }),
    served(api.signInSettings, async () =>
      reply({
        ...signIn,
        scopes: ['openid', ...scopes],
        register: { name: registerName, notice: { ...noticeOf(registerName) } },
      }),
    ),
  ];
};
