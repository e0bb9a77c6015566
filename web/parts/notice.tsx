import type { ComponentChildren } from 'preact';

/** What a notice is about; never by colour alone, for each has its mark. */
export type Tone = 'plain' | 'done' | 'waiting' | 'stop' | 'information';
const marks: Readonly<Record<Tone, string>> = {
  plain: '',
  done: '●',
  waiting: '◔',
  stop: '■',
  information: '□',
};

/** A few words that concern what is around them. `live`: read out as they come. */
export function Notice({
  tone = 'plain',
  live,
  children,
}: {
  tone?: Tone;
  live?: boolean;
  children: ComponentChildren;
}) {
  return (
    <div class={`notice ${tone}`} role={live ? 'status' : undefined}>
      {marks[tone] !== '' && (
        <span aria-hidden="true" class="mark">
          {marks[tone]}
        </span>
      )}
      <div>{children}</div>
    </div>
  );
}
