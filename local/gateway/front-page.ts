import type { Instant } from '../../functions/domain/date.ts';
import { fr } from '../../functions/domain/language/spacing.ts';
import { type Language, otherThan } from '../../functions/domain/text.ts';
import { languageAsked } from '../../functions/http/read-request.ts';
import { escapeHtml } from '../../functions/notify/letters/as-html.ts';
import { localPage } from '../demonstration.ts';
import { htmlOf, pageHeaders } from '../page.ts';
import type { Answer } from './own-answers.ts';
import type { Request } from './request.ts';
import { timeSection } from './time-section.ts';

/** Where a person finds the parts. */
export interface Addresses {
  readonly mail: string;
  readonly signIn: string;
  /** The bodies' time. */
  readonly now: () => Instant;
}

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    title: 'Placet on this machine',
    intro: 'Beside the app itself there is:',
    app: 'The app',
    docs: 'The API, to read',
    api: 'The API, as OpenAPI 3.1',
    mail: 'Mailbox: every letter that was sent',
    signIn: 'Sign-in, as an OpenID Connect issuer',
    token: 'A token for the command line',
  },
  fr: {
    title: 'Placet sur cette machine',
    intro: fr`En plus de l’application elle-même :`,
    app: 'L’application',
    docs: 'L’API, à lire',
    api: 'L’API, en OpenAPI 3.1',
    mail: fr`Boîte aux lettres : chaque lettre envoyée`,
    signIn: 'Connexion, comme émetteur OpenID Connect',
    token: 'Un jeton pour la ligne de commande',
  },
};

/** The page at `/local`: where the parts of this machine's system are. Undefined for any other address. */
export const frontPage =
  ({ mail, signIn, now }: Addresses) =>
  ({ method, path, rawQuery, headers }: Request): Answer | undefined => {
    if (path !== localPage || (method !== 'GET' && method !== 'HEAD')) return undefined;
    const query = new URLSearchParams(rawQuery);
    const chosen = query.get('lang');
    const language: Language =
      chosen === 'en' || chosen === 'fr' ? chosen : (languageAsked(headers['accept-language']) ?? 'en');
    const said = words[language];
    const line = (term: string, to: string) =>
      `<dt>${said[term]}</dt><dd><a href="${escapeHtml(to)}">${escapeHtml(to)}</a></dd>`;
    const main = [
      `<p>${said.intro}</p><dl>`,
      line('app', '/'),
      line('docs', '/api/docs'),
      line('api', '/api/openapi.json'),
      line('mail', mail),
      line('signIn', `${signIn}/.well-known/openid-configuration`),
      `<dt>${said.token}</dt><dd><code>npm run -s token -- --as "PTC secretary"</code></dd></dl>`,
      timeSection({ now: now(), language, refused: query.get('time') === 'refused' }),
    ].join('\n');
    const otherLanguage = `${localPage}?lang=${otherThan(language)}`;
    const body = htmlOf({ language, title: said.title ?? '', main, otherLanguage });
    return { status: 200, headers: pageHeaders(), body };
  };
