import { describe, expect, it, onTestFinished } from 'vitest';
import { moveClock, today } from '@fatong/contracts/codes';
import { compact } from '@fatong/contracts/story';
import { caseStory, holdingStory } from '@fatong/contracts/systems/court-cases';
import { complaintStory } from '@fatong/contracts/systems/lawyers-association';
import { playing, type Cast } from './playing.js';
import { Register } from './register.js';
import type { SimulatorContext } from './simulator.js';
import { fourLawyers } from './testing/index.js';

const key = { keyid: 'x:1', secret: 's' };
const context: SimulatorContext = {
  doors: 'http://doors',
  key,
  ourKey: key,
  rate: 1,
  faults: 0,
  lawyers: fourLawyers,
  run: 'AB1',
  log: () => undefined,
};
const broken = { ZT: 'broken' };

/** What a partner says at so many of his turns; null where he says nothing. */
function said(cast: Cast, turns: number, more: Partial<SimulatorContext> = {}) {
  const story = playing({ ...context, ...more }, cast);
  return Array.from({ length: turns }, () => story.next());
}
type Said = NonNullable<ReturnType<typeof said>[number]>;
const versions = (all: readonly (Said | null)[]) =>
  [
    ...Map.groupBy(
      all.filter((one) => one !== null),
      ({ data }) => String((data as { AH: unknown }).AH),
    ).values(),
  ].map((of) => of.map(({ data }) => (data as { BBH: number }).BBH));

describe('a partner who plays stories', () => {
  it('tells many cases side by side, each in its order, of a run the same, and no number of another run', () => {
    const told = said({ tells: [{ story: caseStory }] }, 300);
    const all = versions(told);
    expect([all.length > 20, all.some((of) => of.length > 4), all.every((of) => of.every((version, i) => version === i + 1))]).toEqual([
      true,
      true,
      true,
    ]);
    expect(said({ tells: [{ story: caseStory }] }, 300)).toEqual(told);
    const numbersOf = (all: typeof told) => new Set(all.map((one) => (one!.data as { AH: string }).AH));
    const later = numbersOf(said({ tells: [{ story: caseStory }] }, 300, { run: 'AZ1' }));
    expect([...numbersOf(told)].filter((number) => later.has(number))).toEqual([]);
  });

  it('says of several stories each its share, and each report of the day it is said', () => {
    const tells = [
      { story: caseStory, share: 3 },
      { story: holdingStory, share: 1 },
    ];
    const begun = said({ tells }, 2000).filter((one) => (one!.data as { BBH: number }).BBH === 1);
    const share = begun.filter((one) => one!.message === 'violation').length / begun.length;
    expect([share > 0.15, share < 0.35]).toEqual([true, true]);
    onTestFinished(() => moveClock(0));
    const story = playing(context, { tells: [{ story: complaintStory }] });
    const first = story.next()!;
    moveClock(40);
    const later = Array.from({ length: 200 }, () => story.next()!).find(({ message }) => message === 'filing')!;
    expect([(first.data as { TSRQ: string }).TSRQ, (later.data as { SCRQ: string }).SCRQ]).toEqual([
      compact(today(new Date())),
      compact(today()),
    ]);
  });

  it('makes each fault a partner makes: out of order, again, wrongly signed, broken off, against its contract, of what nobody knows', () => {
    const told = said({ tells: [{ story: caseStory }], broken }, 600, { faults: 0.3 });
    const counts = [
      versions(told).some((of) => of.some((version, i) => version < (of[i - 1] ?? 0))),
      told.some((one, i) => i > 0 && one === told[i - 1]),
      told.some((one) => one?.spoil === 'signature'),
      told.some((one) => one?.spoil === 'bytes'),
      told.some((one) => (one?.data as { ZT?: string }).ZT === 'broken'),
      told.some((one) => one?.message === 'unheard-of'),
    ];
    expect(counts).toEqual(counts.map(() => true));
  });

  it('who says what it has keeps what it loses or says late, and nobody else loses anything', () => {
    const register = new Register();
    const tells = [{ story: complaintStory }];
    const told = said({ tells, keeps: 'TSRQ' }, 400, { losses: 0.4, register });
    expect(told.filter((one) => one === null).length).toBeGreaterThan(80);
    const day = compact(today());
    const has = register.answer('GET', new URL(`http://x/in-step/days/${day}?limit=1000`), Buffer.alloc(0), () => undefined).body as {
      items: object[];
    };
    const heard = new Set(told.flatMap((one) => (one === null ? [] : [(one.data as { AJBH: string }).AJBH])));
    expect(has.items.length).toBeGreaterThan(heard.size);
    expect(said({ tells }, 400, { losses: 0.4 }).filter((one) => one === null)).toEqual([]);
  });

  it('says nothing where it has nobody to tell of, or no story', () => {
    expect([...said({ tells: [{ story: caseStory }] }, 3, { lawyers: [] }), ...said({}, 3)]).toEqual(Array(6).fill(null));
    expect(playing(context, {}).handle('/inbox/x', {}, 'r')).toEqual({
      answer: { status: 404, body: { error: 'nothing is sent to this partner' } },
    });
  });
});
