import type { ConsumeMessage } from 'amqplib';
import { sizes } from '@fatong/contracts';
import type { Bodies } from '../ports/index.js';

interface Cut extends ConsumeMessage {
  readonly isCut: true;
}

export const isCut = (delivery: ConsumeMessage): delivery is Cut => 'isCut' in delivery;

/** A delivery whose body is longer is kept with a copy of its beginning, enough for who says why it is refused; the rest is let go at once. */
export const cutTo = (longest: number, delivery: ConsumeMessage): ConsumeMessage | Cut =>
  delivery.content.length > longest
    ? { ...delivery, content: Buffer.from(delivery.content.subarray(0, Math.min(longest, sizes.wire))), isCut: true }
    : delivery;

/** How many the broker may send ahead. One at least, since AMQP reads 0 as any number. */
export const mostMessages = (bodies: Bodies | undefined): number =>
  bodies ? Math.max(1, Math.floor(bodies.inHand / bodies.longest)) : Infinity;
