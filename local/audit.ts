import { askForAdvisories } from './audit/advisories.ts';
import { answers, weigh } from './audit/answers.ts';
import { findingsInLock, findingsInManifest, lockedPackages, manifest } from './audit/lock.ts';
import { flags } from './flags.ts';

/**
 * Looks through every package that package-lock.json names: `npm run audit`, a step of the gate. Each finding needs a
 * written answer in audit/answers.ts. Where the registry does not tell of advisories this is said, and is no failure.
 */
flags('npm run audit\n\nLooks through every package that package-lock.json names.', []);
const packages = lockedPackages();
const told = askForAdvisories();
const findings = [
  ...findingsInManifest(manifest()),
  ...findingsInLock(packages),
  ...(told.is === 'told' ? told.findings : []),
];
const { unanswered, stale } = weigh(findings, answers, told.is === 'told');

for (const { id, says } of unanswered) console.log(`No answer: ${id}  ${says}`);
for (const { finding } of stale) console.log(`No longer found: ${finding}`);
console.log(
  `${packages.length} packages, ${findings.length} findings, ${unanswered.length} without an answer.`,
);
console.log(
  told.is === 'told'
    ? `Advisories: ${told.findings.length}, as the registry knows them now.`
    : `Advisories: NOT CHECKED here, ${told.why}. CI with a registry that has them does.`,
);
process.exitCode = unanswered.length + stale.length > 0 ? 1 : 0;
