import type { Program } from '../../kit/program.js';
import { until } from '../../kit/until.js';
import type { Scenario, Stage } from '../play.js';

interface QueueRow {
  readonly name: string;
  readonly type: string;
  readonly leader?: string;
  readonly members?: readonly string[];
  readonly online?: readonly string[];
}

/** What a node says of the durable queues of this system's virtual host. */
async function queuesAt({ system, servers }: Stage): Promise<QueueRow[]> {
  const host = new URL(system.amqpUrl.split(',')[0]!).pathname.slice(1);
  const { username, password } = new URL(servers.managementUrl);
  const authorization = `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`;
  for (const node of servers.nodes.values()) {
    const answer = await fetch(`${new URL(node.managementUrl()).origin}/api/queues/${host}`, {
      headers: { authorization },
      signal: AbortSignal.timeout(5_000),
    }).catch(() => undefined); // this one is away
    if (answer?.ok) return ((await answer.json()) as QueueRow[]).filter(({ type }) => type === 'quorum');
  }
  return [];
}

/** The node that leads most queues. */
function busiest(queues: readonly QueueRow[]): string {
  const led = new Map<string, number>();
  for (const { leader } of queues) if (leader) led.set(leader, (led.get(leader) ?? 0) + 1);
  const [found] = [...led].toSorted((a, b) => b[1] - a[1]);
  if (!found) throw new Error('No node leads any queue.');
  return found[0].split('@')[0]!;
}

const isWhole = (stage: Stage) => async (): Promise<boolean> => {
  const queues = await queuesAt(stage).catch(() => []); // a node that goes away in the middle of its answer
  return queues.length > 0 && queues.every(({ online = [] }) => online.length === stage.servers.nodes.size);
};

/** Every queue has found another leader. */
const othersLead = (stage: Stage, gone: string): Promise<unknown> =>
  until(
    'the other nodes lead every queue',
    async () => {
      const queues = await queuesAt(stage).catch(() => []);
      return queues.length > 0 && queues.every(({ leader }) => leader !== undefined && leader.split('@')[0] !== gone);
    },
    60_000,
  );

interface Loss {
  /** Beside the node that leads most queues and one of the hubs. */
  readonly of: (stage: Stage) => readonly Program[];
  /** When all of it comes back, at the soonest: until then the others go on without it. */
  readonly back: (stage: Stage, turn: number, leader: string) => Promise<unknown>;
}

/** With each hub in turn, all that is lost is killed in one instant. */
const losing = (name: string, what: string, { of, back }: Loss): Scenario => ({
  name,
  what: `three nodes of RabbitMQ and two hubs: ${what}, twice, and come back`,
  hubs: 2,
  lasts: 40,
  async trouble(stage) {
    const { servers, hubs, at } = stage;
    const nodes = servers.nodes.size;
    await until('every queue has a member on every node', isWhole(stage), 60_000);
    const killed: string[] = [];
    for (const [i, hub] of hubs.entries()) {
      await at(0.15 + 0.4 * i);
      const leader = busiest(await queuesAt(stage));
      killed.push(leader);
      const dying = [servers.nodes.get(leader)!, hub, ...of(stage)];
      await Promise.all(dying.map((one) => one.kill()));
      await back(stage, i, leader);
      await Promise.all(dying.map((one) => one.start()));
      await until('every member is back', isWhole(stage), 60_000);
    }
    return { nodes, leaders_killed: killed.length, hubs_killed: hubs.length, different_leaders: new Set(killed).size };
  },
});

/** Only played on a cluster: `npm run chaos -- --cluster`. */
export const clustered: readonly Scenario[] = [
  losing('cluster', 'the node that leads most queues and a hub are killed at once', {
    of: () => [],
    back: ({ at }, turn) => at(0.3 + 0.4 * turn),
  }),
  losing('host-gone', 'a host with the node that leads most queues, a hub and all adapters is gone in one instant', {
    of: ({ system }) => [system.adapters],
    back: (stage, _, leader) => othersLead(stage, leader),
  }),
];
