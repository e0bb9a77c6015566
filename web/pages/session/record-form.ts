import { later } from '../../parts/later.tsx';

/** What the decision form is given here. */
interface Given {
  readonly tool: string;
  readonly session: string;
  readonly onRecorded: (result: { readonly next?: 'next' | 'stay' }) => void;
  readonly onClose: () => void;
}

/** The decision form, whose script comes when somebody records. */
export const RecordForm = later<Given>(() =>
  import('../decision/decision-form.tsx').then(({ DecisionForm }) => DecisionForm),
);
