import { relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import type { MutationTestingPlanReadyEvent, Reporter } from '@stryker-mutator/api/report';

const minute = 60_000;

/** Tells each mutant that lives as soon as it is known, and once a minute how far the run is. */
export class Survivors implements Reporter {
  private planned = 0;
  private tested = 0;
  private lived = 0;
  private told = Date.now();

  onMutationTestingPlanReady({ mutantPlans }: MutationTestingPlanReadyEvent): void {
    this.planned = mutantPlans.filter(({ plan }) => plan === 'Run').length;
    console.log(`${mutantPlans.length} mutants, ${this.planned} of them to be tried`);
  }

  onMutantTested({ status, fileName, location, mutatorName, replacement }: Readonly<MutantResult>): void {
    this.tested++;
    if (status === 'Survived' || status === 'NoCoverage') {
      this.lived++;
      const { line, column } = location.start;
      const words = (replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 100);
      const place = `${relative(process.cwd(), fileName)}:${line}:${column}`;
      console.log(`${status === 'Survived' ? 'lives' : 'no test'}  ${place}  ${mutatorName}  ${words}`);
    }
    if (Date.now() - this.told < minute) return;
    this.told = Date.now();
    console.log(`${this.tested} of ${this.planned} tried, ${this.lived} live`);
  }
}
