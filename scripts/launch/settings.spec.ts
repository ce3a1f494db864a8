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

  it.each([
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
