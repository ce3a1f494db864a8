import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';

const data = mkdtempSync(join(tmpdir(), 'fatong-simulators-'));

async function started(mode: string, amqpUrl = 'amqp://localhost'): Promise<{ said: unknown[][]; code: unknown }> {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubEnv('FATONG_MODE', mode);
  vi.stubEnv('FATONG_DATA', data);
  vi.stubEnv('AMQP_URL', amqpUrl);
  vi.resetModules();
  await import('./simulators.js');
  return { said: said.mock.calls, code: process.exitCode };
}

describe('the simulated partners’ program', () => {
  const before = process.exitCode;
  afterEach(() => {
    process.exitCode = before;
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it('without seeded data says in one sentence what to do, and exits with 1', async () => {
    expect(await started('demo')).toEqual({
      said: [[`The simulated partners need ${join(data, 'demo', 'population.json')}: run 'npm run fatong -- seed' first.`]],
      code: 1,
    });
    rmSync(data, { recursive: true });
  });

  it('asks for the broker where a partner publishes to it', async () => {
    vi.doMock('./registry.js', () => ({
      adapters: [{ system: { folder: 'notary-offices', protocol: 'amqp' }, simulator: () => expect.unreachable() }],
    }));
    expect(await started('demo', '')).toEqual({
      said: [['AMQP_PARTNERS_URL and AMQP_URL are not set: the simulated notary-offices publish to the broker.']],
      code: 2,
    });
    vi.doUnmock('./registry.js');
  });

  it('refuses production', async () => {
    expect(await started('production')).toEqual({ said: [['Simulated partners do not run in production mode (FATONG_MODE).']], code: 2 });
  });
});
