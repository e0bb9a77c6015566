import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { Instant } from '../../functions/domain/date.ts';
import { isId, type PersonId, personId } from '../../functions/domain/ids.ts';
import { type Language, otherThan } from '../../functions/domain/text.ts';
import { languageAsked } from '../../functions/http/read-request.ts';
import { escapeHtml } from '../../functions/notify/letters/as-html.ts';
import type { PeopleStore } from '../../functions/ports.ts';
import { htmlOf, pageHeaders } from '../page.ts';
import { choosePage } from './choose-page.ts';
import { chooseWords } from './choose-words.ts';
import { everybodyIn, type RegisterPorts } from './people-of-register.ts';
import { choosePath } from './provider-settings.ts';

type Context = Pick<
  KoaContextWithOIDC,
  'req' | 'res' | 'method' | 'path' | 'query' | 'set' | 'status' | 'body'
>;

export interface ChooseParts {
  readonly provider: Pick<Provider, 'interactionDetails' | 'interactionResult'>;
  readonly register: RegisterPorts & { readonly people: Pick<PeopleStore, 'person'> };
  /** The day on which seats count: the bodies' time. */
  readonly now: () => Instant;
  readonly registerName: string;
  /** Signs the form. */
  readonly secret: string;
  /** Where a chosen person may be sent on to. */
  readonly formsLeadTo: readonly string[];
}

const longestFormBytes = 10_000;

/**
 * The page on which a browser that wants to sign in chooses who it is, and the form that it sends. Another site cannot
 * send it: it needs the cookie of a sign-in that this browser began and the proof in its page. Whom the client names
 * (`login_hint`) is who it is, without the page: the client asked its reader already.
 */
export function chooseRoute({ provider, register, now, registerName, secret, formsLeadTo }: ChooseParts) {
  const proofOf = (uid: string): string => createHmac('sha256', secret).update(uid).digest('base64url');

  async function show(ctx: Context, uid: string, language: Language, hint = ''): Promise<void> {
    const everybody = await everybodyIn(register, now());
    // A link of the page itself names its language, and says all that it looks for.
    const wanted = (one(ctx.query.q) ?? (ctx.query.lang === undefined ? hint : '')).slice(0, 200);
    ctx.body = choosePage({ language, everybody, wanted, path: ctx.path, proof: proofOf(uid), registerName });
  }

  async function choose(ctx: Context, uid: string, language: Language): Promise<void> {
    const form = await formOf(ctx.req);
    if (!isSame(form.get('proof') ?? '', proofOf(uid)))
      return fail(ctx, 403, language, chooseWords[language].wrongForm);
    const { people } = await everybodyIn(register, now());
    const chosen = people.find(({ person }) => person.id === form.get('person'));
    if (!chosen) return show(ctx, uid, language);
    return become(ctx, chosen.person.id);
  }

  async function become(ctx: Context, person: PersonId): Promise<void> {
    const result = { login: { accountId: person, remember: false } };
    ctx.set('location', await provider.interactionResult(ctx.req, ctx.res, result));
    ctx.status = 303;
  }

  return async (ctx: Context, next: () => Promise<unknown>): Promise<void> => {
    if (!ctx.path.startsWith(`${choosePath}/`)) return void (await next());
    ctx.set({ ...pageHeaders(formsLeadTo) });
    const details = await provider.interactionDetails(ctx.req, ctx.res).catch(() => undefined);
    const language = languageOf(ctx, String(details?.params.ui_locales ?? ''));
    if (!details || ctx.path !== `${choosePath}/${details.uid}`)
      return fail(ctx, 400, language, chooseWords[language].expired);
    if (ctx.method === 'POST') return choose(ctx, details.uid, language);
    const hint = String(details.params.login_hint ?? '');
    const hinted = isId(hint) ? await register.people.person(personId(hint)) : undefined;
    return hinted ? become(ctx, hinted.id) : show(ctx, details.uid, language, hint);
  };
}

/** A page that says why it goes no further. */
export function fail(ctx: Context, status: number, language: Language, why: string): void {
  const { failed: title } = chooseWords[language];
  const otherLanguage = `?lang=${otherThan(language)}`;
  ctx.set({ ...pageHeaders() });
  ctx.status = status;
  ctx.body = htmlOf({ language, title, main: `<p>${escapeHtml(why)}</p>`, otherLanguage });
}

/** Chosen on the page, or asked for by the client, or by the browser. */
export function languageOf(ctx: Pick<Context, 'query' | 'req'>, locales = ''): Language {
  const chosen = one(ctx.query.lang);
  if (chosen === 'en' || chosen === 'fr') return chosen;
  return (
    languageAsked(locales.replaceAll(' ', ',')) ?? languageAsked(ctx.req.headers['accept-language']) ?? 'en'
  );
}

const one = (value: string | string[] | undefined): string | undefined => [value].flat()[0];

/** Compared in the same time wherever they differ. */
function isSame(given: string, ours: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(ours)];
  return a.length === b.length && timingSafeEqual(a, b);
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString('latin1');
    if (text.length > longestFormBytes) return new URLSearchParams();
  }
  return new URLSearchParams(text);
}
