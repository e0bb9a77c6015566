import { Link } from 'wouter-preact';
import { useLanguage } from '../app/language.tsx';

const working = ' [titre de travail]';

/**
 * The title of a tool as the API gives it. A French page shows a working title in English, and says so: a screen
 * reader is told the language of what it reads.
 */
export function ToolTitle({ title }: { title: string }) {
  const language = useLanguage();
  if (language === 'en' || !title.endsWith(working)) return <>{title}</>;
  return (
    <>
      <span lang="en">{title.slice(0, -working.length)}</span>{' '}
      <span class="muted regular">{working.trim()}</span>
    </>
  );
}

/** The title as a link to the tool. */
export const ToolLink = ({ tool, title }: { tool: string; title: string }) => (
  <Link href={`/t/${tool}`}>
    <ToolTitle title={title} />
  </Link>
);
