import type { ComponentType } from 'preact';
import { later } from '../../parts/later.tsx';

/** What the decision form is given here. */
interface Given {
  readonly tool: string;
  readonly session: string;
  readonly onRecorded: (result: { readonly next?: 'next' | 'stay' }) => void;
  readonly onClose: () => void;
}

const forms = import.meta.glob<{ DecisionForm: ComponentType<Given> }>('../decision/decision-form.tsx');

/** The decision form, whose script comes when somebody records. */
export const RecordForm = later<Given>(async () => {
  const load = Object.values(forms)[0];
  if (!load) throw new Error('There is no decision form');
  return (await load()).DecisionForm;
});
