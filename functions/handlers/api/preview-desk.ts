import { previewEndpoints as api } from '../../contracts/api/preview.ts';
import { type Served, served } from '../../contracts/api/use-case.ts';
import { decisionForm } from './preview/decision-form.ts';
import { type PreviewPorts, previewCommand } from './preview/preview-command.ts';
import { proposedRoute } from './preview/proposed-route.ts';

export type { PreviewPorts };

/** What a secretary sees before anything is recorded. It writes nothing. */
export const previewDesk = (ports: PreviewPorts): readonly Served[] => {
  const preview = previewCommand(ports);
  return [
    served(api.proposedRoute, proposedRoute(ports)),
    served(api.decisionForm, decisionForm(ports)),
    served(api.previewDecision, preview<typeof api.previewDecision>('record-decision')),
    served(api.previewProcedure, preview<typeof api.previewProcedure>('open-written-procedure')),
  ];
};
