const paper = { document: 'PC0741', language: 'en', revision: 'a' } as const;

/** A decision on the demonstration's register. */
export const decisionExample = {
  params: { tool: 'T13' },
  body: {
    facts: {
      outcome: 'endorsed',
      body: 'PTC',
      session: 'PTC-243-244',
      decidedOn: '2024-04-23',
      basis: { is: 'consensus' },
      versions: [{ ...paper, document: 'PC0739' }],
    },
  },
} as const;

/** A written procedure on the demonstration's register. */
export const procedureExample = {
  params: { tool: 'T16' },
  body: {
    facts: {
      outcome: 'written-opened',
      body: 'PTC',
      decidedOn: '2024-04-23',
      basis: { is: 'consensus' },
      deadlineAt: '2024-05-17T10:00:00.000Z',
      rule: 'Decision of the 241st/242nd Sessions, para. 47',
      versions: [paper, { ...paper, language: 'fr' }],
    },
    agrees: 'endorsed',
    minimumDays: 14,
  },
} as const;
