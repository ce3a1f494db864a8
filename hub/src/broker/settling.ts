import type { ConsumeMessage } from 'amqplib';
import type { Gathering } from './gathering.js';
import { begin, settle } from './hand-over.js';
import type { Begun, HandOver } from './hand-over.js';

/** A batch that is being committed and settled. */
interface UnderWay {
  readonly begun: Begun;
  readonly settled: Promise<void>;
}

/** The database works on one while the rows of the other are made: a third would only wait. */
const mostUnderWay = 2;

/** Until the gathering ends: while batches are being settled the next gathers and, of a consumer in two steps, is prepared. */
export async function settleAll(gathering: Gathering<ConsumeMessage>, hand: HandOver): Promise<void> {
  const underWay: UnderWay[] = [];
  try {
    for (let batch = await gathering.take(); batch.length > 0; batch = await gathering.take()) {
      const begun = await begin(batch, hand);
      while (underWay.length > 0 && !mayJoin(begun, underWay)) await underWay[0]!.settled;
      const one: UnderWay = { begun, settled: settle(begun, hand, underWay.at(-1)?.settled) };
      underWay.push(one);
      // A failure is heard below; until then nobody may wait for the next message in vain.
      one.settled.then(
        () => underWay.shift(),
        () => gathering.end(),
      );
      if (!begun.prepared) await one.settled;
    }
  } finally {
    // All come to their end before the channel does; then the first failure is told.
    const all = underWay.map(({ settled }) => settled);
    await Promise.allSettled(all);
    await Promise.all(all);
  }
}

/** Nothing of one key overtakes; what was delivered before is alone, since it may be what kills us. */
function mayJoin({ prepared, batch }: Begun, underWay: readonly UnderWay[]): boolean {
  if (!prepared || underWay.length >= mostUnderWay || isRepeated(batch)) return false;
  return underWay.every(
    ({ begun }) => begun.prepared && !isRepeated(begun.batch) && ![...prepared.keys].some((key) => begun.prepared?.keys.has(key)),
  );
}

const isRepeated = ([first]: readonly ConsumeMessage[]): boolean => first?.fields.redelivered === true;
