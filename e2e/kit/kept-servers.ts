import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePorts } from './ports.js';
import type { Servers } from './system.js';

interface Answer {
  readonly problem?: string;
}

interface Started {
  readonly url: string;
  readonly managementUrl?: string;
}

interface Own {
  readonly name: string;
  shake(server: Started): Promise<Answer>;
}

type MakeOwn = (given: object) => Own;
interface Keeping {
  readonly signal: AbortSignal;
  readonly say: (sentence: string) => void;
  readonly onDeath: (death: { readonly name: string; readonly reason: string }) => void;
}

type Keep = (options: Own & Keeping) => Promise<{ readonly server: Started; stop(): Promise<void> }>;

/** A RabbitMQ and a PostgreSQL that the launcher keeps running, as in a start. */
export interface KeptServers extends Servers {
  /** Why one of them had to be started again, in order. */
  readonly ends: readonly string[];
  /** What is wrong with them at this moment, by handshake. */
  problems(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** From the checkout: a build has no scripts. */
const load = async (root: string, file: string): Promise<Record<string, unknown>> =>
  (await import(pathToFileURL(join(root, 'scripts', 'launch', file)).href)) as Record<string, unknown>;

export async function keptServers(root: string, data: string): Promise<KeptServers> {
  mkdirSync(join(data, 'logs'), { recursive: true });
  const { ownPostgres, ownRabbitmq } = (await load(root, 'own.mjs')) as { ownPostgres: MakeOwn; ownRabbitmq: MakeOwn };
  const { keepServer } = (await load(root, 'keep.mjs')) as { keepServer: Keep };
  const [amqp, management, distribution, epmd, database] = await freePorts(5);
  const stopping = new AbortController();
  const ends: string[] = [];
  const given = { data, root, ports: { amqp, management, distribution, epmd, database } };
  const keep = async (own: Own): ReturnType<Keep> =>
    keepServer({
      ...own,
      signal: stopping.signal,
      say: (sentence) => console.error(sentence),
      onDeath: ({ name, reason }) => void ends.push(`${name}: ${reason}`),
    });
  const owns = [ownPostgres(given), ownRabbitmq(given)] as const;
  const [postgres, rabbitmq] = await Promise.all([keep(owns[0]), keep(owns[1])]);
  return {
    amqpUrl: rabbitmq.server.url,
    managementUrl: rabbitmq.server.managementUrl ?? '',
    databaseUrl: postgres.server.url,
    ends,
    async problems() {
      const answers = await Promise.all([owns[0].shake(postgres.server), owns[1].shake(rabbitmq.server)]);
      return answers.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
    },
    async stop() {
      stopping.abort();
      await Promise.all([postgres.stop(), rabbitmq.stop()]);
    },
  };
}
