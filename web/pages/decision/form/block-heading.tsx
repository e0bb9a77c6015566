import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The level of the headings of the form's blocks: where the question is the heading of the page, they come next. */
export const BlockLevel = createContext<2 | 3>(3);

/** Over one block of the form. */
export function BlockHeading({ children }: { children: ComponentChildren }) {
  const Heading = useContext(BlockLevel) === 2 ? 'h2' : 'h3';
  return <Heading class="block-heading">{children}</Heading>;
}
