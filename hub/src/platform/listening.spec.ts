import { describe, expect, it } from 'vitest';
import { exposure, listenAddress } from './index.js';

describe('where a program listens', () => {
  it('is this machine alone in demo mode and in tests, everywhere in production, and what FATONG_HOST says in each', () => {
    expect((['demo', 'test', 'production'] as const).map((mode) => listenAddress({ mode, host: '' }))).toEqual([
      '127.0.0.1',
      '127.0.0.1',
      '0.0.0.0',
    ]);
    expect((['demo', 'test', 'production'] as const).map((mode) => listenAddress({ mode, host: '10.1.2.3' }))).toEqual(
      Array(3).fill('10.1.2.3'),
    );
  });

  it.each(['0.0.0.0', '::', '10.1.2.3', 'fatong.example'])('on %s in demo mode is said aloud: passwords and keys are public', (host) => {
    expect(exposure({ mode: 'demo', host })).toMatch(/open to other machines.*passwords and keys are public.*FATONG_HOST/);
    expect(exposure({ mode: 'production', host })).toBeUndefined();
  });

  it.each(['', '127.0.0.1', '127.0.1.1', '::1', 'localhost'])('on %j in demo mode is nothing to warn of', (host) => {
    expect(exposure({ mode: 'demo', host })).toBeUndefined();
  });
});
