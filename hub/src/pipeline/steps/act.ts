import type { Label } from '@fatong/contracts';
import type { Acting, ActOutcome } from '../../ports/index.js';
import { isOpen, passed, refusedBy, RunAlone, type BatchStep, type Work } from '../work.js';
import { keyOf, waitsForKey } from './order.js';

/** Hands the canonical messages of each area to its engine, in order, all at once. */
export const act = (acting: Acting): BatchStep => ({
  name: 'act',
  title: ['办理', 'Act'],
  kind: 'batch',
  async run(batch, unit) {
    const decided = [...batch];
    const mine = batch.map((work, index) => ({ work, index })).filter(({ work }) => isOpen(work) && work.lane.kind === 'area');
    for (const [subscriber, group] of Map.groupBy(mine, ({ work }) => work.lane.name)) {
      const outcomes = await acting.act(
        unit,
        subscriber,
        group.flatMap(({ work }) => work.outputs.map(({ message }) => message)),
        new Map(group.flatMap(({ work }) => [...(work.files ?? [])])),
      );
      let next = 0;
      for (const { work, index } of group) {
        const own = outcomes.slice(next, (next += work.outputs.length));
        if (own.length < work.outputs.length) throw new Error(`The engine of ${subscriber} answered ${outcomes.length} outcomes, too few`);
        decided[index] = withOutcome(work, own, batch.length > 1);
      }
      refuseSuccessors(group.map(({ index }) => decided[index]!));
    }
    return decided;
  },
});

function withOutcome(work: Work, outcomes: readonly ActOutcome[], hasNeighbours: boolean): Work {
  const refused = outcomes.find((outcome) => 'refused' in outcome)?.refused;
  // Part of a message must not stay done while another part is refused: all of it is rolled back.
  if (refused && outcomes.length > 1)
    throw new RunAlone('one of several reports of a message was refused', hasNeighbours ? undefined : refused);
  if (refused) return refusedBy(work, refused);
  const done = outcomes.filter((outcome) => 'done' in outcome);
  const note =
    done.length > 0 && done.every((outcome) => outcome.note !== undefined && outcome.note !== 'applied')
      ? notes[done[0]!.note as keyof typeof notes]
      : undefined;
  const record = done.find((outcome) => outcome.record !== undefined)?.record;
  return { ...passed(work, 'acted', note), fate: { kind: 'done', ...(record !== undefined && { record }) } };
}

const notes: Readonly<Record<'older' | 'nothing-new', Label>> = {
  older: ['内容较旧，未采用', 'Older than what is known: not taken'],
  'nothing-new': ['内容无变化', 'Nothing new'],
};

/** A refusal whose successors of the same key were acted on in the same breath: everything again, in parts, so that they wait. */
function refuseSuccessors(works: readonly Work[]): void {
  const failed = new Set<string>();
  for (const work of works) {
    if (!waitsForKey(work)) continue;
    if (failed.has(keyOf(work))) throw new RunAlone('a successor of a refused message was acted on');
    if (work.fate?.kind === 'refused') failed.add(keyOf(work));
  }
}
