import { QueryClient, QueryClientProvider } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { Router } from 'wouter-preact';
import type { Language } from '../../functions/domain/text.ts';
import { LanguageOf } from '../../web/app/language.tsx';

/** A view as a browser would first show it, as HTML. */
export const rendered = (view: ComponentChildren, language: Language, path = '/'): string =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <LanguageOf first={language}>
        <Router ssrPath={path}>{view}</Router>
      </LanguageOf>
    </QueryClientProvider>,
  );
