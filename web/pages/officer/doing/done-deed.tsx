import { useAsk } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useFresh } from '../../../filling/use-fresh.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Button } from '../../../parts/button.tsx';
import type { AnyForm } from './command-form.ts';
import { DoneView } from './done-view.tsx';
import { offeredHere } from './offered-here.ts';
import type { Receipt } from './use-giving.ts';

/** Asks for the text as it is now, and for the line of its history that has just been written. */
export function DoneDeed({
  tool,
  command,
  receipt,
  form,
  again,
}: {
  tool: string;
  command: string;
  receipt: Receipt;
  form: AnyForm;
  again: () => void;
}) {
  const language = useLanguage();
  const shown = useFresh(useAsk('getTool', { params: { tool }, query: {} }));
  const history = useFresh(useAsk('getHistory', { params: { tool } }));
  return (
    <Asked of={shown}>
      {(now) => (
        <Asked of={history}>
          {({ items }) => {
            const line = items.findLast(
              ({ type, recordedAt }) => type === receipt.event && recordedAt === receipt.at,
            );
            const canAgain = form.again && offeredHere(now, command).length > 0;
            return (
              <DoneView
                tool={now}
                happened={line?.sentence ?? now.where.sentence}
                decision={receipt.decision}
              >
                {canAgain && <Button onClick={again}>{form.again?.(language)}</Button>}
              </DoneView>
            );
          }}
        </Asked>
      )}
    </Asked>
  );
}
