import { createServer } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzz } from '@fatong/contracts/testing';
import {
  comparing,
  demoKeys,
  differencesOf,
  NoReckoning,
  ours as ourKey,
  Register,
  restReckoner,
  type Intent,
  type PartnerChanges,
  type PartnerPage,
  type Reckoner,
} from './index.js';
import { listen, memoryReckoning } from './testing/index.js';

const now = Date.parse('2026-03-10T04:00:00.000Z');
const day = '20260309';
const at = (minutesAgo: number): string => new Date(now - minutesAgo * 60_000).toISOString();
const numbers = { page: 3, pages: 50, days: 40, grace: 60 };

/** A partner's register asked without HTTP; what it says again is taken as a report by us. */
function stage() {
  const register = new Register();
  const reckoning = memoryReckoning('them');
  let isAway = false;
  const resent: string[] = [];
  const ask = <T>(path: string, body?: object): T => {
    if (isAway) throw new NoReckoning(['没有答复。', 'No answer.']);
    return register.answer(body ? 'POST' : 'GET', new URL(`http://p/them/in-step/${path}`), Buffer.from(JSON.stringify(body ?? {})), take)
      .body as T;
  };
  const take = (intents: readonly Intent[]): void =>
    intents.forEach(({ data }) => {
      const { AJBH: id, BBH: version } = data as { AJBH: string; BBH: number };
      resent.push(id);
      if (version > (reckoning.ours.get(id)?.version ?? 0)) reckoning.ours.set(id, { id, version, day: '2026-03-09' });
    });
  const wrap =
    <A extends readonly unknown[], T>(of: (...given: A) => T) =>
    (...given: A): Promise<T> =>
      new Promise((resolve) => resolve(of(...given)));
  const reckoner: Reckoner = {
    days: wrap((from, to) => ask<{ days: { day: string; count: number; hash: string }[] }>(`days?from=${from}&to=${to}`).days),
    page: wrap((of, after, limit) => ask<PartnerPage>(`days/${of}?limit=${limit}&after=${after ?? ''}`)),
    changes: wrap((since, limit) => ask<PartnerChanges>(`changes?limit=${limit}&since=${since ?? 0}`)),
    resend: wrap((ids) => void ask('resend', { ids })),
  };
  const compare = comparing({ system: 'them', reckoner, reckoning, numbers, now: () => now, today: () => '2026-03-10' });
  const theirs = (id: string, version: number, minutesAgo = 10): void =>
    register.note({ id, day, version, changedAt: at(minutesAgo) }, { message: 'complaint', data: { AJBH: id, BBH: version } });
  const ours = (id: string, version: number): void => void reckoning.ours.set(id, { id, version, day: '2026-03-09' });
  const found = () => [...reckoning.open.values()].map(({ id, kind, ours: mine, theirs: his }) => [id, kind, mine, his]).sort();
  return { register, reckoning, compare, theirs, ours, found, resent, away: (is: boolean) => void (isAway = is) };
}

describe('comparing with the master of our mirrors (R07)', () => {
  it('finds by its changes what we lack, but not what may still be on its way', async () => {
    const { compare, theirs, ours, found, reckoning } = stage();
    for (let i = 0; i < 10; i++) {
      theirs(`A${i}`, 2);
      ours(`A${i}`, i === 4 ? 1 : 2);
    }
    theirs('B', 1);
    theirs('C', 1, 0.5);
    await compare.follow();
    expect(found()).toEqual([
      ['A4', 'different', 1, 2],
      ['B', 'missingHere', null, 1],
    ]);
    const { cursor } = await reckoning.standing('them');
    await compare.follow();
    expect((await reckoning.standing('them')).cursor).toBe(cursor);
  });

  it('finds by count and hash, day by day, what is missing here, missing there or different', async () => {
    const { compare, theirs, ours, found, reckoning } = stage();
    for (let i = 0; i < 8; i++) {
      theirs(`A${i}`, 2);
      if (i !== 3) ours(`A${i}`, i === 5 ? 3 : 2);
    }
    ours('ZZ', 1);
    await compare.compareDays();
    expect(found()).toEqual([
      ['A3', 'missingHere', null, 2],
      ['A5', 'different', 3, 2],
      ['ZZ', 'missingThere', 1, null],
    ]);
    expect(await reckoning.standing('them')).toMatchObject({ days: 40, differing: 1, open: 3 });
  });

  it('compares the days up to today by the clock of the demo, whose days the partner’s are', async () => {
    const asked: string[] = [];
    const reckoner = {
      days: (from: string, to: string) => {
        asked.push(from, to);
        return Promise.resolve([]);
      },
    } as unknown as Reckoner;
    await comparing({
      system: 'them',
      reckoner,
      reckoning: stage().reckoning,
      numbers,
      now: () => now,
      today: () => '2026-12-28',
    }).compareDays();
    expect([asked.toSorted().at(0), asked.toSorted().at(-1)]).toEqual(['20261119', '20261228']);
  });

  it('asks again only for what somebody wants, once, and closes by itself what came in', async () => {
    const { compare, theirs, ours, found, reckoning, resent } = stage();
    theirs('A', 2);
    ours('A', 1);
    theirs('B', 1);
    ours('C', 1);
    await compare.compareDays();
    await compare.follow();
    expect(resent).toEqual([]);
    expect(await reckoning.want('them', null, 'operator')).toBe(2);
    await compare.follow();
    expect(resent.sort()).toEqual(['A', 'B']);
    await compare.follow();
    expect(resent).toHaveLength(2);
    expect(found()).toEqual([['C', 'missingThere', 1, null]]);
    theirs('C', 1);
    await compare.compareDays();
    expect(found()).toEqual([]);
    expect(await reckoning.standing('them')).toMatchObject({ differing: 0 });
  });

  it('learns nothing from a partner that is away, and forgets nothing', async () => {
    const { compare, theirs, found, reckoning, away } = stage();
    theirs('A', 1);
    await compare.compareDays();
    await reckoning.want('them', ['A'], 'operator');
    away(true);
    await expect(compare.follow()).rejects.toThrow(NoReckoning);
    await expect(compare.compareDays()).rejects.toThrow(NoReckoning);
    expect(found()).toEqual([['A', 'missingHere', null, 1]]);
    away(false);
    await compare.follow();
    await compare.follow();
    expect(found()).toEqual([]);
  });

  it('believes no master whose pages do not go on or whose answer has no end', async () => {
    const { reckoning, theirs } = stage();
    theirs('A', 1);
    const stuck: Reckoner = {
      days: (from) => Promise.resolve([{ day: from, count: 9, hash: '0'.repeat(64) }]),
      page: () => Promise.resolve({ items: [{ id: 'A', version: 1 }], isLast: false }),
      changes: () => Promise.reject(new Error('not asked')),
      resend: () => Promise.resolve(),
    };
    await expect(
      comparing({ system: 'them', reckoner: stuck, reckoning, numbers, now: () => now, today: () => '2026-03-10' }).compareDays(),
    ).rejects.toThrow(/do not go on/);
    const server = createServer((_, response) => {
      const more = (): void => {
        if (!response.destroyed) response.write(' '.repeat(64 * 1024), () => setImmediate(more));
      };
      more();
    });
    const url = await listen(server);
    await expect(
      restReckoner({ url, key: ourKey(demoKeys.of('lawyers-association')[0]!), timeout: 20_000 }).days(day, day),
    ).rejects.toThrow(/too long/);
    server.closeAllConnections();
    server.close();
  });

  it('finds whatever differs, in pages of any size', async () => {
    const versions = fc.dictionary(fc.stringMatching(/^[A-C]{1,3}$/), fc.integer({ min: 1, max: 3 }), { maxKeys: 20 });
    await fc.assert(
      fc.asyncProperty(versions, versions, async (mine, his) => {
        const { compare, theirs, ours, found } = stage();
        for (const [id, version] of Object.entries(his)) theirs(id, version);
        for (const [id, version] of Object.entries(mine)) ours(id, version);
        await compare.compareDays();
        const side = (of: Record<string, number>) => Object.entries(of).map(([id, version]) => ({ id, version }));
        expect(found()).toEqual(
          differencesOf('2026-03-09', side(mine), side(his))
            .map(({ id, kind, ours: own, theirs: other }) => [id, kind, own, other])
            .sort(),
        );
      }),
      fuzz(100),
    );
  });
});
