import { describe, expect, it } from 'vitest';
import { personId } from '../../functions/domain/ids.ts';
import { unsubscribePaths } from '../../functions/notify/unsubscribe-path.ts';

const path = unsubscribePaths('a key of the register');
const person = personId('delegate');

describe('the path of a one-click unsubscription', () => {
  it('is the same each time, and fits into a header', () => {
    expect(path(person, 'body:PTC')).toBe(path(person, 'body:PTC'));
    expect(path(person, 'body:PTC')).toMatch(/^\/u\/[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{43}$/);
  });
  it('is another for another person, topic or key', () => {
    const paths = [
      path(person, 'body:PTC'),
      path(person, 'tool:T13'),
      path(personId('other'), 'body:PTC'),
      unsubscribePaths('another key')(person, 'body:PTC'),
    ];
    expect(new Set(paths).size).toBe(4);
  });
  it('says whose it is, in what its signature covers', () => {
    const [who = ''] = path(person, 'body:PTC').slice('/u/'.length).split('.');
    expect(Buffer.from(who, 'base64url').toString()).toBe('delegate\nbody:PTC');
  });
});
