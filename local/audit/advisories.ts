import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Finding } from './lock.ts';

/** What the registry knows against our packages; or that it did not say, and why. */
export type Told =
  | { readonly is: 'told'; readonly findings: readonly Finding[] }
  | { readonly is: 'not told'; readonly why: string };

interface Advisory {
  readonly url: string;
  readonly title: string;
  readonly severity: string;
  readonly range: string;
  readonly name: string;
}

/** Asks through npm, which has no other way; a registry may have no such service (405) or be out of reach. */
export function askForAdvisories(): Told {
  const { stdout, error } = spawnSync(
    'npm',
    ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=10000'],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
      timeout: 15_000,
      shell: process.platform === 'win32',
      maxBuffer: 64 * 1024 ** 2,
    },
  );
  return error ? { is: 'not told', why: error.message } : readAudit(stdout);
}

/** Reads what `npm audit --json` prints (report version 2). An advisory on two packages is two findings. */
export function readAudit(printed: string): Told {
  const report = parsed(printed);
  if (report?.auditReportVersion !== 2 || report.vulnerabilities === undefined)
    return { is: 'not told', why: reasonIn(report) };
  const findings = Object.values(report.vulnerabilities)
    .flatMap(({ via }) => via)
    // A name instead: another finding is the cause.
    .filter((cause): cause is Advisory => typeof cause === 'object')
    .map(({ url, title, severity, range, name }) => ({
      id: `advisory:${url.slice(url.lastIndexOf('/') + 1)}:${name}`,
      says: `${name} ${range}: ${title} (${severity})`,
    }));
  return { is: 'told', findings: [...new Map(findings.map((finding) => [finding.id, finding])).values()] };
}

interface Report {
  readonly auditReportVersion?: number;
  readonly vulnerabilities?: Readonly<Record<string, { readonly via: readonly (string | Advisory)[] }>>;
  readonly statusCode?: number;
  readonly error?: { readonly code?: string };
}

function parsed(printed: string): Report | undefined {
  try {
    return JSON.parse(printed);
  } catch {
    return undefined;
  }
}

/** Without the registry's address, which npm's own words have. */
const reasonIn = (report: Report | undefined): string =>
  report?.statusCode === undefined
    ? (report?.error?.code ?? 'npm printed no report')
    : `the registry answers ${report.statusCode} to the question`;
