import type { Unit } from '../../ports/index.js';
import type { FailurePolicy } from '../policy.js';
import { incomingDelivery, incomingRow, mappedBody, outgoing, receivedBody } from '../rows.js';
import { isOpen, passed, type BatchStep, type Work } from '../work.js';
import { waitsForKey } from './order.js';

/** Writes what has to be kept: message, bodies, what goes on to another system, and a delivery for whatever is not done. */
export const store = (policy: FailurePolicy): BatchStep => ({
  name: 'store',
  title: ['入库', 'Store'],
  kind: 'batch',
  async run(batch, unit) {
    const works = batch.map(routed);
    for (const same of Map.groupBy(works, ({ message }) => message.id).values()) keep(same, unit, policy);
    return works;
  },
});

/** On a route to another system it is done for us once it is written. */
const routed = (work: Work): Work => (isOpen(work) ? { ...passed(work, 'stored'), fate: { kind: 'done' } } : work);

function keep(same: readonly Work[], unit: Unit, policy: FailurePolicy): void {
  const fresh = same.filter(({ fate }) => fate?.kind !== 'duplicate');
  const [first] = fresh;
  if (!first || isBookkeeping(first)) return;
  // The first lane stands for the message itself: when it was taken before, the row is there already.
  if (same[0] === first) {
    unit.add('message', incomingRow(fresh, policy));
    unit.add('body', receivedBody(first));
  }
  for (const work of fresh) keepLane(work, unit, policy);
}

/** The hub's own outcomes leave their trace in the row of the message they speak of. */
const isBookkeeping = ({ lane, fate }: Work): boolean => lane.kind === 'hub' && fate?.kind === 'done';

function keepLane(work: Work, unit: Unit, policy: FailurePolicy): void {
  const body = mappedBody(work);
  if (body) unit.add('body', body);
  if (work.fate?.kind === 'done' && work.lane.kind === 'system') forward(work, work.received.at, unit);
  const delivery = incomingDelivery(work, policy);
  if (!delivery) return;
  unit.add('delivery', delivery);
  if (work.fate?.kind === 'refused' && waitsForKey(work)) unit.block(work.lane.name, work.message.partitionkey);
}

/** A → B: message, body and due delivery in the same transaction; the relay takes it from here. */
export function forward(work: Work, at: string, unit: Unit): void {
  for (const output of work.outputs) {
    const rows = outgoing(output, { system: work.lane.name, at, stages: work.stages });
    unit.add('message', rows.message);
    unit.add('body', rows.body);
    unit.add('delivery', rows.delivery);
  }
}
