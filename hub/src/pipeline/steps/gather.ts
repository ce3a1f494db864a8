import type { Label } from '@fatong/contracts';
import type { Gatherings, Stage, Unit, Whole } from '../../ports/index.js';
import { incomplete, tooManyParts } from '../causes.js';
import { isOpen, passed, refusedBy, type BatchStep, type Work } from '../work.js';
import { broken } from './check.js';
import { applying, chained } from './map.js';

/** More of one whole is an error of who sends them: all are in memory when another comes. */
const most = { parts: 1_000, bytes: 16 * 1024 * 1024 };

/** Where a mapping makes one message of several, a part waits as a row until the others have come; the last one brings what they make, and goes on with it. */
export const gather = (gatherings: Gatherings): BatchStep => ({
  name: 'gather',
  title: ['汇集', 'Gather'],
  kind: 'batch',
  async run(batch, unit) {
    const decided = [...batch];
    const parts = batch.map((work, index) => ({ work, index })).filter(({ work }) => isOpen(work) && work.part !== undefined);
    const waiting = new Map<string, number[]>();
    for (const { work, index } of parts.toSorted(byKey)) {
      const { work: next, whole } = await added(work, gatherings, unit);
      decided[index] = next;
      if (next.fate?.kind === 'gathering') waiting.set(whole.id, [...(waiting.get(whole.id) ?? []), index]);
      if (isOpen(next)) await over(whole, next, unit);
      // Those of this batch have no row yet that could be settled.
      if (isOpen(next)) for (const earlier of waiting.get(whole.id) ?? []) decided[earlier] = done(decided[earlier]!);
    }
    return decided;
  },
});

const here: Label = ['各部分已收齐', 'All parts have come'];

/** Wholes are locked in one order everywhere. */
const byKey = ({ work: a }: { readonly work: Work }, { work: b }: { readonly work: Work }): number =>
  nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0;
const nameOf = ({ lane, part }: Work): string => `${lane.chain[0]?.id} ${part?.key}`;

/** The part with its whole: open with what was made, done where it only adds to it, waiting where it is the first. */
async function added(work: Work, gatherings: Gatherings, unit: Unit): Promise<{ readonly work: Work; readonly whole: Whole }> {
  const [route, ...rest] = work.lane.chain;
  const { gather: rules, id: mapping } = route!;
  const { key } = work.part!;
  const whole = await gatherings.add(unit, {
    mapping,
    key,
    messageId: work.message.id,
    data: work.message.data,
    seconds: rules!.seconds,
    most,
  });
  // Whose delivery is tried again was refused after it: the same is made once more.
  if (whole.madeBy !== null && whole.madeBy !== work.message.id) return { whole, work: done(work) };
  if (whole.isFull) return { whole, work: refusedBy(work, tooManyParts(mapping, most)) };
  const made = applying(
    route!,
    { ...work.message, id: whole.id },
    `/systems/${work.received.system}`,
    'mapped',
    () => rules!.make(key, whole.parts, whole.isLate) ?? { outputs: [] },
  );
  if ('refused' in made) return { whole, work: refusedBy(work, made.refused) };
  if (made.outputs.length === 0) {
    if (whole.isKnown) return { whole, work: refusedBy(work, incomplete(mapping, whole.parts.length)) };
    const isFirst = whole.firstMessageId === work.message.id;
    const said = passed(work, 'mapped', [
      `第 ${whole.parts.length} 份，等待其余`,
      `Part ${whole.parts.length} of a whole; the others are awaited`,
    ]);
    return { whole, work: { ...said, fate: isFirst ? { kind: 'gathering', deliveryId: whole.id, dueAt: whole.dueAt } : { kind: 'done' } } };
  }
  // The message that completed it is the cause, whatever the id is made of.
  const outputs = made.outputs.map((output) => ({ ...output, message: { ...output.message, causationid: work.message.id } }));
  const on = chained(work, outputs, rest);
  const refused = 'refused' in on ? on : broken(on.outputs, 'checked');
  if (refused) return { whole, work: refusedBy(work, refused.refused) };
  await gatherings.close(unit, whole.id, work.message.id);
  return {
    whole,
    work: passed({ ...work, outputs: 'outputs' in on ? on.outputs : [] }, 'mapped', [
      `${whole.parts.length} 份合为一份`,
      `One of ${whole.parts.length} parts`,
    ]),
  };
}

const done = (work: Work): Work => ({ ...passed(work, 'mapped', here), fate: { kind: 'done' } });

/** The first part waits no longer, unless it is this one, whose delivery is in the hands of who tries it. */
async function over({ id, firstMessageId }: Whole, work: Work, unit: Unit): Promise<void> {
  if (firstMessageId === work.message.id) return;
  const stages: readonly Stage[] = [{ stage: 'mapped', at: new Date().toISOString(), ok: true, note: here }];
  await unit.settle([{ deliveryId: id, state: 'done', from: ['due', 'later', 'held', 'parked', 'waiting'], cause: null, stages }]);
}
