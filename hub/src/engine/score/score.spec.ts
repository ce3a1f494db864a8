import { beforeEach, describe, expect, it } from 'vitest';
import { city, entry, merit, newWorld, somebody, type World } from '../testing/index.js';

const clerk = somebody('clerk', ['merit.clerk'], city);
let world: World;
let key = 0;
const open = async (type: string, action: string, form: Readonly<Record<string, unknown>>): Promise<string> => {
  const outcome = await world.engine.perform({ viewer: clerk, type: `merit.${type}`, action, form, idempotencyKey: `m${++key}` });
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
  return outcome.done.id;
};
const act = (id: string, action: string, form: Readonly<Record<string, unknown>> = {}) =>
  world.engine.perform({
    viewer: clerk,
    type: 'merit.foul',
    id,
    action,
    version: world.tables.records.get(`merit.foul:${id}`)!.version,
    form,
    idempotencyKey: `m${++key}`,
  });
const found = async (weight: number, foundOn: string, player = 'p'): Promise<string> => {
  const id = await open('foul', 'open', { player, weight });
  await act(id, 'find', { foundOn });
  return id;
};
const scoreOf = (player = 'p') => world.tables.scores.get(`merit.player:${player}`);
const rankOf = (player = 'p') => world.tables.records.get(`merit.player:${player}`)!.values['rank'];
const recount = async (day: string) => {
  world.move(day);
  while ((await world.engine.rescore()) > 0);
  return scoreOf()?.points;
};

beforeEach(() => {
  world = newWorld([merit]);
  for (const [id, code] of [
    ['p', 'P1'],
    ['q', 'P2'],
  ] as const)
    world.tables.put({ ...entry('merit.player', id, { code }), state: 'active' });
});

describe('a score', () => {
  it('is full for an entry that is new, which keeps its band from the first', async () => {
    const id = await open('player', 'join', { code: 'P3' });
    expect([scoreOf(id), rankOf(id)]).toEqual([
      { type: 'merit.player', recordId: id, points: 1000, band: 'good', version: 1, countedOn: '2026-03-02', parts: [] },
      'good',
    ]);
    expect(world.tables.records.get(`merit.player:${id}`)).toMatchObject({ version: 2, state: 'active' });
  });

  it('is counted anew in the transaction that opens, finds or drops what counts, and says on what each part rests', async () => {
    const id = await open('foul', 'open', { player: 'p', weight: 40, openedOn: '2026-02-20' });
    expect(scoreOf()).toMatchObject({
      points: 970,
      band: 'good',
      parts: [{ deduction: 'open', type: 'merit.foul', recordId: id, since: '2026-02-20', whole: 30, now: 30, version: 1, next: null }],
    });
    await act(id, 'find', { foundOn: '2026-03-01' });
    expect(scoreOf()).toMatchObject({
      points: 600,
      band: 'poor',
      parts: [{ deduction: 'found', since: '2026-03-01', whole: 400, now: 400, next: { on: '2027-03-01', points: 267 } }],
    });
    expect(rankOf()).toBe('poor');
    const second = await open('foul', 'open', { player: 'q', weight: 40, openedOn: '2026-02-20' });
    await act(second, 'drop');
    expect(scoreOf('q')).toMatchObject({ points: 1000, parts: [] });
  });

  it('moves with the record to somebody else: both are counted', async () => {
    const id = await open('foul', 'open', { player: 'p', weight: 40, openedOn: '2026-02-20' });
    await act(id, 'amend', { player: 'q' });
    expect([scoreOf()!.points, scoreOf('q')!.points]).toEqual([1000, 970]);
  });

  it('recovers by a third each full year without a new deduction, to one decimal, and then the part is gone', async () => {
    await found(8, '2024-05-10');
    expect([await recount('2025-05-09'), await recount('2025-05-10'), await recount('2026-05-10'), await recount('2027-05-10')]).toEqual([
      920, 947, 973, 1000,
    ]);
    expect(scoreOf()!.parts).toEqual([]);
  });

  it('begins the year of all anew with a new deduction; what is open does not', async () => {
    await found(9, '2024-05-10');
    await found(10, '2026-03-01');
    expect(await recount('2026-11-27')).toBe(1000 - 60 - 100);
    expect(scoreOf()!.parts.map(({ next }) => next)).toEqual([
      { on: '2027-03-01', points: 30 },
      { on: '2027-03-01', points: 67 },
    ]);
    await open('foul', 'open', { player: 'p', weight: 1, openedOn: '2027-02-01' });
    expect(await recount('2027-03-01')).toBe(1000 - 30 - 67 - 30);
  });

  it('is never less than its floor, whatever comes together', async () => {
    await found(60, '2026-01-01');
    await found(70, '2026-02-01');
    expect(scoreOf()).toMatchObject({ points: 0, band: 'poor' });
  });

  it('gives back by a correction what it took: for good, in step with what it corrects, and without the year it began', async () => {
    await found(9, '2025-01-01');
    const wrong = await found(12, '2026-01-05');
    expect(scoreOf()!.points).toBe(1000 - 60 - 120);
    await open('protest', 'grant', { player: 'p', foul: wrong, back: 12, on: '2026-02-01' });
    expect(scoreOf()).toMatchObject({
      points: 940,
      parts: [
        { whole: 90, now: 60, next: { on: '2027-01-01' } },
        { whole: 120, now: 120 },
        { deduction: 'protest', whole: -120, now: -120 },
      ],
    });
    expect(await recount('2027-01-05')).toBe(970);
    expect(scoreOf()!.parts.map(({ now }) => now)).toEqual([30, 80, -80]);
  });

  it('gives nothing back of what is no longer counted, or is somebody else’s', async () => {
    const theirs = await found(12, '2026-01-05', 'q');
    await open('protest', 'grant', { player: 'p', foul: theirs, back: 12, on: '2026-02-01' });
    expect([scoreOf()!.points, scoreOf('q')!.points]).toEqual([1000, 880]);
  });

  it('gives back no more than was taken, however much corrections say together, and nothing of what was taken after them', async () => {
    await found(9, '2026-01-01');
    const wrong = await found(12, '2026-01-05');
    await open('protest', 'grant', { player: 'p', foul: wrong, back: 10, on: '2026-02-01' });
    await open('protest', 'grant', { player: 'p', foul: wrong, back: 10, on: '2026-02-02' });
    expect(scoreOf()).toMatchObject({ points: 910, parts: [{ whole: 90 }, { whole: 120 }, { whole: -100 }, { whole: -20 }] });
    const later = await open('foul', 'open', { player: 'q', weight: 20, openedOn: '2026-01-10' });
    await open('protest', 'grant', { player: 'q', foul: later, back: 3, on: '2026-02-01' });
    expect(scoreOf('q')!.points).toBe(1000);
    await act(later, 'find', { foundOn: '2026-03-01' });
    expect(scoreOf('q')!.points).toBe(800);
  });

  it('goes by the version in force: of a deduction on its day, of bands on the day it is counted', async () => {
    await found(35, '2089-12-31');
    expect(await recount('2089-12-31')).toBe(650);
    expect([rankOf(), scoreOf()!.version]).toEqual(['poor', 1]);
    expect(await recount('2090-01-01')).toBe(650);
    expect([rankOf(), scoreOf()]).toMatchObject(['fair', { version: 2, parts: [{ version: 1 }] }]);
  });

  it('counts what takes effect later from that day on', async () => {
    await found(10, '2026-04-01');
    expect(scoreOf()!.points).toBe(1000);
    expect(await recount('2026-04-01')).toBe(900);
  });

  it('counts each once a day, those too that were there before there was a score, whoever comes first', async () => {
    const other = newWorld([merit], undefined, world.store);
    const [first, second] = [await world.engine.rescore(), await other.engine.rescore()];
    expect([first, second, scoreOf('q')!.points, rankOf('q')]).toEqual([2, 0, 1000, 'good']);
    world.move('2026-03-03');
    expect([await world.engine.rescore(), await world.engine.rescore()]).toEqual([2, 0]);
    expect(scoreOf()!.countedOn).toBe('2026-03-03');
  });

  it('is kept on the entry beside what else the same act makes of it', async () => {
    await found(40, '2026-03-01');
    expect(world.tables.records.get('merit.player:p')).toMatchObject({ version: 4, values: { rank: 'poor', warnedOn: '2026-03-02' } });
  });

  it('leaves the entry alone while its band is the same', async () => {
    await recount('2026-03-02');
    const { version } = world.tables.records.get('merit.player:p')!;
    await open('foul', 'open', { player: 'p', weight: 1, openedOn: '2026-03-01' });
    expect([world.tables.records.get('merit.player:p')!.version, scoreOf()!.points]).toEqual([version, 970]);
  });
});
