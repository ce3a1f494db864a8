import { describe, expect, it } from 'vitest';
import type { RecordRow } from '../../ports/index.js';
import type { World } from './world.js';

/** A record that waits for an outside system which it asked. */
export interface Asked {
  readonly world: World;
  readonly type: string;
  readonly now: () => RecordRow;
  /** What left us for that system, the newest last. */
  readonly sent: () => readonly { readonly id: string }[];
  /** The system answers what it was asked by `request`. */
  answers(request: string): Promise<unknown>;
  /** It says no, where it can. */
  refuses?(request: string): Promise<unknown>;
  /** A person asks it anew, while it waits or after it was lost. */
  asksAgain?(): Promise<unknown>;
}

/** What the record shows whatever that system does. */
export interface Standing {
  /** `S13 送达文件` */
  readonly title: string;
  /** Id of the function. */
  readonly law: string;
  readonly system: string;
  begin(): Promise<Asked>;
  readonly waits: object;
  /** While it is unknown whether it arrived; absent: as while it waits. */
  readonly doubts?: object;
  readonly answered: object;
  readonly refused?: object;
  /** Nobody can deliver it. */
  readonly lost: object;
  /** It was delivered after all, though it was given up; absent: that changes nothing. */
  readonly late?: object;
  /** It may be asked again while it waits (催办): each question has its own answer. */
  readonly isUrged?: true;
  /** Each of its answers has a number of its own and is told, though it says the same: the same answer is known at the door. */
  readonly isToldEach?: true;
}

/** What the line says became of a message. */
export const becomes = ({ world, type, now, sent }: Asked, system: string, outcome: string, factId = sent().at(-1)!.id): Promise<unknown> =>
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
const shown = ({ now }: Asked): object => ({ state: now().state, values: { ...now().values } });
const nobodys = '0197d2c4-5b1e-7c33-9a5e-000000000009';

/** The table of scenarios of every system that an area asks: slow, down, silent, refusing, answering nonsense, twice, late. */
export function withstands(cases: readonly Standing[]): void {
  describe.each(cases)('$title, when the system at the other end …', (one) => {
    const { law, title, system, waits, doubts, answered, refused, lost, late, isUrged, isToldEach } = one;

    it(`${law}: is slow: the record says that it waits, and what it asked leaves us once (${title})`, async () => {
      const on = await one.begin();
      expect(on.now()).toMatchObject(waits);
      if (on.asksAgain && !isUrged) expect(await on.asksAgain()).toHaveProperty('refused');
      expect(on.sent()).toHaveLength(1);
      await on.answers(on.sent()[0]!.id);
      expect(on.now()).toMatchObject(answered);
    });

    it(`${law}: is down: each attempt stands on the timeline; given up it says so, and may be asked anew (${title})`, async () => {
      const on = await one.begin();
      await becomes(on, system, 'transient');
      expect(on.world.tables.added.event.at(-1)).toMatchObject({ kind: 'outcome', name: 'transient', reason: '对方系统连续失败。' });
      expect(on.now()).toMatchObject(waits);
      expect(on.sent()).toHaveLength(1);
      await becomes(on, system, 'giveUp');
      expect(on.world.tables.added.event.findLast(({ kind }) => kind === 'outcome')).toMatchObject({ name: 'giveUp' });
      expect(on.now()).toMatchObject(lost);
      if (!on.asksAgain) return;
      expect(await on.asksAgain()).toHaveProperty('done');
      expect(on.now()).toMatchObject(waits);
      expect(on.sent()).toHaveLength(2);
    });

    it(`${law}: goes silent: that its outcome is unknown is shown, nothing is sent again, and an answer goes on from there (${title})`, async () => {
      const on = await one.begin();
      await becomes(on, system, 'unknown');
      expect(on.world.tables.added.event.at(-1)).toMatchObject({ kind: 'outcome', name: 'unknown' });
      expect(on.now()).toMatchObject(doubts ?? waits);
      if (on.asksAgain && !isUrged) expect(await on.asksAgain()).toHaveProperty('refused');
      expect(on.sent()).toHaveLength(1);
      await on.answers(on.sent()[0]!.id);
      expect(on.now()).toMatchObject(answered);
    });

    it(`${law}: refuses: that stands on the timeline, its own words in the record, and nobody is stuck (${title})`, async () => {
      const first = await one.begin();
      await becomes(first, system, 'refused');
      expect(first.world.tables.added.event.findLast(({ kind }) => kind === 'outcome')).toMatchObject({ name: 'refused' });
      expect(first.sent()).toHaveLength(1);
      const on = await one.begin();
      if (!on.refuses) return;
      await on.refuses(on.sent()[0]!.id);
      expect(on.now()).toMatchObject(refused!);
    });

    it(`${law}: answers nonsense: what nobody asked changes nothing (${title})`, async () => {
      const on = await one.begin();
      const before = shown(on);
      expect(await on.answers(nobodys)).not.toMatchObject([{ done: true, note: 'applied' }]);
      expect(shown(on)).toEqual(before);
    });

    it(`${law}: answers twice: the second time changes nothing, and nobody is told again (${title})`, async () => {
      const on = await one.begin();
      const [{ id }] = on.sent() as [{ readonly id: string }];
      await on.answers(id);
      const [before, told] = [shown(on), on.world.tables.added.notice.length];
      await on.answers(id);
      expect(shown(on)).toEqual(before);
      if (!isToldEach) expect(on.world.tables.added.notice).toHaveLength(told);
    });

    it(`${law}: answers late, when it was given up and asked anew: the later question waits for its own answer (${title})`, async () => {
      const on = await one.begin();
      const [{ id: first }] = on.sent() as [{ readonly id: string }];
      await becomes(on, system, 'giveUp');
      if (!on.asksAgain) {
        const before = shown(on);
        await on.answers(first);
        if (late) expect(on.now()).toMatchObject(late);
        else expect(shown(on)).toEqual(before);
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
}
