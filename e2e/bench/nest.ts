import 'reflect-metadata';
import { setTimeout as after } from 'node:timers/promises';
import { Controller, Inject, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClientsModule, Ctx, EventPattern, Payload, Transport } from '@nestjs/microservices';
import type { ClientProxy, RmqContext, RmqOptions } from '@nestjs/microservices';
import type { Channel, Message } from 'amqplib';
import { lastValueFrom } from 'rxjs';
import { measureHop, quorumQueue } from './hop.js';
import type { BenchEnvironment, BenchOptions, Hop, Measure } from './hop.js';

/** The hop with Nest's own RabbitMQ transport, used as its manual says, with manual acknowledgement. */
export function nest(env: BenchEnvironment, options: BenchOptions): Promise<Measure> {
  return measureHop(hop, env, options);
}

const TARGET = Symbol('target');
const IN_HAND = Symbol('in hand');
const pattern = 'hop';

@Controller()
class HopController {
  constructor(
    @Inject(TARGET) private readonly target: ClientProxy,
    @Inject(IN_HAND) private readonly inHand: { count: number },
  ) {}

  @EventPattern<string>(pattern)
  async pass(@Payload() body: string, @Ctx() context: RmqContext): Promise<void> {
    this.inHand.count++;
    await lastValueFrom(this.target.emit(pattern, body), { defaultValue: undefined });
    (context.getChannelRef() as Channel).ack(context.getMessage() as Message);
    this.inHand.count--;
  }
}

const hop: Hop = {
  async start(amqpUrl, { from, to }) {
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
    const toTarget = optionsOf(to);
    const inHand = { count: 0 };
    @Module({
      // As a client it also opens a consumer for replies, which must not be acknowledged by hand.
      imports: [ClientsModule.register([{ name: TARGET, ...toTarget, options: { ...toTarget.options, noAck: true } }])],
      controllers: [HopController],
      providers: [{ provide: IN_HAND, useValue: inHand }],
    })
    class HopModule {}
    const app = await NestFactory.createMicroservice(HopModule, { ...optionsOf(from), logger: ['error'] });
    // The client connects at its first message and lets later ones overtake those that wait for it: connected first, it keeps the order.
    await app.get<ClientProxy>(TARGET).connect();
    await app.listen();
    return async () => {
      // Closing at once would leave what is in hand unacknowledged: the transport does not wait for it.
      while (inHand.count > 0) await after(5);
      await app.close();
    };
  },
  encode: (body) => Buffer.from(JSON.stringify({ pattern, data: body })),
  decode: (bytes) => (JSON.parse(bytes.toString()) as { data: string }).data,
};
