import { inBoth } from '../../words/both.ts';

export const decidePageWords = inBoth(
  {
    title: 'Record a decision',
    noSession: 'This address names no session. Open the session, and record from there.',
    sessions: 'Sessions',
  },
  {
    title: 'Consigner une décision',
    noSession: 'Cette adresse n’indique aucune session. Ouvrez la session et consignez depuis sa page.',
    sessions: 'Sessions',
  },
);
