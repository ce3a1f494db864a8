import { stopOf, stoppedWords } from '../../ports/index.js';
import type { Rulebook } from '../rulebook.js';
import { isOpen, passed, type BatchStep } from '../work.js';

/** What is stopped is kept and held, not acted on. First of all, since it locks the rules; what the hub's own parts say of deliveries is heard in any case. */
export const heed = (book: Rulebook): BatchStep => ({
  name: 'heed',
  title: ['停发检查', 'Check stops'],
  kind: 'batch',
  async run(batch, unit) {
    const rules = await book.of(unit);
    if (rules.stops.length === 0) return batch;
    return batch.map((work) => {
      const stop =
        isOpen(work) && (work.lane.kind === 'area' || work.lane.kind === 'system')
          ? stopOf(rules, { system: work.received.system, type: work.message.type })
          : undefined;
      return stop ? { ...passed(work, 'stored', stoppedWords(stop)), fate: { kind: 'held' } } : work;
    });
  },
});
