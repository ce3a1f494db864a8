import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { Arrival } from '@fatong/hub/ports';

export const DELIVERERS = Symbol('deliverers by system');
export type Deliverers = ReadonlyMap<string, (batch: readonly Arrival[]) => Promise<void>>;

/** What goes out: batches of one queue, each handed to its system's deliverer. */
@Controller()
export class OutboundController {
  constructor(@Inject(DELIVERERS) private readonly deliverers: Deliverers) {}

  @EventPattern<string>('outbound')
  async deliver(@Payload() batch: readonly Arrival[]): Promise<void> {
    const system = /outbound\.([a-z0-9-]+)\.\d+$/.exec(batch[0]?.queue ?? '')?.[1] ?? '';
    const deliver = this.deliverers.get(system);
    if (!deliver) throw new Error(`Nobody here delivers to ${system || batch[0]?.queue}.`);
    await deliver(batch);
  }
}
