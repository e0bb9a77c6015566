import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assumed } from '../../bench/cost/assumed.ts';
import counted from '../../bench/cost/counted.json' with { type: 'json' };
import { pageWith, reckonedPart } from '../../bench/cost/page.ts';
import list from '../../bench/cost/prices.json' with { type: 'json' };
import { bill, usageOf } from '../../bench/cost/reckon.ts';
import { endpoints } from '../../functions/contracts/api/endpoints.ts';
import { limits } from '../../functions/contracts/api/limits.ts';
import { functionNamesWanted } from '../../infra/functions.ts';

const page = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8');
const prose = page.replaceAll(/\s+/g, ' ');
const { prices } = list;
const usage = usageOf(assumed, counted);

describe('docs/scale.md', () => {
  test('has the tables that npm run cost makes; npm run cost -- --write puts them there', () => {
    expect(page).toBe(pageWith(page, reckonedPart()));
  });

  test('says in words what was counted and what is assumed', () => {
    const { notice, requests, reconcile } = counted;
    const reads = Object.values(requests).map(({ read }) => read);
    for (const said of [
      `${counted.world.session} bytes a session`,
      `${assumed.members} Members with three delegates each`,
      `${counted.decision.written} write units and ${counted.entriesADecision} entries of states a decision, ${counted.relay.written} units of the relay`,
      `${notice.written} write and ${notice.read.toLocaleString('en-GB')} read units for the notice to ${notice.letters} delegates`,
      `${Math.min(...reads)} to ${Math.max(...reads)} read units a request`,
      `${reconcile.read.toFixed(1)} a tool for each look of the reconciler`,
      `${usage.people} invitations`,
      `ours: ${limits.ratePerSecond} requests a second`,
      `we have ${counted.resources['AWS::IAM::Role']} | 45; 227`,
    ])
      expect(prose).toContain(said);
    expect(Math.floor(1000 / counted.resources['AWS::IAM::Role'])).toBe(45);
    expect(Math.floor(5000 / counted.resources['AWS::IAM::Role'])).toBe(227);
  });

  test('is of the functions and routes that there are now; else npm run cost -- --count', () => {
    // CDK brings one function of its own, and one route says that nothing is there.
    expect(counted.resources['AWS::Lambda::Function']).toBe(functionNamesWanted.length + 1);
    expect(counted.resources['AWS::ApiGatewayV2::Route']).toBe(endpoints.length + 1);
  });
});

describe('the bill', () => {
  const one = bill(usage, prices, 1);

  test('is the sum of its lines, each what is used beyond the allowance at its price', () => {
    expect(one.usd).toBeCloseTo(one.lines.reduce((sum, { usd }) => sum + usd, 0));
    const letters = one.lines.find(({ of }) => of === prices.letters.of);
    expect(letters?.usd).toBeCloseTo((usage.letters / 1000) * 0.1);
    expect(one.lines.find(({ of }) => of === prices.signedIn.of)?.usd).toBe(0);
    expect(bill(usage, prices, 1000).lines[0]?.usd).toBeCloseTo((usage.people * 1000 - 10_000) * 0.015);
  });

  test('grows with what is used, and refuses what has no price', () => {
    const twice = usageOf({ ...assumed, delegatesAMember: assumed.delegatesAMember * 2 }, counted);
    expect(bill(twice, prices, 1).withoutAllowance).toBeGreaterThan(one.withoutAllowance);
    const { letters: _, ...others } = prices;
    expect(() => bill(usage, others, 1)).toThrow(/letters/);
  });
});
