import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionAnswer, CountdownAnswer, Definitions } from '@fatong/contracts/api';
import { area, checkAreas, days, did, end, gather, pause, record, state, text } from '../../definitions/index.js';
import type { Client } from '../testing/client.js';
import { units } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const role = (zh: string, en: string) => ({ title: [zh, en], surface: 'admin' }) as const;
const mill = area('mill', ['磨坊', 'Mill'], {
  roles: { clerk: role('经办人', 'Clerk'), watch: role('督查', 'Supervision') },
  groups: { all: ['磨坊', 'Mill'] },
  countdown: { by: ['watch'], of: ['mill.sack', 'quay.claim', 'nowhere.thing'] },
});
const quay = area('quay', ['码头', 'Quay'], { roles: { porter: role('码头工', 'Porter') }, groups: { all: ['码头', 'Quay'] } });
const limits = (within: number) =>
  ({
    finish: { title: ['办结', 'Done'], law: 'M-1', from: did('begin'), within: days(within), met: did('close'), warn: [3] },
  }) as const;
const fields = { subject: text(['事由', 'Subject']), kind: text(['类别', 'Kind']) };
const states = { open: state(['在办', 'Open']), resting: pause(['暂停', 'Resting']), closed: end(['办结', 'Closed']) };
const actions = <const R extends string>(by: R) =>
  ({
    begin: { title: ['开始', 'Begin'], to: 'open', by, form: ['subject', 'kind'] },
    rest: { title: ['暂停', 'Rest'], from: 'open', to: 'resting', by },
    resume: { title: ['恢复', 'Resume'], from: 'resting', to: 'open', by },
    close: { title: ['办结', 'Close'], from: 'open', to: 'closed', by },
  }) as const;
const sack = record(mill, 'sack', ['面袋', 'Sacks'], {
  number: 'MD{yyyymmdd}{seq:6}',
  fields,
  states,
  see: { clerk: 'city', watch: { scope: 'city', when: (s) => s.kind.is('plain') } },
  clocks: limits(10),
  actions: actions('clerk'),
  heading: ['subject'],
  list: { columns: ['number'] },
});
const claim = record(quay, 'claim', ['理赔', 'Claims'], {
  number: 'LP{yyyymmdd}{seq:6}',
  fields,
  states,
  see: { porter: 'city' },
  clocks: limits(3),
  actions: actions('porter'),
  heading: ['subject'],
  list: { columns: ['number'] },
});
const areas = [gather(mill, [{ sack }]), gather(quay, [{ claim }])];

let rig: Rig;
let [clerk, watch, porter]: Client[] = [];
beforeAll(async () => {
  const unit = units[0]!.id;
  rig = await startRig({
    areas,
    people: [
      { username: 'clerk', roles: ['mill.clerk'], unit },
      { username: 'watch', roles: ['mill.watch'], unit },
      { username: 'porter', roles: ['quay.porter'], unit },
    ],
  });
  [clerk, watch, porter] = await Promise.all(['clerk', 'watch', 'porter'].map((name) => rig.signIn(name)));
  await begin(clerk!, 'mill.sack', '小麦', 'plain');
  await begin(clerk!, 'mill.sack', '密件', 'secret');
  await begin(porter!, 'quay.claim', '货物受潮');
  await act(porter!, await begin(porter!, 'quay.claim', '货物短少'), 'rest');
  await act(porter!, await begin(porter!, 'quay.claim', '已了结'), 'close');
});
afterAll(() => rig.close());

async function begin(who: Client, type: string, subject: string, kind = 'plain'): Promise<ActionAnswer & { readonly type: string }> {
  const { body } = await who.post<ActionAnswer>(`/api/records/${type}/actions/begin`, { form: { subject, kind } });
  return { ...body, type };
}
async function act(who: Client, { type, id, version }: Awaited<ReturnType<typeof begin>>, action: string): Promise<void> {
  await who.post(`/api/records/${type}/${id}/actions/${action}`, { version, form: {} });
}
/** Its number, by what it is about. */
const numberOf = (type: string, subject: string): string =>
  rig.store.tables.of(type).find(({ values }) => values['subject'] === subject)!.number!;
const countdown = async (who: Client, query = '') => (await who.get<CountdownAnswer>(`/api/countdown${query}`)).body;

describe('the countdown over areas (P17)', () => {
  it('P17: shows every time limit that runs, of other areas too, the first to end first, with basis and days left', async () => {
    const { items, types } = await countdown(watch!);
    expect(types.map(({ type }) => type)).toEqual(['mill.sack', 'quay.claim']);
    expect(items.map(({ type, law, left, standing }) => [type, law, left?.count, left?.unit, standing])).toEqual([
      ['quay.claim', 'M-1', 3, 'days', 'near'],
      ['mill.sack', 'M-1', 10, 'days', 'running'],
    ]);
    expect(items[0]).toMatchObject({
      number: numberOf('quay.claim', '货物受潮'),
      record: null,
      state: { title: ['在办', 'Open'] },
      title: ['办结', 'Done'],
    });
    expect(items[1]!.record).toEqual(expect.any(String));
  });

  it('P17: of what it does not see of its own area there is nothing, and of other areas nothing of what they say', async () => {
    const text = JSON.stringify(await countdown(watch!, '?within=366'));
    expect(text).not.toContain(numberOf('mill.sack', '密件'));
    for (const word of ['密件', '小麦', '货物受潮']) expect([word, text.includes(word)]).toEqual([word, false]);
    expect((await watch!.get('/api/records/quay.claim')).status).toBe(403);
  });

  it('P17: an ended one is not counted, and one that stands still is shown as such', async () => {
    const { items } = await countdown(watch!, '?standing=paused');
    expect(items).toMatchObject([{ number: numberOf('quay.claim', '货物短少'), standing: null, left: null }]);
    expect(JSON.stringify(await countdown(watch!, '?within=366'))).not.toContain(numberOf('quay.claim', '已了结'));
  });

  it('P17: is narrowed by type and by how soon, page by page; a type that is not counted down is refused', async () => {
    expect((await countdown(watch!, '?within=3')).items.map(({ type }) => type)).toEqual(['quay.claim']);
    expect((await countdown(watch!, '?type=mill.sack')).items.map(({ type }) => type)).toEqual(['mill.sack']);
    expect((await countdown(watch!, '?within=-1')).items).toEqual([]);
    const first = await countdown(watch!, '?limit=1');
    expect(first.items.map(({ type }) => type)).toEqual(['quay.claim']);
    const second = await countdown(watch!, `?limit=1&cursor=${encodeURIComponent(first.next!)}`);
    expect(second.items.map(({ type }) => type)).toEqual(['mill.sack']);
    expect((await watch!.get('/api/countdown?type=mill.flour')).status).toBe(400);
  });

  it('P17: who counts nothing down has nothing of it, and the menu of who does says so', async () => {
    expect(await countdown(porter!)).toEqual({ types: [], items: [], next: null });
    const shown = async (who: Client) => (await who.get<Definitions>('/api/definitions')).body.areas.map(({ countsDown }) => countsDown);
    expect([await shown(watch!), await shown(clerk!)]).toEqual([[true], [undefined]]);
  });

  it('names types that are there and have time limits, or areas that are not', () => {
    const broken = (of: readonly string[]) => checkAreas([{ ...areas[0]!, countdown: { by: ['watch'], of } }, areas[1]!]);
    expect(broken(['quay.claim', 'nowhere.thing'])).toEqual([]);
    expect(broken(['quay.boat'])).toEqual(['mill counts down quay.boat, which is no type of records.']);
  });
});
