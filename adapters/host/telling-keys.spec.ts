import { describe, expect, it } from 'vitest';
import type { SystemKey } from '@fatong/hub/ports';
import { demoKeys } from '../kit/index.js';
import { certified } from '../kit/testing/certificate.js';
import { adapters } from '../registry.js';
import { tellKeys } from './telling-keys.js';

const systems = adapters.slice(0, 2).map(({ system }) => system);
const [first, second] = systems.map(({ folder }) => folder);

describe('what a process of doors holds of keys', () => {
  it('is written down for each system it runs, its own certificate with all of them', async () => {
    const held = new Map<string, readonly SystemKey[]>();
    const own = certified('exchange.example', { now: new Date('2026-11-25T00:00:00.000Z'), days: 45 });
    await tellKeys({
      systems,
      keys: demoKeys,
      own,
      cards: { holds: async (system, keys) => void held.set(system, keys) },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    });
    expect([...held.keys()]).toEqual([first, second]);
    for (const [system, keys] of held)
      expect(
        keys.filter(({ kind }) => kind === 'secret' || kind === 'door').map(({ name, endsAt }) => [name, endsAt?.slice(0, 10) ?? null]),
      ).toEqual([
        [`${system}:1`, null],
        ['FATONG_DOORS_TLS', '2027-01-09'],
      ]);
  });

  it('stops no start when it cannot be written down: that is said, and the next system is told of', async () => {
    const [told, warned]: [string[], unknown[]] = [[], []];
    await tellKeys({
      systems,
      keys: demoKeys,
      own: undefined,
      cards: {
        holds: async (system) => {
          if (system === first) throw new Error('away');
          told.push(system);
        },
      },
      log: { info: () => undefined, warn: (fields) => void warned.push(fields), error: () => undefined },
    });
    expect([told, warned]).toEqual([[second], [{ system: first, error: 'Error: away' }]]);
  });
});
