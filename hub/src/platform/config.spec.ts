import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { defaulted, hubVariables, otherPrograms, readConfig, required } from './index.js';

const given = { DATABASE_URL: 'postgres://a:b@h/d', AMQP_URL: 'amqp://h' };
const faults = (env: Record<string, string>): readonly string[] => {
  const read = readConfig(hubVariables, env, otherPrograms);
  return 'faults' in read ? read.faults : [];
};

describe('the configuration', () => {
  it('is typed, with safe values where nobody says otherwise', () => {
    const read = readConfig(hubVariables, { ...given, PORT: '9000', HUB_SURFACE: 'portal', METRICS_TOKEN: '' });
    expect(read).toEqual({
      config: expect.objectContaining({
        port: 9000,
        surface: 'portal',
        mode: 'production',
        metricsToken: '',
        adminSessionMinutes: 15,
        portalSessionMinutes: 30,
        proxies: 0,
      }) as unknown,
    });
  });

  it('refuses with one sentence a fault, each naming its variable, and never its secret value', () => {
    const found = faults({
      AMQP_URL: 'http://user:geheim@host',
      PORT: '99999',
      FATONG_MODE: 'prod',
      LOG_LEVEL: 'loud',
      METRICS_TOKEN: 'short',
      FATONG_ADMIN_SESSION_MINUTES: '1.5',
      FATONG_PROXIES: '-1',
    });
    expect(found.map((sentence) => sentence.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'AMQP_URL',
      'FATONG_MODE',
      'METRICS_TOKEN',
      'LOG_LEVEL',
      'PORT',
      'FATONG_ADMIN_SESSION_MINUTES',
      'FATONG_PROXIES',
    ]);
    expect(found.every((sentence) => sentence.endsWith('.'))).toBe(true);
    expect(found.join()).not.toMatch(/geheim|short/);
  });

  it('refuses misspelt names of ours, and takes those of other programs and of nobody', () => {
    expect(faults({ ...given, FATONG_MOED: 'demo', HUB_SURFACES: 'both' })).toEqual([
      expect.stringContaining('FATONG_MOED'),
      expect.stringContaining('HUB_SURFACES'),
    ]);
    expect(faults({ ...given, FATONG_SIMULATOR_RATE: '5', PATH: '/bin', HUBERT: 'x' })).toEqual([]);
  });

  it('is composed by each program from the parts it needs', () => {
    const own = {
      deadline: required('FATONG_DEADLINE', Type.Integer(), 'a number of days', ['期限', 'Deadline']),
      shop: defaulted('SHOP', Type.Boolean(), 'true or false', false, ['商店', 'Shop']),
    };
    expect(readConfig(own, { FATONG_DEADLINE: '7', SHOP: 'true' })).toEqual({ config: { deadline: 7, shop: true } });
    expect(readConfig(own, { SHOP: 'perhaps' })).toEqual({
      faults: ['FATONG_DEADLINE is not set: it must be a number of days.', 'SHOP must be true or false.'],
    });
  });
});
