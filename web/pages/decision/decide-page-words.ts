import { inBoth } from '../../words/both.ts';

export const decidePageWords = inBoth(
  {
    title: 'Record a decision',
    noSession: 'This address names no session. Open the session, and record from there.',
    sessions: 'Sessions',
    which: 'At which session was it decided?',
    noneBegun: 'No session of this body has begun. A decision is recorded once it has.',
  },
  {
    title: 'Consigner une décision',
    noSession: 'Cette adresse n’indique aucune session. Ouvrez la session et consignez depuis sa page.',
    sessions: 'Sessions',
    which: 'À quelle session la décision a-t-elle été prise ?',
    noneBegun: 'Aucune session de cet organe n’a commencé. Une décision se consigne ensuite.',
  },
);
