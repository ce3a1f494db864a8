import { Controller, Inject, type Type } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Consumes } from '@fatong/hub/broker';
import type { Arrival, BatchConsumer } from '@fatong/hub/ports';

export const AMQP_DOOR = Symbol('AMQP door');

/** Messages of one partner in hand at once; each may be as large as the broker lets it be. */
const sideBySide = 20;

/** Doors for outside systems that publish to our broker. */
export function amqpController(systems: readonly string[]): Type {
  @Controller()
  class AmqpController {
    constructor(@Inject(AMQP_DOOR) private readonly door: BatchConsumer) {}

    @Consumes('partner', { batch: sideBySide, systems })
    enter(@Payload() batch: readonly Arrival[]): ReturnType<BatchConsumer> {
      return this.door(batch);
    }
  }
  return AmqpController;
}
