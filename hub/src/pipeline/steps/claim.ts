import { type BatchStep, type Work } from '../work.js';

/** Takes each message for its lane in the inbox, refused ones too: a repeat, also within the batch, ends here without any effect. */
export const claim: BatchStep = {
  name: 'claim',
  title: ['去重', 'Deduplicate'],
  kind: 'batch',
  async run(batch, unit) {
    const taken = new Map<string, Set<string>>();
    for (const [lane, works] of [...Map.groupBy(batch, (work) => work.lane.name)].sort(byName)) {
      taken.set(lane, new Set(await unit.claim(lane, [...new Set(works.map(({ message }) => message.id))])));
    }
    return batch.map((work) => (taken.get(work.lane.name)!.delete(work.message.id) ? work : { ...work, fate: { kind: 'duplicate' } }));
  },
};

/** Lanes are locked in one order everywhere, so that two batches never wait for each other. */
const byName = ([a]: [string, readonly Work[]], [b]: [string, readonly Work[]]): number => (a < b ? -1 : 1);
