import type { ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { matchRoute, useLocation, useRouter } from 'wouter-preact';
import { useIsSignedIn } from '../api/me.ts';
import { Fault } from '../parts/fault.tsx';
import { Page } from '../parts/page.tsx';
import { useLanguage } from './language.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import type { PageProps, Route } from './route.ts';
import { routes } from './routes.ts';
import { SignInFirst } from './sign-in-first.tsx';

/** The page of the address in the browser's bar. */
export function PageHere() {
  const { parser } = useRouter();
  const [path] = useLocation();
  const found = useMemo(() => {
    for (const route of routes) {
      const [fits, params] = matchRoute(parser, route.path, path);
      if (fits) return { route, params: params as PageProps['params'] };
    }
    return undefined;
  }, [path, parser]);
  const isSignedIn = useIsSignedIn();
  useEffect(() => scrollTo(0, 0), [path]);
  if (!found) return <NotFoundPage />;
  if (!isSignedIn && !found.route.open) return <SignInFirst />;
  return <Loaded key={found.route.path} route={found.route} params={found.params} isSignedIn={isSignedIn} />;
}

function Loaded({ route, params, isSignedIn }: PageProps & { route: Route; isSignedIn: boolean }) {
  const language = useLanguage();
  const [Shown, show] = useState<ComponentType<PageProps>>();
  const [error, fail] = useState<unknown>();
  const load = () => {
    fail(undefined);
    route.load().then((module) => show(() => module.default), fail);
  };
  useEffect(() => {
    if (isSignedIn) route.ahead?.(params, language);
    load();
  }, [route]);
  if (error !== undefined)
    return (
      <Page>
        <Fault error={error} again={load} />
      </Page>
    );
  return Shown ? <Shown params={params} /> : <Page />;
}
