import type { Finding } from './lock.ts';

/** What somebody decided about a finding, and why. */
export interface Answer {
  /** The finding's id; or, with a `*` at its end, of all that begin so. */
  readonly finding: string;
  readonly answer: string;
  /** The day on which it was looked at. */
  readonly on: string;
}

/** Every finding about a dependency, answered. One that is no longer found is taken out: the audit says which. */
export const answers: readonly Answer[] = [
  {
    finding: 'install-script:esbuild',
    answer:
      'Not run: npm 11 blocks it, and it only replaces the launcher with the binary that came as an optional package.',
    on: '2026-11-25',
  },
  {
    finding: 'licence:axe-core',
    answer: 'MPL-2.0, a tool of our tests, used as it is and not given to anybody: asks for nothing.',
    on: '2026-11-25',
  },
  {
    finding: 'licence:lightningcss*',
    answer: 'MPL-2.0, makes the style sheets small in the build; none of it is in what it makes.',
    on: '2026-11-25',
  },
  {
    finding: 'licence:caniuse-lite',
    answer: 'CC-BY-4.0, data on browsers that the build reads; none of it is in what it makes.',
    on: '2026-11-25',
  },
  {
    finding: 'licence:@zone-eu/mailsplit',
    answer: 'MIT or EUPL: we take MIT. It reads letters in the local mailbox.',
    on: '2026-11-25',
  },
  {
    finding: 'licence:case',
    answer: 'MIT or GPL: we take MIT. CDK brings it inside its own archive.',
    on: '2026-11-25',
  },
];

const isFor = ({ finding }: Answer, { id }: Finding): boolean =>
  finding.endsWith('*') ? id.startsWith(finding.slice(0, -1)) : id === finding;

export interface Weighed {
  readonly unanswered: readonly Finding[];
  /** Answers to what is no longer found. Those to advisories are not weighed where nobody told of any. */
  readonly stale: readonly Answer[];
}

export function weigh(
  findings: readonly Finding[],
  given: readonly Answer[],
  advisoriesTold: boolean,
): Weighed {
  return {
    unanswered: findings.filter((finding) => !given.some((answer) => isFor(answer, finding))),
    stale: given
      .filter(({ finding }) => advisoriesTold || !finding.startsWith('advisory:'))
      .filter((answer) => !findings.some((finding) => isFor(answer, finding))),
  };
}
