import type { Answer } from '../../web/api/ask.ts';
import type { Setting, Tool } from '../../web/pages/officer/doing/setting.ts';

const named = {
  SWG: { id: 'SWG', code: 'SWG', name: 'SAFE Working Group' },
  PTC: { id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee' },
  PoC: { id: 'PoC', code: 'PoC', name: 'Policy Commission' },
  Council: { id: 'Council', code: 'Council', name: 'Council' },
} as const;

/** The bodies of the usual way. */
export const theBodies: Setting['bodies'] = [
  {
    ...named.SWG,
    stage: { id: 'working-group', label: 'Working group' },
    ...{ restricted: false, closed: false },
  },
  {
    ...named.PTC,
    stage: { id: 'ptc-endorsement', label: 'PTC endorsement' },
    ...{ prefix: 'PC', restricted: false, closed: false },
  },
  {
    ...named.PoC,
    stage: { id: 'policy-commission', label: 'Policy Commission' },
    ...{ restricted: true, closed: false },
  },
  {
    ...named.Council,
    stage: { id: 'council-approval', label: 'Council approval' },
    ...{ restricted: false, closed: false },
  },
];

const step = (
  n: number,
  body: keyof typeof named,
  over: Partial<Tool['route']['steps'][number]> = {},
): Tool['route']['steps'][number] => ({
  ...{ kind: 'body', mark: 'planned', n, body: named[body], name: named[body].name, ask: 'decide', times: 1 },
  sentence: `Step ${n} of 5, ${named[body].name}, planned.`,
  ...over,
});

/** A draft on the usual way, with one paper in English. */
export const aDraft = (over: Partial<Tool> = {}): Tool => ({
  tool: 'T21',
  title: 'Guidelines on something new',
  titles: { en: 'Guidelines on something new', working: true },
  kind: { id: 'guidelines', label: 'Guidelines' },
  origin: { kind: 'secretariat', label: 'Prepared by the Secretariat', names: [] },
  partners: [],
  officers: [{ person: 'P15', name: 'Fatou Diabaté' }],
  stage: { id: 'draft', label: 'Draft' },
  open: true,
  where: {
    sentence: 'In draft since 23 April 2024. Next: the PTC, 23-26 April 2024.',
    at: 'draft',
    since: { precision: 'day', value: '2024-04-23', words: '23 April 2024' },
    ahead: [{ body: named.PTC, words: 'the PTC, 23-26 April 2024' }],
    publishes: true,
  },
  route: {
    template: 'full',
    endsWith: 'publication',
    steps: [
      { kind: 'draft', mark: 'here', name: 'Draft', times: 1, sentence: 'Step 1 of 5, Draft, here.' },
      step(1, 'PTC'),
      step(2, 'PoC'),
      step(3, 'Council', { mark: 'conditional', subjectTo: named.PoC }),
      {
        ...{ kind: 'publication', mark: 'planned', name: 'Publication', times: 1 },
        sentence: 'Step 5 of 5, Publication, planned.',
      },
    ],
  },
  documents: [
    {
      document: 'PC0741',
      en: { number: 'PC0741Ea', language: 'en', revision: 'a', pages: 24, datedOn: '2024-04-02' },
      state: { is: 'due', language: 'fr' },
      sentence: 'The French version is not there yet.',
    },
  ],
  decisions: [],
  history: [],
  lineage: { supersededBy: [], children: [] },
  questions: [],
  deferrals: 0,
  notReached: 0,
  publications: [],
  may: [{ command: 'submit' }, { command: 'attach-document' }, { command: 'withdraw' }],
  version: 1,
  ...over,
});

/** The same before the PTC, with its paper in both languages. */
export const beforeThePtc = (over: Partial<Tool> = {}): Tool =>
  aDraft({
    stage: { id: 'ptc-endorsement', label: 'PTC endorsement' },
    where: {
      sentence: 'With the PTC since 23 April 2024. Next: the Policy Commission, June 2024.',
      at: 'body',
      body: named.PTC,
      since: { precision: 'day', value: '2024-04-23', words: '23 April 2024' },
      ahead: [{ body: named.PoC, words: 'the Policy Commission, June 2024' }],
      publishes: true,
    },
    route: {
      template: 'full',
      endsWith: 'publication',
      steps: [
        step(1, 'PTC', {
          mark: 'here',
          session: { id: 'PTC-243-244', label: '243rd/244th Sessions', when: '23-26 April 2024' },
        }),
        step(2, 'PoC'),
        step(3, 'Council', { mark: 'conditional', subjectTo: named.PoC }),
      ],
    },
    documents: [
      {
        document: 'PC0741',
        en: { number: 'PC0741Ea', language: 'en', revision: 'a', sha256: 'a'.repeat(64) },
        fr: { number: 'PC0741Fa', language: 'fr', revision: 'a' },
        state: { is: 'complete' },
        sentence: '',
      },
      {
        document: 'PC0742',
        en: { number: 'PC0742Eb', language: 'en', revision: 'b' },
        fr: { number: 'PC0742Fa', language: 'fr', revision: 'a' },
        state: { is: 'behind', language: 'fr', has: 'a', other: 'b' },
        sentence: 'The French version is behind: E is b, F is a.',
      },
    ],
    may: [
      { command: 'not-listed', body: 'PTC' },
      { command: 'open-written-procedure', body: 'PTC' },
      { command: 'discontinue', body: 'PTC' },
      { command: 'change-route' },
    ],
    ...over,
  });

const sessions: Setting['sessions'] = [
  {
    ...{ id: 'PTC-243-244', label: '243rd/244th Sessions', when: '23-26 April 2024', body: named.PTC },
    ...{ firstDay: '2024-04-23', lastDay: '2024-04-26', state: { id: 'open', label: 'Open' } },
  },
  {
    ...{ id: 'PTC-245-246', label: '245th/246th Sessions', when: '23-25 October 2024', body: named.PTC },
    ...{ firstDay: '2024-10-23', lastDay: '2024-10-25', state: { id: 'planned', label: 'Planned' } },
  },
  {
    ...{ id: 'Council-143-144', label: '143rd/144th Sessions', when: '27-29 June 2024', body: named.Council },
    ...{ firstDay: '2024-06-27', lastDay: '2024-06-29', state: { id: 'planned', label: 'Planned' } },
  },
];

const home: Answer<'getBody'> = {
  ...(theBodies[1] as Setting['bodies'][number]),
  names: { en: named.PTC.name, fr: 'Comité technique permanent' },
  codes: { en: 'PTC', fr: 'CTP' },
  city: 'Brussels',
  timeZone: 'Europe/Brussels',
  mailbox: 'ptc@example.org',
  reportsTo: [named.PoC],
  servedBy: [],
  sessions: [],
};

/** What a form is filled in against, on the second day of the session. */
export const aSetting = (tool: Tool, over: Partial<Setting> = {}): Setting => ({
  language: 'en',
  today: '2024-04-24',
  now: '2024-04-24T08:00:00.000Z',
  tool,
  offered: { command: '', body: 'PTC' },
  bodies: theBodies,
  sessions,
  members: [
    { member: 'member-a', name: { en: 'Member A', fr: 'Membre A' }, kind: 'member' },
    { member: 'upu', name: { en: 'UPU', fr: 'UPU' }, kind: 'observer' },
  ],
  home,
  begun: true,
  others: [],
  asked: {},
  ...over,
});
