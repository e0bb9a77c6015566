import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { composed } from './composed.ts';

describe('AwsSolutions', () => {
  it('finds nothing in our stacks that is not explained', () => {
    expect(() => composed().app.synth()).not.toThrow();
  });

  it('would find a bucket that is open and unencrypted', () => {
    const { app, register } = composed();
    new CfnBucket(register, 'Open');
    expect(() => app.synth()).toThrow(/PlacetRegister\/Open.*AwsSolutions-S10/s);
  });
});

describe('the settings', () => {
  it('are all named at once where they are wrong', () => {
    expect(() => composed({ mailDomain: 7, monthlyBudgetUsd: -1 })).toThrow(
      'cdk.json: mailDomain must be a text; monthlyBudgetUsd must be a number above zero.',
    );
  });
});
