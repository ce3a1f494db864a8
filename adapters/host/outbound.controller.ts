import { Controller, Inject, type Type } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Consumes } from '@fatong/hub/broker';
import type { Arrival } from '@fatong/hub/ports';
import type { Deliverers } from './deliverers.js';

export const DELIVERERS = Symbol('deliverers by system');

/** Messages handed to a partner side by side; each is a key of its own. */
const sideBySide = 20;

/** What goes out to these systems: batches of one queue, each handed to its system's deliverer. */
export function outboundController(systems: readonly string[]): Type {
  @Controller()
  class OutboundController {
    constructor(@Inject(DELIVERERS) private readonly deliverers: Deliverers) {}

    @Consumes('outbound', { batch: sideBySide, systems })
    async deliver(@Payload() batch: readonly Arrival[]): Promise<void> {
      const system = /outbound\.([a-z0-9-]+)\.\d+$/.exec(batch[0]?.queue ?? '')?.[1] ?? '';
      const deliverer = this.deliverers.get(system);
      if (!deliverer) throw new Error(`Nobody here delivers to ${system || batch[0]?.queue}.`);
      await deliverer.deliver(batch);
    }
  }
  return OutboundController;
}
