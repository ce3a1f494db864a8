import 'reflect-metadata';
import { setTimeout as after } from 'node:timers/promises';
import { Controller, Inject, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClientsModule, Ctx, EventPattern, Payload, Transport } from '@nestjs/microservices';
import type { ClientProxy, RmqContext, RmqOptions } from '@nestjs/microservices';
import type { Channel, Message } from 'amqplib';
import { lastValueFrom } from 'rxjs';
import { validator } from '@fatong/contracts';
import { run } from '@fatong/mappings';
import { digestOfJson, mappedId, uuidv7 } from '@fatong/hub/platform';
import type { MessageRow } from '@fatong/hub/ports';
import { openStore } from '@fatong/hub/store';
import { silent, type StoreEnvironment } from './environment.js';
import { measureHop, quorumQueue } from './hop.js';
import type { BenchOptions, Hop, Measure } from './hop.js';
import type { OpenStore } from './line.js';
import { filling, from, route, to } from './route.js';

/**
 * The duties of our route done in Nest's own transport as its manual has it, message by message: validate, map, validate, store both messages and
 * both bodies, encrypted and each only once, in one transaction, publish, acknowledge. Two duties it is spared: keeping order, and an outbox.
 */
export async function nestEqual(env: StoreEnvironment, options: BenchOptions): Promise<Measure> {
  const opened = await openStore({ url: env.databaseUrl, dataDir: env.dataDir, records: [], log: silent });
  try {
    return await measureHop(hopOver(opened), env, options);
  } finally {
    await opened.close();
  }
}

const TARGET = Symbol('target');
const IN_HAND = Symbol('in hand');
const STORE = Symbol('store');
const pattern = 'hop';

interface Note {
  readonly ABH: string;
  readonly SJ: number;
}

@Controller()
class EqualController {
  constructor(
    @Inject(TARGET) private readonly target: ClientProxy,
    @Inject(IN_HAND) private readonly inHand: { count: number },
    @Inject(STORE) private readonly opened: OpenStore,
  ) {}

  @EventPattern<string>(pattern)
  async pass(@Payload() note: Note, @Ctx() context: RmqContext): Promise<void> {
    this.inHand.count++;
    const made = mapped(note);
    await this.keep(note, made);
    await lastValueFrom(this.target.emit(pattern, made), { defaultValue: undefined });
    (context.getChannelRef() as Channel).ack(context.getMessage() as Message);
    this.inHand.count--;
  }

  private async keep(note: Note, made: unknown): Promise<void> {
    const id = mappedId(uuidv7(), 'nest-equal', 0);
    const [came, goes] = [rowOf(id, 'in', from.type, note.ABH, note), rowOf(mappedId(id, route.id, 0), 'out', to.type, note.ABH, made)];
    await this.opened.store.transact(async (unit) => {
      if ((await unit.claim('bench-b', [id])).size === 0) return;
      for (const [row, data, stage] of [
        [came, note, 'received'],
        [goes, made, 'mapped'],
      ] as const) {
        unit.add('message', row);
        unit.add('body', {
          messageId: row.id,
          receivedAt: row.receivedAt,
          stage,
          contentType: 'application/json',
          body: Buffer.from(JSON.stringify(data)),
        });
      }
    });
  }
}

function mapped(note: Note): unknown {
  if (validator(from)(note).length > 0) throw new Error('The note breaks its contract');
  const result = run(route, note);
  if ('failed' in result) throw new Error('The mapping failed');
  const made = result.outputs[0]!.data;
  if (validator(to)(made).length > 0) throw new Error('What the mapping made breaks its contract');
  return made;
}

function rowOf(id: string, direction: 'in' | 'out', type: string, key: string, data: unknown): MessageRow {
  const at = new Date().toISOString();
  return {
    id,
    receivedAt: at,
    direction,
    system: direction === 'in' ? 'bench-a' : 'bench-b',
    type,
    source: '/systems/bench-a',
    time: at,
    key,
    digest: digestOfJson(data),
    size: 1000,
    state: direction === 'in' ? 'done' : 'sent',
    stages: [
      { stage: 'received', at, ok: true },
      { stage: 'validated', at, ok: true },
      { stage: 'mapped', at, ok: true },
      { stage: 'checked', at, ok: true },
    ],
  };
}

const hopOver = (opened: OpenStore): Hop => ({
  isUnordered: true,
  async start(amqpUrl, queues) {
    const optionsOf = (queue: string): RmqOptions => ({
      transport: Transport.RMQ,
      options: {
        urls: [amqpUrl],
        queue,
        queueOptions: quorumQueue,
        noAck: false,
        persistent: true,
        prefetchCount: 400,
        socketOptions: { connectionOptions: { noDelay: true } },
      },
    });
    const toTarget = optionsOf(queues.to);
    const inHand = { count: 0 };
    @Module({
      imports: [ClientsModule.register([{ name: TARGET, ...toTarget, options: { ...toTarget.options, noAck: true } }])],
      controllers: [EqualController],
      providers: [
        { provide: IN_HAND, useValue: inHand },
        { provide: STORE, useValue: opened },
      ],
    })
    class EqualModule {}
    const app = await NestFactory.createMicroservice(EqualModule, { ...optionsOf(queues.from), logger: ['error'] });
    await app.get<ClientProxy>(TARGET).connect();
    await app.listen();
    return async () => {
      while (inHand.count > 0) await after(5);
      await app.close();
    };
  },
  // The kit's numbers travel in the fields of the note.
  encode: (body) => {
    const { index, sent } = JSON.parse(body) as { index: number; sent: number };
    return Buffer.from(JSON.stringify({ pattern, data: { ABH: String(index), BT: '测试', NR: filling, ZT: '1', SJ: sent } }));
  },
  decode: (bytes) => {
    const { id, sent } = (JSON.parse(bytes.toString()) as { data: { id: string; sent: number } }).data;
    return JSON.stringify({ index: Number(id), sent });
  },
});
