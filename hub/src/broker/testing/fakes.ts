import { EventEmitter } from 'node:events';
import type { ChannelModel, ConfirmChannel, Options } from 'amqplib';

type Confirm = (error: unknown) => void;

/** A confirm channel that keeps what is published until the test confirms it. */
export class FakeChannel extends EventEmitter {
  readonly published: { exchange: string; routingKey: string; body: string; options: Options.Publish; confirm: Confirm }[] = [];
  takesMore = true;
  isClosed = false;

  publish(exchange: string, routingKey: string, body: Buffer, options: Options.Publish, confirm: Confirm): boolean {
    this.published.push({ exchange, routingKey, body: body.toString(), options, confirm });
    return this.takesMore;
  }

  confirmAll(): void {
    for (const { confirm } of this.published.splice(0)) confirm(null);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const { confirm } of this.published.splice(0)) confirm(new Error('channel closed'));
    this.emit('close');
  }

  asChannel(): ConfirmChannel {
    return this as unknown as ConfirmChannel;
  }
}

/** A connection whose channels are fakes. */
export class FakeModel extends EventEmitter {
  readonly channels: FakeChannel[] = [];
  readonly connection = {};
  isClosed = false;

  async createConfirmChannel(): Promise<ConfirmChannel> {
    const channel = new FakeChannel();
    this.channels.push(channel);
    return channel.asChannel();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.emit('close');
  }

  /** Ends it as a broken socket does. */
  break(reason: string): void {
    const error = new Error(reason);
    this.emit('error', error);
    this.emit('close', error);
  }

  asModel(): ChannelModel {
    return this as unknown as ChannelModel;
  }
}
