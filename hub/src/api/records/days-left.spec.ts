import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ActionAnswer, CountdownAnswer, Left, ListAnswer, RecordAnswer, RecordItem, TrayAnswer } from '@fatong/contracts/api';
import { daysFrom } from '@fatong/contracts/calendar';
import { moveClock } from '@fatong/contracts/codes';
import { area, days, did, end, gather, record, state, text, workdays } from '../../definitions/index.js';
import { realDay } from '../../platform/index.js';
import type { Client } from '../testing/client.js';
import { units } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const mill = area('mill', ['磨坊', 'Mill'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' }, watch: { title: ['督查', 'Supervision'], surface: 'admin' } },
  groups: { all: ['磨坊', 'Mill'] },
  countdown: { by: ['watch'], of: ['mill.sack'] },
});
const sack = record(mill, 'sack', ['面袋', 'Sacks'], {
  number: 'MD{yyyymmdd}{seq:6}',
  fields: { subject: text(['事由', 'Subject']) },
  states: { open: state(['在办', 'Open']), sorted: state(['已分拣', 'Sorted']), closed: end(['办结', 'Closed']) },
  see: { clerk: 'city', watch: 'city' },
  clocks: {
    sort: { title: ['分拣', 'Sort'], from: did('begin'), within: workdays(5), met: did('sort'), warn: [1] },
    ship: { title: ['发运', 'Ship'], from: did('begin'), within: days(10), met: did('ship'), warn: [1] },
  },
  actions: {
    begin: { title: ['开始', 'Begin'], to: 'open', by: 'clerk', form: ['subject'] },
    sort: { title: ['分拣', 'Sort'], from: 'open', to: 'sorted', by: 'clerk', due: true },
    ship: { title: ['发运', 'Ship'], from: 'sorted', to: 'closed', by: 'watch', due: 'ship' },
  },
  heading: ['subject'],
  list: { columns: ['number', 'sortDue', 'shipDue'] },
});

describe('the days that are left', () => {
  let rig: Rig;
  let clerk: Client;
  let watch: Client;
  const on = (day: string): void => moveClock(daysFrom(realDay(), day));
  const one = '/api/records/mill.sack';
  const begun = async (): Promise<ActionAnswer> =>
    (await clerk.post<ActionAnswer>(`${one}/actions/begin`, { form: { subject: '小麦' } })).body;
  beforeAll(async () => {
    const unit = units[0]!.id;
    rig = await startRig({
      areas: [gather(mill, [{ sack }])],
      people: [
        { username: 'clerk', roles: ['mill.clerk'], unit },
        { username: 'watch', roles: ['mill.watch'], unit },
      ],
    });
    [clerk, watch] = [await rig.signIn('clerk'), await rig.signIn('watch')];
    // A Monday, so that the five working days end on the Monday after and the ten days on a Thursday.
    on('2026-03-02');
    await begun();
  });
  afterEach(() => on('2026-03-02'));
  afterAll(async () => {
    moveClock(0);
    await rig.close();
  });
  /** As the tray, the list, the page and the countdown say them of both limits. */
  const everywhere = async () => {
    const [item] = (await clerk.get<ListAnswer<RecordItem>>(one)).body.items;
    const { clocks } = (await clerk.get<RecordAnswer>(`${one}/${item!.id}`)).body;
    const counted = (await watch.get<CountdownAnswer>('/api/countdown?within=366')).body.items;
    return {
      tray: (await clerk.get<TrayAnswer>('/api/tray')).body.items.map(({ due, left }) => [due, left]),
      list: [item!.left?.['sortDue'], item!.left?.['shipDue']],
      page: clocks!.map(({ left }) => left),
      countdown: ['sort', 'ship'].map((name) => counted.find(({ clock }) => clock === name)!.left),
    };
  };
  const left = (unit: Left['unit'], count: number | null, standing: Left['standing']): Left => ({ count, unit, standing });

  it('are working days where the limit counts those and days of the calendar otherwise, the same in tray, list, page and countdown', async () => {
    on('2026-03-04');
    const both = [left('workdays', 3, 'running'), left('days', 8, 'running')];
    expect(await everywhere()).toEqual({ tray: [['2026-03-09', both[0]]], list: both, page: both, countdown: both });
    on('2026-03-16');
    const over = [left('workdays', -5, 'overdue'), left('days', -4, 'overdue')];
    expect(await everywhere()).toEqual({ tray: [['2026-03-09', over[0]]], list: over, page: over, countdown: over });
  });

  it('are the day alone where the calendar of a year between is not kept', async () => {
    on('2027-01-05');
    const alone = left('workdays', null, 'overdue');
    expect(await everywhere()).toMatchObject({ tray: [['2026-03-09', alone]], list: [alone, { count: -299 }], page: [alone, {}] });
  });

  it('of what is met are said no more, and whoever waits for others is told theirs', async () => {
    const { id, version } = await begun();
    await clerk.post(`${one}/${id}/actions/sort`, { version, form: {} });
    const { items } = (await clerk.get<ListAnswer<RecordItem>>(one)).body;
    const sorted = items.find((item) => item.id === id)!;
    expect(sorted.left).toEqual({ shipDue: left('days', 10, 'running') });
    expect((await clerk.get<RecordAnswer>(`${one}/${id}`)).body.clocks!.map((clock) => clock.left?.count ?? null)).toEqual([null, 10]);
    const waiting = (await clerk.get<TrayAnswer>('/api/tray?list=waiting')).body.items;
    expect(waiting.map(({ due, left: far }) => [due, far])).toEqual([['2026-03-12', left('days', 10, 'running')]]);
  });
});
