import { QueryClientProvider, useIsFetching } from '@tanstack/preact-query';
import { useEffect } from 'preact/hooks';
import { Router } from 'wouter-preact';
import { speak } from '../api/api.ts';
import { queries } from '../api/ask.ts';
import { useMe } from '../api/me.ts';
import { Band } from './band.tsx';
import { LanguageOf, languageIsChosen, useLanguageChoice } from './language.tsx';
import { LeftOpenNotice } from './left-open-notice.tsx';
import { PageHere } from './page-here.tsx';
import { SkipLink } from './skip-link.tsx';
import { TopBar } from './top-bar.tsx';

/** The whole app. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <LanguageOf>
        <Router>
          <Frame />
        </Router>
      </LanguageOf>
    </QueryClientProvider>
  );
}

function Frame() {
  const { language, choose } = useLanguageChoice();
  speak(() => language);
  const me = useMe();
  const theirs = me?.language;
  useEffect(() => {
    if (theirs !== undefined && !languageIsChosen()) choose(theirs, 'for-now');
  }, [theirs]);
  const asking = useIsFetching() > 0;
  useEffect(() => {
    // For whoever has to know that a page is whole: tests, and programs that print it.
    document.documentElement.toggleAttribute('data-asking', asking);
  }, [asking]);
  return (
    <>
      <SkipLink />
      <Band />
      <TopBar />
      <LeftOpenNotice />
      <PageHere />
    </>
  );
}
