import { describe, expect, test } from 'vitest';
import { readAudit } from '../../local/audit/advisories.ts';
import { answers, weigh } from '../../local/audit/answers.ts';
import {
  findingsInLock,
  findingsInManifest,
  type Locked,
  lockedPackages,
  manifest,
} from '../../local/audit/lock.ts';

const idsOf = (packages: readonly Partial<Locked>[]) =>
  findingsInLock(
    packages.map((one) => ({
      ...{ path: 'node_modules/a', name: 'a', version: '1.0.0', license: 'MIT', integrity: 'sha512-x' },
      ...one,
    })),
  ).map(({ id }) => id);

describe('our packages', () => {
  test('are each asked for in one version, and nothing of them is found that has no answer', () => {
    const findings = [...findingsInManifest(manifest()), ...findingsInLock(lockedPackages())];
    expect(weigh(findings, answers, false)).toEqual({ unanswered: [], stale: [] });
  });

  test('that are deployed are all under licences that ask for no more than to be named', () => {
    expect(findingsInLock(lockedPackages().filter(({ dev }) => !dev))).toEqual([]);
  });
});

describe('the audit', () => {
  test('finds nothing where there is nothing', () => {
    expect(idsOf([{}, { name: 'b', inBundle: true, integrity: '' }])).toEqual([]);
  });

  test('finds what the lock file tells, once a package', () => {
    expect(idsOf([{ hasInstallScript: true }, { hasInstallScript: true }])).toEqual(['install-script:a']);
    expect(idsOf([{ license: 'GPL-3.0-only' }])).toEqual(['licence:a']);
    expect(idsOf([{ license: '' }])).toEqual(['licence:a']);
    expect(idsOf([{ deprecated: 'Use b' }])).toEqual(['deprecated:a']);
    expect(idsOf([{ integrity: 'sha1-x' }])).toEqual(['checksum:a']);
    expect(idsOf([{ resolved: 'somewhere' }])).toEqual(['address:a']);
  });

  test.each(['^1.0.0', '~1.0.0', '*', 'latest', '1.x', '>=1.0.0', 'github:a/b'])(
    'finds a range: %s',
    (asked) => {
      expect(findingsInManifest({ devDependencies: { a: asked, b: '1.0.0' } })).toHaveLength(1);
    },
  );

  test('reads what npm says of advisories', () => {
    const via = [
      {
        url: 'https://github.com/advisories/GHSA-aaaa',
        title: 'Slow',
        severity: 'high',
        range: '<2',
        name: 'a',
      },
    ];
    const report = { auditReportVersion: 2, vulnerabilities: { a: { via }, b: { via: ['a'] } } };
    expect(readAudit(JSON.stringify(report))).toEqual({
      is: 'told',
      findings: [{ id: 'advisory:GHSA-aaaa:a', says: 'a <2: Slow (high)' }],
    });
    expect(readAudit(JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} }))).toEqual({
      is: 'told',
      findings: [],
    });
  });

  test('takes no answer for none: it says that it was not told', () => {
    const refused = { statusCode: 405, message: 'POST https://npm.example/…', error: {} };
    expect(readAudit(JSON.stringify(refused))).toEqual({
      is: 'not told',
      why: 'the registry answers 405 to the question',
    });
    expect(readAudit('')).toEqual({ is: 'not told', why: 'npm printed no report' });
    expect(readAudit(JSON.stringify({ error: { code: 'ENOTFOUND' } }))).toEqual({
      is: 'not told',
      why: 'ENOTFOUND',
    });
  });

  test('wants an answer to each finding, and a finding to each answer', () => {
    const finding = { id: 'licence:a', says: '' };
    const answer = (to: string) => ({ finding: to, answer: 'Why', on: '2026-11-25' });
    expect(weigh([finding], [], true).unanswered).toEqual([finding]);
    expect(weigh([finding], [answer('licence:a')], true)).toEqual({ unanswered: [], stale: [] });
    expect(weigh([finding], [answer('licence:*')], true)).toEqual({ unanswered: [], stale: [] });
    expect(weigh([finding], [answer('licence:ab')], true).unanswered).toEqual([finding]);
    expect(weigh([], [answer('licence:a')], false).stale).toHaveLength(1);
    expect(weigh([], [answer('advisory:GHSA-aaaa:a')], true).stale).toHaveLength(1);
    // Nobody told of advisories: whether it is still found is not known.
    expect(weigh([], [answer('advisory:GHSA-aaaa:a')], false).stale).toEqual([]);
  });
});
