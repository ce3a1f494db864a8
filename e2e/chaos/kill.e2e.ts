import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownServers, type OwnServers } from '../kit/own-servers.js';
import { faultsOf, play } from './play.js';
import { sigkill } from './scenarios/index.js';

/** Another one repeats another run: CHAOS_SEED=7. All other scenarios: npm run chaos. */
const seed = Number(process.env['CHAOS_SEED'] ?? 20261124);

describe('SIGKILL of hub, adapters, RabbitMQ and PostgreSQL while messages flow (L02, S11)', () => {
  let servers: OwnServers;
  beforeAll(async () => {
    servers = await ownServers(join(import.meta.dirname, '..', '..'));
  });
  afterAll(() => servers?.stop());

  it('loses none and doubles none of 5,000 messages and 40 urges', { timeout: 900_000 }, async () => {
    const played = await play(sigkill, { servers, seed, messages: 5_000, urges: 40 });
    console.log(JSON.stringify(played));
    expect(faultsOf(played).join('; ')).toBe('');
    expect(played).toMatchObject({ sent: 5_000, accepted: 5_000, effected: 5_000, lost: 0, doubled: 0, parked: 0, committed: 40 });
  });
});
