import { TestBed } from '@angular/core/testing';
import { Session } from '../session/index.js';
import { clerk, setUp, signIn } from '../testing/index.js';
import { Memory } from './index.js';

const isText = (value: unknown): value is string => typeof value === 'string';

describe('what a person arranged', () => {
  it('is kept for that account alone, and is there after signing in again', async () => {
    const server = setUp();
    await signIn(server);
    const word = TestBed.inject(Memory).of('word', 'usual', isText);
    expect(word.value()).toBe('usual');
    word.keep('mine');
    expect(word.value()).toBe('mine');
    TestBed.inject(Session).forget();
    await signIn(server, { ...clerk, account: { ...clerk.account, id: 'account-2' } });
    expect(word.value()).toBe('usual');
    TestBed.inject(Session).forget();
    await signIn(server);
    expect(word.value()).toBe('mine');
  });

  it('is the usual where something else stands in its place', async () => {
    await signIn(setUp());
    const word = TestBed.inject(Memory).of('word', 'usual', isText);
    for (const foreign of ['no json', '17']) {
      localStorage.setItem('fatong.admin.account-1.word', foreign);
      expect(TestBed.inject(Memory).of('word', 'usual', isText).value()).toBe('usual');
    }
    word.keep('mine');
    expect(word.value()).toBe('mine');
  });
});
