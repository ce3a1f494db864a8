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
    const answer = await fetch(`${new URL(node.managementUrl()).origin}/api/queues/${host}`, { headers: { authorization }, signal: AbortSignal.timeout(5_000) }).catch(() => undefined); // this one is away
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

/** Only played on a cluster: `npm run chaos -- --cluster`. */
export const cluster: Scenario = {
  name: 'cluster',
  what: 'three nodes of RabbitMQ and two hubs: the node that leads most queues and a hub are killed at once, twice, and come back',
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
      await Promise.all([servers.nodes.get(leader)!.kill(), hub.kill()]);
      await at(0.3 + 0.4 * i);
      await Promise.all([servers.nodes.get(leader)!.start(), hub.start()]);
      await until('every member is back', isWhole(stage), 60_000);
    }
    return { nodes, leaders_killed: killed.length, hubs_killed: hubs.length, different_leaders: new Set(killed).size };
  },
};
