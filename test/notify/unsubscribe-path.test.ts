import { describe, expect, it } from 'vitest';
import { personId } from '../../functions/domain/ids.ts';
import { unsubscribePaths } from '../../functions/notify/unsubscribe-path.ts';
import fc from '../support/properties.ts';

const { path, read } = unsubscribePaths('a key of the register');
const person = personId('delegate');
const tokenIn = (made: string) => made.slice('/api/unsubscribe/'.length);
const token = tokenIn(path(person, 'body:PTC'));

describe('the path of a one-click unsubscription', () => {
  it('is the same each time, and fits into a header', () => {
    expect(path(person, 'body:PTC')).toBe(path(person, 'body:PTC'));
    expect(path(person, 'body:PTC')).toMatch(/^\/api\/unsubscribe\/[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{43}$/);
  });
  it('is another for another person, topic or key', () => {
    const paths = [
      path(person, 'body:PTC'),
      path(person, 'tool:T13'),
      path(personId('other'), 'body:PTC'),
      unsubscribePaths('another key').path(person, 'body:PTC'),
    ];
    expect(new Set(paths).size).toBe(4);
  });
  it('says whose it is and what it is about', () => {
    expect(read(token)).toEqual({ person: 'delegate', topic: 'body:PTC' });
    expect(read(tokenIn(path(person, 'tool:T13')))).toEqual({ person: 'delegate', topic: 'tool:T13' });
  });
});

describe('a path that this register has not made', () => {
  const none = (...tokens: string[]) => expect(tokens.map(read)).toEqual(tokens.map(() => undefined));

  it('says nothing', () => none('', '.', 'x', `${token}.`, `.${token}`, token.replace('.', ''), `${token}x`));
  it('says nothing with the signature of another person, or of another key', () => {
    const [, signature = ''] = token.split('.');
    const [other = ''] = tokenIn(path(personId('other'), 'body:PTC')).split('.');
    none(`${other}.${signature}`, tokenIn(unsubscribePaths('another key').path(person, 'body:PTC')));
  });
  it('says nothing once any character of it is another', () => {
    const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=';
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.constantFrom(...characters),
        (at, character) =>
          token[at] === character || read(token.slice(0, at) + character + token.slice(at + 1)) === undefined,
      ),
    );
  });
});
