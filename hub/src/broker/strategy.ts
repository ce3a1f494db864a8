import { Server } from '@nestjs/microservices';
import type { CustomTransportStrategy, MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Arrival, Broker, ConsumeOptions, Consuming, Prepared } from '../ports/index.js';
import { consuming } from './consumes.js';

interface Registration {
  readonly options: ConsumeOptions;
  readonly handler: MessageHandler;
}

/**
 * Nest's way to our queues: every method marked with `@Consumes` consumes through the broker. The application owns the broker and
 * closes it; the strategy starts and stops consuming only.
 */
export class AmqpStrategy extends Server implements CustomTransportStrategy {
  override readonly transportId = Symbol('fatong amqp');
  override readonly propagatesEventHandlerErrors = true;
  readonly #broker: Broker;
  readonly #registrations: Registration[] = [];
  #consumers: Consuming[] = [];

  constructor(broker: Broker) {
    super();
    this.#broker = broker;
  }

  override addHandler(pattern: unknown, handler: MessageHandler, isEventHandler = false, extras: Record<PropertyKey, unknown> = {}): void {
    const options = extras[consuming] as ConsumeOptions | undefined;
    if (!options)
      throw new Error(`The handler of "${String(pattern)}" must be declared with @Consumes, which shows the strategy what it throws`);
    const rival = this.#registrations.find((one) => overlap(one.options, options));
    if (rival)
      throw new Error(
        `Two handlers consume the ${options.kind} queues of ${(options.systems ?? rival.options.systems ?? ['every system']).join(', ')}`,
      );
    handler.isEventHandler = isEventHandler;
    handler.extras = extras;
    this.#registrations.push({ options, handler });
  }

  /** Answers when everything is subscribed, or with the error that prevents it. */
  async listen(callback: (error?: unknown) => void): Promise<void> {
    try {
      for (const { options, handler } of this.#registrations)
        this.#consumers.push(await this.#broker.consume(options, (batch) => handle(handler, batch)));
      callback();
    } catch (error) {
      await this.close();
      callback(error);
    }
  }

  async close(): Promise<void> {
    const consumers = this.#consumers;
    this.#consumers = [];
    await Promise.all(consumers.map((consumer) => consumer.stop()));
  }

  on(event: string): never {
    throw new Error(`The AMQP strategy emits no "${event}": ask the broker for its state`);
  }

  /** The broker; `app.unwrap<Broker>()`. */
  unwrap<T>(): T {
    return this.#broker as T;
  }
}

async function handle(handler: MessageHandler, batch: readonly Arrival[]): Promise<void | Prepared> {
  const answer: unknown = await handler(batch);
  const result: unknown = isObservable(answer) ? await lastValueFrom(answer, { defaultValue: undefined }) : answer;
  if (isPrepared(result)) return result;
}

const isPrepared = (result: unknown): result is Prepared => typeof result === 'object' && result !== null && 'commit' in result;

const overlap = (one: ConsumeOptions, other: ConsumeOptions): boolean =>
  one.kind === other.kind && (!one.systems || !other.systems || one.systems.some((system) => other.systems?.includes(system)));
