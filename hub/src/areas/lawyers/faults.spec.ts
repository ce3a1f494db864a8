import { describe, expect, it } from 'vitest';
import { toldAndAnswered } from './testing/waiting-told.js';
import { waiting, type Waiting } from './testing/waiting.js';

/** What became of a delivery, as the line tells it to the record that waits. */
const becomes = ({ world, type, now, sent }: Waiting, system: string, outcome: string, factId = sent().at(-1)!.id): Promise<unknown> =>
  world.store.transact((unit) =>
    world.engine.acting.told(unit, `${type}:${now().id}`, {
      deliveryId: 'd',
      messageId: 'm',
      system,
      type: `${system}.x.v1`,
      outcome,
      factId,
      cause: { words: ['对方系统连续失败。', 'The partner failed.'] },
    } as never),
  );
/** What stands in the record but its version and what the machine notes of itself. */
const standing = ({ now }: Waiting): object => ({ state: now().state, values: { ...now().values } });
const nobodys = '0197d2c4-5b1e-7c33-9a5e-000000000009';

describe.each([...waiting, ...toldAndAnswered])('$title, when the system at the other end …', (one) => {
  const { system, waits, doubts, answered, refused, lost, isUrged, isToldEach } = one;

  it(`L26: is slow: the record says that it waits, and what it asked leaves us once (${one.title})`, async () => {
    const on = await one.begin();
    expect(on.now()).toMatchObject(waits);
    if (on.asksAgain && !isUrged) expect(await on.asksAgain()).toHaveProperty('refused');
    expect(on.sent()).toHaveLength(1);
    await on.answers(on.sent()[0]!.id);
    expect(on.now()).toMatchObject(answered);
  });

  it(`L26: is down: each attempt stands on the timeline and the record waits on; given up it says so, and may be asked anew (${one.title})`, async () => {
    const on = await one.begin();
    await becomes(on, system, 'transient');
    expect(on.world.tables.added.event.at(-1)).toMatchObject({ kind: 'outcome', name: 'transient', reason: '对方系统连续失败。' });
    expect(on.now()).toMatchObject(waits);
    expect(on.sent()).toHaveLength(1);
    await becomes(on, system, 'giveUp');
    expect(on.world.tables.added.event.at(-1)).toMatchObject({ kind: 'outcome', name: 'giveUp' });
    expect(on.now()).toMatchObject(lost);
    if (!on.asksAgain) return;
    expect(await on.asksAgain()).toHaveProperty('done');
    expect(on.now()).toMatchObject(waits);
    expect(on.sent()).toHaveLength(2);
  });

  it(`L26: goes silent: that its outcome is unknown is shown, nothing is sent again, and an answer goes on from there (${one.title})`, async () => {
    const on = await one.begin();
    await becomes(on, system, 'unknown');
    expect(on.world.tables.added.event.at(-1)).toMatchObject({ kind: 'outcome', name: 'unknown' });
    expect(on.now()).toMatchObject(doubts ?? waits);
    if (on.asksAgain && !isUrged) expect(await on.asksAgain()).toHaveProperty('refused');
    expect(on.sent()).toHaveLength(1);
    await on.answers(on.sent()[0]!.id);
    expect(on.now()).toMatchObject(answered);
  });

  it(`L26: refuses: the refusal stands on the timeline, its own words in the record, and nobody is stuck (${one.title})`, async () => {
    const first = await one.begin();
    await becomes(first, system, 'refused');
    expect(first.world.tables.added.event.at(-1)).toMatchObject({ kind: 'outcome', name: 'refused' });
    expect(first.sent()).toHaveLength(1);
    const on = await one.begin();
    if (!on.refuses) return;
    await on.refuses(on.sent()[0]!.id);
    expect(on.now()).toMatchObject(refused!);
  });

  it(`L26: answers nonsense: what nobody asked changes nothing and waits for a person (${one.title})`, async () => {
    const on = await one.begin();
    const before = standing(on);
    expect(await on.answers(nobodys)).not.toMatchObject([{ done: true, note: 'applied' }]);
    expect(standing(on)).toEqual(before);
  });

  it(`L26: answers twice: the second time changes nothing, and nobody is told again (${one.title})`, async () => {
    const on = await one.begin();
    const [{ id }] = on.sent() as [{ readonly id: string }];
    await on.answers(id);
    const [before, told] = [standing(on), on.world.tables.added.notice.length];
    await on.answers(id);
    expect(standing(on)).toEqual(before);
    if (!isToldEach) expect(on.world.tables.added.notice).toHaveLength(told);
  });

  it(`L26: answers late, when it was given up and asked anew: the later question waits for its own answer (${one.title})`, async () => {
    const on = await one.begin();
    const [{ id: first }] = on.sent() as [{ readonly id: string }];
    await becomes(on, system, 'giveUp');
    if (!on.asksAgain) {
      const before = standing(on);
      await on.answers(first);
      expect(standing(on)).toEqual(before);
      return;
    }
    await on.asksAgain();
    await on.answers(first);
    // Of a question that may be asked again while it waits, any answer is one.
    if (!isUrged) expect(on.now()).toMatchObject(waits);
    await on.answers(on.sent().at(-1)!.id);
    expect(on.now()).toMatchObject(answered);
    expect(on.sent()).toHaveLength(2);
    // The line says of the first what became of it, long after: that is not about the second.
    await becomes(on, system, 'giveUp', first);
    expect(on.now()).toMatchObject(answered);
  });
});
