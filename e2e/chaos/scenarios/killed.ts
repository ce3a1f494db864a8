import type { Facts, Scenario, Stage } from '../play.js';

interface Killable {
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** SIGKILLs in this order, each at a random moment of its share of the work; what was killed is started again. */
const killed = (name: string, what: string, victims: (stage: Stage) => readonly Killable[]): Scenario => ({
  name,
  what,
  lasts: 16,
  async trouble(stage): Promise<Facts> {
    const order = victims(stage);
    for (const [i, victim] of order.entries()) {
      await stage.at((i + 0.2 + 0.7 * stage.chances.next()) / (order.length + 0.5));
      await victim.kill();
      await victim.start();
    }
    return { kills: order.length };
  },
});

/** What dies in one instant, and comes back all at once: whoever finds the others not there yet waits for them. */
const together = (...all: readonly Killable[]): Killable => ({
  kill: async () => void (await Promise.all(all.map((one) => one.kill()))),
  start: async () => void (await Promise.all(all.map((one) => one.start()))),
});

const times = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one);

export const sigkill = killed('sigkill', 'hub, adapters, RabbitMQ and PostgreSQL are killed twice each', ({ system, servers }) => [
  system.hub,
  servers.postgres,
  system.adapters,
  servers.rabbitmq,
  system.adapters,
  system.hub,
  servers.rabbitmq,
  servers.postgres,
]);

/** Every fourth report with a text of some hundred kilobytes at a place nobody agreed on: it goes to the blob store, the rest through the line. */
const large: Scenario = {
  ...killed(
    'large-bodies',
    'every fourth report is too large for the broker; adapters, hub and PostgreSQL are killed twice each',
    ({ system, servers }) => [system.adapters, system.hub, servers.postgres, system.adapters, servers.postgres, system.hub],
  ),
  arrange: (reports, chances) =>
    reports.map((report, i) =>
      i % 4 === 0 ? { ...report, data: { ...report.data, FJNR: 'QUJD'.repeat(chances.between(75_000, 250_000)) } } : report,
    ),
};

export const killing: readonly Scenario[] = [
  sigkill,
  large,
  killed(
    'host-gone',
    'the host of everything loses power three times: hub, adapters, RabbitMQ and PostgreSQL are killed in the same instant and started all at once',
    ({ system, servers }) => times(3, together(system.hub, system.adapters, servers.rabbitmq, servers.postgres)),
  ),
  killed('hub-killed', 'the hub is killed four times', ({ system }) => times(4, system.hub)),
  killed('adapters-killed', 'the adapters are killed four times', ({ system }) => times(4, system.adapters)),
  killed('rabbitmq-killed', 'RabbitMQ is killed four times', ({ servers }) => times(4, servers.rabbitmq)),
  killed('postgres-killed', 'PostgreSQL is killed four times', ({ servers }) => times(4, servers.postgres)),
];
