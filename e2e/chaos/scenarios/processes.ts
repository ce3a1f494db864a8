import { effected } from '../tally.js';
import { until } from '../../kit/until.js';
import type { Scenario } from '../play.js';

/** Node's arguments for a process whose clock is wrong by so many minutes: what it asks for the time, and the times it makes. */
function clock(minutes: number): readonly string[] {
  const code = `const real = Date, by = ${minutes * 60_000}; globalThis.Date = class extends real { constructor(...given) { if (given.length) super(...given); else super(real.now() + by); } static now() { return real.now() + by; } };`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}

export const processes: readonly Scenario[] = [
  {
    name: 'rolling-restart',
    what: 'two hubs and the adapters are stopped in order and started again, one after the other, twice',
    async trouble({ system, at }) {
      const other = await system.anotherHub();
      const turns = [system.hub, other, system.adapters, system.hub, other, system.adapters];
      for (const [i, one] of turns.entries()) {
        await at((i + 0.5) / (turns.length + 1));
        await one.stop();
        await one.start();
      }
      return { restarts: turns.length };
    },
  },
  {
    name: 'one-of-two-hubs-killed',
    what: 'one of two hubs is killed and the other takes over; then the other way round',
    async trouble({ system, database, sending, at }) {
      const other = await system.anotherHub();
      let takeover = 0;
      for (const [share, victim] of [[0.25, system.hub], [0.6, other]] as const) {
        await at(share);
        await victim.kill();
        const [killedAt, before] = [performance.now(), await effected(database)];
        await until('the other has effects', async () => sending.progress() >= sending.total || (await effected(database)) > before, 60_000);
        takeover = Math.max(takeover, performance.now() - killedAt);
        await victim.start();
      }
      return { takeover_ms: Math.round(takeover) };
    },
  },
  {
    name: 'clock-jumps',
    what: 'hubs whose clocks are an hour ahead and an hour behind work in turn',
    async trouble({ system, at }) {
      for (const [i, minutes] of [60, -60].entries()) {
        await at(0.1 + 0.45 * i);
        const wrong = await system.anotherHub(clock(minutes));
        await system.hub.stop();
        await at(0.35 + 0.45 * i);
        await system.hub.start();
        await wrong.stop();
      }
      return { jumps: 2 };
    },
  },
];
