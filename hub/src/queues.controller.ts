import { Controller, Inject } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Consumes } from './broker/index.js';
import { deadHand, type Pipeline } from './pipeline/index.js';
import type { Arrival, BatchConsumer } from './ports/index.js';

export const PIPELINE = Symbol('pipeline');

/** What the queues bring goes to the pipeline. */
@Controller()
export class QueuesController {
  constructor(@Inject(PIPELINE) private readonly pipeline: Pick<Pipeline, 'inbound' | 'dead'>) {}

  @Consumes('inbound')
  inbound(@Payload() batch: readonly Arrival[]): ReturnType<BatchConsumer> {
    return this.pipeline.inbound(batch);
  }

  @Consumes('dead', deadHand)
  dead(@Payload() batch: readonly Arrival[]): ReturnType<BatchConsumer> {
    return this.pipeline.dead(batch);
  }
}
