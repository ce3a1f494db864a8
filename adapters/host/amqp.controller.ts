import { Controller, Inject, type Type } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Consumes } from '@fatong/hub/broker';
import type { Arrival, BatchConsumer } from '@fatong/hub/ports';
import { amqpHand } from '../kit/index.js';

export const AMQP_DOOR = Symbol('AMQP door');

/** Doors for outside systems that publish to our broker. */
export function amqpController(systems: readonly string[]): Type {
  @Controller()
  class AmqpController {
    constructor(@Inject(AMQP_DOOR) private readonly door: BatchConsumer) {}

    @Consumes('partner', { ...amqpHand, systems })
    enter(@Payload() batch: readonly Arrival[]): ReturnType<BatchConsumer> {
      return this.door(batch);
    }
  }
  return AmqpController;
}
