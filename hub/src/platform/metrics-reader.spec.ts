import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { mayReadMetrics } from './index.js';

const token = 'a-token-of-sixteen';
const may = (remoteAddress: string, headers: IncomingHttpHeaders = {}, expected = token): boolean =>
  mayReadMetrics({ headers, socket: { remoteAddress } as IncomingMessage['socket'] }, expected);

describe('readers of metrics', () => {
  it('are whoever is on this machine and not sent on by a proxy', () => {
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.9'].map((address) => may(address, {}, ''))).toEqual([true, true, true]);
    expect(['10.0.0.1', '::ffff:10.0.0.1', '1127.0.0.1', ''].map((address) => may(address))).toEqual([false, false, false, false]);
    expect([may('127.0.0.1', { 'x-forwarded-for': '8.8.8.8' }), may('::1', { forwarded: 'for=8.8.8.8' })]).toEqual([false, false]);
  });

  it('elsewhere are those who know the token, and nobody where there is none', () => {
    expect(may('10.0.0.1', { authorization: `Bearer ${token}` })).toBe(true);
    expect([
      may('10.0.0.1', { authorization: 'Bearer another' }),
      may('10.0.0.1', { authorization: 'Bearer ' }, ''),
      may('10.0.0.1', { authorization: token }),
    ]).toEqual([false, false, false]);
  });
});
