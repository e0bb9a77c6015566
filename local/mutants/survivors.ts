import { relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import type { MutationTestingPlanReadyEvent, Reporter } from '@stryker-mutator/api/report';

const minute = 60_000;

/** Tells each mutant that lives as soon as it is known, and once a minute how far the run is. */
export class Survivors implements Reporter {
  private planned: ReadonlySet<string> = new Set();
  private tested = 0;
  private lived = 0;
  private told = Date.now();

  onMutationTestingPlanReady({ mutantPlans }: MutationTestingPlanReadyEvent): void {
    // What is known from before is told by the score.
    this.planned = new Set(mutantPlans.filter(({ plan }) => plan === 'Run').map(({ mutant }) => mutant.id));
    console.log(`${this.planned.size} mutants to be tried`);
  }

  onMutantTested({ id, status, fileName, location, mutatorName, replacement }: Readonly<MutantResult>): void {
    if (!this.planned.has(id)) return;
    this.tested++;
    if (status === 'Survived') {
      this.lived++;
      const { line, column } = location.start;
      const words = (replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 100);
      const place = `${relative(process.cwd(), fileName)}:${line}:${column}`;
      console.log(`lives  ${place}  ${mutatorName}  ${words}`);
    }
    if (Date.now() - this.told < minute) return;
    this.told = Date.now();
    console.log(`${this.tested} of ${this.planned.size} tried, ${this.lived} live`);
  }
}
