import { createServer } from 'node:http';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { byId } from '@fatong/contracts';
import { moveClock, today } from '@fatong/contracts/codes';
import type { Arrival, CallOutcome } from '@fatong/hub/ports';
import {
  NoReckoning,
  delivering,
  demoKeys,
  demoSm2,
  expectedOutcome,
  ours,
  type Adapter,
  type Mood,
  type Reckoner,
  type RegisteredLawyer,
  type Secret,
} from '../index.js';
import { describedTruly } from './described.js';
import { listen } from './doors.js';
import { memoryAttempts, silentLog } from './memory.js';
import { openStage, type StageOptions } from './stage.js';

export interface ConformanceSubject {
  readonly adapter: Adapter;
  readonly lawyers: readonly RegisteredLawyer[];
  /** A body the partner takes, for each message we send; none where nothing is sent. */
  readonly outgoing: Readonly<Record<string, (requestId: string) => unknown>>;
  /** How many messages the first of them is answered by; absent: one. */
  readonly answers?: number;
  /** How many messages of its own are waited for; absent: a hundred. Fewer where each is dear, as sealed files are. */
  readonly enough?: number;
}

/** The one suite every adapter runs against its simulator. */
export function conformance({ adapter, lawyers, outgoing, answers = 1, enough = 100 }: ConformanceSubject): void {
  const system = adapter.system.folder;
  const ourKey: Secret = ours(demoKeys(system, `${system}:1`)!);
  const closing: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  async function stage(options: StageOptions = {}) {
    const { close, ...staged } = await openStage(adapter, { lawyers, ...options });
    closing.push(close);
    return staged;
  }

  const bodyOf = (type: string, requestId: string): Buffer => Buffer.from(JSON.stringify(outgoing[type]!(requestId)));

  if (adapter.talk === 0)
    describe(`${system}: what comes in`, () => {
      it('answers what it is told and says nothing else, whatever its rate', async () => {
        const { simulator, statuses, client } = await stage({ rate: 2_000 });
        const [id, [type]] = [crypto.randomUUID(), Object.keys(outgoing) as [string]];
        simulator.start();
        await client!.send({ requestId: id, type, body: bodyOf(type, id) });
        await expect.poll(() => statuses.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(answers);
        await simulator.stop();
        expect({ statuses: statuses.length, sent: simulator.state().sent }).toEqual({ statuses: answers, sent: answers });
      });
    });
  else
    describe(`${system}: what comes in`, () => {
      it('sends messages that our door takes, and none that it refuses, when it sends no faults on purpose', async () => {
        const { simulator, publisher, statuses } = await stage({ rate: 2_000 });
        simulator.start();
        await expect.poll(() => publisher.published.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(enough);
        await simulator.stop();
        expect(new Set(statuses)).toEqual(new Set([adapter.system.protocol === 'soap' ? 200 : 202]));
        expect(publisher.published.every(({ wire }) => wire.attributes.source === `/systems/${system}`)).toBe(true);
      });

      it('tells of the day that the clock of the demo shows', async () => {
        onTestFinished(() => moveClock(0));
        moveClock(400);
        const { simulator, publisher } = await stage({ rate: 200 });
        simulator.start();
        await expect.poll(() => publisher.published.length, { timeout: 10_000 }).toBeGreaterThan(0);
        await simulator.stop();
        expect(publisher.published[0]!.wire.body.toString().replaceAll('-', '')).toContain(today().replaceAll('-', ''));
      });

      it('sends faults on purpose that our door refuses while the rest flows', async () => {
        const { simulator, publisher, door } = await stage({ rate: 2_000, faults: 0.5 });
        simulator.start();
        await expect
          .poll(() => Math.min(publisher.published.length, door.refusals.length), { timeout: 10_000 })
          .toBeGreaterThanOrEqual(enough / 5);
        await simulator.stop();
        expect(simulator.state()).toMatchObject({ simulated: true });
      });
    });

  if (adapter.reckoner)
    describe(`${system}: what it has`, () => {
      it('says by days, records and changes what it reported, and reports again what it is asked for', async () => {
        const { simulator, publisher, url } = await stage({ rate: 2_000 });
        const reckoner = adapter.reckoner!({ url, key: ourKey, timeout: 6_000 });
        simulator.start();
        await expect.poll(() => publisher.published.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(60);
        await simulator.stop();
        const changes = await reckoner.changes(null, 1000);
        expect(changes).toMatchObject({ isLast: true });
        const days = await reckoner.days(dayOf(-1), dayOf(1));
        expect(days.map(({ day }) => day)).toEqual([dayOf(-1), dayOf(0), dayOf(1)]);
        const items = (await Promise.all(days.map(({ day }) => allOf(reckoner, day)))).flat();
        expect(items.toSorted(byId)).toEqual(changes.items.map(({ id, version }) => ({ id, version })).toSorted(byId));
        expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
        const highest = new Map<string, number>();
        for (const {
          wire: {
            attributes: { partitionkey, sourceversion },
          },
        } of publisher.published)
          highest.set(partitionkey, Math.max(highest.get(partitionkey) ?? 0, Number(sourceversion)));
        for (const [id, version] of highest) expect(items.find((one) => one.id === id)?.version).toBeGreaterThanOrEqual(version);
        expect((await reckoner.changes(changes.cursor, 10)).items).toEqual([]);
        await reckoner.resend([items[0]!.id]);
        simulator.setMood('failing');
        await expect(reckoner.days(dayOf(0), dayOf(0))).rejects.toThrow(NoReckoning);
      });

      const dayOf = (days: number): string => today(new Date(Date.now() + days * 86_400_000)).replaceAll('-', '');
      async function allOf(reckoner: Reckoner, day: string): Promise<{ id: string; version: number }[]> {
        const all: { id: string; version: number }[] = [];
        for (let page; page === undefined || !page.isLast; )
          all.push(...(page = await reckoner.page(day, all.at(-1)?.id ?? null, 7)).items);
        return all;
      }
    });

  if (adapter.system.protocol === 'soap') describedTruly(adapter.system);

  if (adapter.client)
    describe(`${system}: what goes out`, () => {
      const types = Object.keys(outgoing);

      it('has an example of everything it sends', () => {
        expect(types.sort()).toEqual(
          adapter.system.contracts
            .filter(({ kind }) => kind === 'out')
            .map(({ type }) => type)
            .sort(),
        );
      });

      it.each(types.flatMap((type) => (Object.keys(expectedOutcome) as Mood[]).map((mood) => [type, mood] as const)))(
        '%s: a partner that is %s is reported truly',
        async (type, mood) => {
          const { simulator, client } = await stage({ timeout: mood === 'silent' ? 100 : 6_000 });
          simulator.setMood(mood);
          const id = crypto.randomUUID();
          const outcome = await client!.send({ requestId: id, type, body: bodyOf(type, id) });
          expect(outcome.outcome).toBe(expectedOutcome[mood]);
          if (mood === 'well') expect(outcome.partnerRef).toBeTruthy();
          else if (outcome.outcome !== 'delivered') expect(outcome.cause?.words.every((words) => words.length > 0)).toBe(true);
        },
      );

      if (adapter.system.receipts) {
        it('learns from the partner what it has of a request, and nothing from one that does not answer', async () => {
          const { simulator, client } = await stage({ timeout: 300 });
          const [type] = types as [string];
          const [taken, lost] = [crypto.randomUUID(), crypto.randomUUID()];
          simulator.setMood('cutting');
          expect((await client!.send({ requestId: taken, type, body: bodyOf(type, taken) })).outcome).toBe('unknown');
          simulator.setMood('silent');
          expect((await client!.send({ requestId: lost, type, body: bodyOf(type, lost) })).outcome).toBe('unknown');
          for (const mood of ['silent', 'down', 'failing'] as const) {
            simulator.setMood(mood);
            expect([mood, await client!.ask!({ requestId: taken, type })]).toEqual([mood, { found: 'unknown' }]);
          }
          simulator.setMood('well');
          expect(await client!.ask!({ requestId: taken, type })).toMatchObject({
            found: 'taken',
            partnerRef: expect.any(String) as unknown,
          });
          expect(await client!.ask!({ requestId: lost, type })).toEqual({ found: 'absent' });
          expect(simulator.state()).toMatchObject({ effects: 1 });
        });

        it('answers a question of the hub with an outcome when the partner is clear, and with nothing when not; it never sends', async () => {
          const { simulator, client, publisher } = await stage({ timeout: 300 });
          const parts = { publisher, recovered: () => Promise.resolve(), log: silentLog, count: () => undefined };
          const deliver = delivering(system, client!, { ...parts, attempts: memoryAttempts() });
          const id = crypto.randomUUID();
          const question = arrivalOf(types[0]!, id, Buffer.from('{}'));
          const ask = () => deliver([{ ...question, headers: { ...question.headers, 'x-fatong-ask': 1 } }]);
          simulator.setMood('silent');
          await ask();
          expect(publisher.published).toEqual([]);
          simulator.setMood('well');
          await ask();
          await client!.send({ requestId: id, type: types[0]!, body: bodyOf(types[0]!, id) });
          await ask();
          await delivering(system, client!, { ...parts, attempts: memoryAttempts(['delivery-1']) })([
            { ...question, headers: { ...question.headers, 'x-fatong-ask': 1 } },
          ]);
          expect(publisher.published.map(({ wire }) => JSON.parse(wire.body.toString()) as object)).toMatchObject([
            { delivery: 'delivery-1', n: 1, outcome: 'absent' },
            { delivery: 'delivery-1', n: 1, outcome: 'delivered' },
          ]);
          expect(simulator.state()).toMatchObject({ requests: 1, effects: 1 });
        });
      }

      it('reports a partner that cannot be reached as transient: nothing left us', async () => {
        const id = crypto.randomUUID();
        const gone = createServer();
        const url = await listen(gone);
        await new Promise((resolve) => gone.close(resolve));
        const client = await adapter.client!({ url, key: ourKey, sm2: demoSm2(system).ours, timeout: 2_000 });
        expect((await client.send({ requestId: id, type: types[0]!, body: bodyOf(types[0]!, id) })).outcome).toBe('transient');
      });

      it('calls the partner once for a delivery that comes twice, and repeats the outcome', async () => {
        const { simulator, client, publisher } = await stage();
        const deliver = delivering(system, client!, {
          attempts: memoryAttempts(),
          publisher,
          recovered: () => Promise.resolve(),
          log: silentLog,
          count: () => undefined,
        });
        const id = crypto.randomUUID();
        const arrival = arrivalOf(types[0]!, id, bodyOf(types[0]!, id));
        await deliver([arrival]);
        await deliver([arrival]);
        expect(simulator.state()).toMatchObject({ requests: 1, effects: 1 });
        const outcomes = publisher.published.map(({ wire }) => JSON.parse(wire.body.toString()) as CallOutcome);
        expect(outcomes.map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered']);
        expect(new Set(publisher.published.map(({ wire }) => wire.attributes.id)).size).toBe(1);
      });

      it('reports an attempt that another copy began and never finished as unknown, without calling', async () => {
        const { simulator, client, publisher } = await stage();
        const attempts = memoryAttempts();
        await attempts.begin('delivery-1', 1);
        const id = crypto.randomUUID();
        await delivering(system, client!, {
          attempts,
          publisher,
          recovered: () => Promise.resolve(),
          log: silentLog,
          count: () => undefined,
        })([arrivalOf(types[0]!, id, bodyOf(types[0]!, id))]);
        expect(simulator.state().requests).toBe(0);
        expect(JSON.parse(publisher.published[0]!.wire.body.toString())).toMatchObject({
          delivery: 'delivery-1',
          n: 1,
          outcome: 'unknown',
        });
      });

      it('takes a message whose delivery is not under way off its queue, without calling and without an outcome', async () => {
        const { simulator, client, publisher } = await stage();
        const counted: unknown[] = [];
        const deliver = delivering(system, client!, {
          attempts: memoryAttempts(['delivery-1']),
          publisher,
          recovered: () => Promise.resolve(),
          log: silentLog,
          count: (name, labels) => counted.push([name, labels]),
        });
        const id = crypto.randomUUID();
        await deliver([arrivalOf(types[0]!, id, bodyOf(types[0]!, id))]);
        expect({ requests: simulator.state().requests, published: publisher.published, counted }).toEqual({
          requests: 0,
          published: [],
          counted: [['stale_deliveries', { system }]],
        });
      });
    });

  function arrivalOf(type: string, id: string, body: Buffer): Arrival {
    const headers = {
      'cloudEvents:specversion': '1.0',
      'cloudEvents:id': id,
      'cloudEvents:source': '/areas/x',
      'cloudEvents:type': type,
      'cloudEvents:time': new Date().toISOString(),
      'cloudEvents:partitionkey': 'k',
      'x-fatong-delivery': 'delivery-1',
      'x-fatong-attempt': 1,
    };
    return { queue: `outbound.${system}.0`, body, contentType: 'application/json', headers, redelivered: false };
  }
}
