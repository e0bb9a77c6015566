import type { ComponentType } from 'preact';

/** What a page is given: what its address says. */
export interface PageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** One kind of address, and the page that answers it. */
export interface Route {
  /** `/t/:tool`. */
  readonly path: string;
  readonly load: () => Promise<{ readonly default: ComponentType<PageProps> }>;
  /** It has something to say to who has not signed in. */
  readonly open?: true;
  /** Asks for what the page will show while its script is still on its way. */
  readonly ahead?: (params: PageProps['params'], language: string) => void;
}
