import type { Dispatch, Unit } from '../../ports/index.js';
import { newDepartureId, type Choice, type Departing } from '../departing.js';
import type { FailurePolicy } from '../policy.js';
import { incomingDelivery, incomingRow, mappedBody, outgoing, receivedBody } from '../rows.js';
import { isOpen, passed, type BatchStep, type Work } from '../work.js';
import { waitsForKey } from './order.js';

/** Writes what has to be kept: message, bodies, what goes on to another system, and a delivery for whatever is not done. */
export const store = (policy: FailurePolicy, departing: Pick<Departing, 'choose'>): BatchStep => ({
  name: 'store',
  title: ['入库', 'Store'],
  kind: 'batch',
  async run(batch, unit) {
    const works = batch.map(routed);
    for (const same of Map.groupBy(works, ({ message }) => message.id).values()) keep(same, unit, policy);
    const decided = [...works];
    const onward = works
      .map((work, index) => ({ work, index }))
      .filter(({ work }) => work.lane.kind === 'system' && work.fate?.kind === 'done');
    for (const [target, of] of Map.groupBy(onward, ({ work }) => work.lane.name)) {
      const may = await departing.choose(
        target,
        of.flatMap(({ work }) => work.outputs.map(({ message: { partitionkey: key, type } }) => ({ key, type }))),
        unit,
      );
      for (const [index, work] of leave(of, may, unit)) decided[index] = work;
    }
    return decided;
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
  const delivery = incomingDelivery(work, policy);
  if (!delivery) return;
  unit.add('delivery', delivery);
  if ((work.fate?.kind === 'refused' || work.fate?.kind === 'held') && waitsForKey(work))
    unit.block(work.lane.name, work.message.partitionkey);
}

/** A → B, all of a batch for one system: what may leave is stored as sent under one departure, the rest as due. */
function leave(of: readonly { readonly work: Work; readonly index: number }[], may: readonly Choice[], unit: Unit): [number, Work][] {
  const departure = newDepartureId();
  const all: Dispatch[] = [];
  let next = 0;
  const decided = of.map(({ work, index }): [number, Work] => {
    const items = forward(work, work.received.at, unit, may.slice(next, (next += work.outputs.length)));
    all.push(...items);
    return [index, items.length > 0 ? { ...work, leaving: { departure, items } } : work];
  });
  if (all.length > 0)
    unit.add('departure', { id: departure, deliveries: all.map(({ delivery }) => ({ id: delivery.id, attempt: delivery.attempt + 1 })) });
  return decided;
}

/** Message, body and delivery of what goes on, in the same transaction. Answers with what leaves; the relay takes the rest from here. */
export function forward(work: Work, at: string, unit: Unit, may: readonly Choice[] = []): Dispatch[] {
  return work.outputs.flatMap((output, index) => {
    const [isLeaving, isHeld] = [may[index] === 'leaves', may[index] === 'held'];
    const rows = outgoing(output, { system: work.lane.name, at, stages: work.stages, isLeaving, isHeld });
    const body = isLeaving ? unit.sealed(rows.body) : rows.body;
    unit.add('message', rows.message);
    unit.add('body', body);
    unit.add('delivery', rows.delivery);
    return isLeaving ? [{ ...rows, body, delivery: { ...rows.delivery, attempt: 0 } }] : [];
  });
}
