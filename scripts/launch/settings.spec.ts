import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.mjs';

describe('What a start is told by its environment', () => {
  it('has defaults, with the data folder in the repository', () => {
    const settings = readSettings({});
    expect(settings.ports).toEqual({ hub: 8080, adapters: 8081, simulators: 8082 });
    expect(settings.data).toMatch(/\.fatong$/);
    expect(settings.amqpUrl).toBeUndefined();
  });

  it('sees a relative data folder from the repository, wherever it is started', () => {
    expect(readSettings({ FATONG_DATA: 'x/data' }).data).toBe(readSettings({}).data.replace(/\.fatong$/, 'x/data'));
    expect(readSettings({ FATONG_DATA: '/srv/fatong' }).data).toBe('/srv/fatong');
  });

  it('is open to this machine alone in demo mode, to all in production, and as FATONG_HOST says in both', () => {
    const of = (env: Record<string, string>) => (({ host, name, isOpen }) => [host, name, isOpen])(readSettings(env));
    expect(of({})).toEqual(['127.0.0.1', 'localhost', false]);
    expect(of({ FATONG_HOST: '' })).toEqual(['127.0.0.1', 'localhost', false]);
    expect(of({ FATONG_MODE: 'production' })).toEqual(['0.0.0.0', 'localhost', true]);
    expect(of({ FATONG_HOST: '0.0.0.0' })).toEqual(['0.0.0.0', 'localhost', true]);
    expect(of({ FATONG_HOST: '10.1.2.3' })).toEqual(['10.1.2.3', '10.1.2.3', true]);
    expect(of({ FATONG_HOST: 'fd00::7' })).toEqual(['fd00::7', '[fd00::7]', true]);
    expect(of({ FATONG_HOST: 'localhost' })).toEqual(['localhost', 'localhost', false]);
  });

  it.each([
    [{ FATONG_HOST: 'http://all' }, 'FATONG_HOST'],
    [{ PORT: 'abc' }, 'PORT'],
    [{ PORT: '0' }, 'PORT'],
    [{ ADAPTERS_PORT: '70000' }, 'ADAPTERS_PORT'],
    [{ PORT: '8081' }, 'must differ'],
    [{ AMQP_URL: 'http://localhost' }, 'AMQP_URL'],
    [{ AMQP_URL: 'amqp://a,http://b' }, 'AMQP_URL'],
    [{ DATABASE_URL: 'somewhere' }, 'DATABASE_URL'],
  ])('refuses %j in a sentence that names %s', (env, name) => {
    expect(() => readSettings(env)).toThrowError(expect.objectContaining({ name: 'Refusal', message: expect.stringContaining(name) }));
  });
});
