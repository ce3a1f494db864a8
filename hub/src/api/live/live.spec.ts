import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { validator } from '@fatong/contracts';
import { liveEvent, type ListAnswer, type LiveEvent, type NoticeItem } from '@fatong/contracts/api';
import { moveClock } from '@fatong/contracts/codes';
import { dayAhead } from '../../platform/index.js';
import { BrokerAway, type Publication } from '../../ports/index.js';
import type { Client } from '../testing/client.js';
import { putComplaint } from '../testing/complaints.js';
import { districtA, districtB } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';
import { joined, noChange, readChange, type Change } from './change.js';
import { startAnnouncer } from './announcer.js';

/** `days`: how far ahead the clock of the demo was said to be, the first as the feed opened. */
interface Listening {
  readonly events: LiveEvent[];
  readonly days: number[];
  readonly response: Response;
  text(): string;
  isOver(): boolean;
  close(): void;
}

/** Listens as a browser's EventSource would. */
async function listen(rig: Rig, one: Client): Promise<Listening> {
  const stop = new AbortController();
  const cookie = [...one.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(`${rig.url}/api/events`, { headers: { cookie }, signal: stop.signal });
  const [events, days]: [LiveEvent[], number[]] = [[], []];
  let [text, isOver] = ['', false];
  void (async () => {
    try {
      for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
        text += Buffer.from(chunk).toString();
        const all = [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!) as LiveEvent);
        events.splice(0, events.length, ...all.filter(({ kind }) => kind !== 'clock'));
        days.splice(
          0,
          days.length,
          ...all.flatMap(({ kind, daysAhead }) => (kind === 'clock' && daysAhead !== undefined ? [daysAhead] : [])),
        );
      }
    } catch {
      // closed by the test
    }
    isOver = true;
  })();
  return { events, days, response, text: () => text, isOver: () => isOver, close: () => stop.abort() };
}

const until = async (is: () => boolean): Promise<void> => {
  const deadline = Date.now() + 5_000;
  while (!is()) {
    if (Date.now() > deadline) throw new Error('It did not happen within 5 s');
    await pause(5);
  }
};

describe('live events', () => {
  let rig: Rig;
  beforeEach(async () => (rig = await startRig()));
  afterEach(() => rig.close());

  it('tell each reader what his roles and scopes admit, ids only', async () => {
    const ours = putComplaint(rig.store.tables, { district: districtA });
    const [city, a, b, operator] = await Promise.all(
      ['city', 'district-a', 'district-b', 'operator'].map(async (name) => listen(rig, await rig.signIn(name))),
    );
    const clerk = await rig.signIn('lead');
    await clerk.post(`/api/records/lawyers.complaint/${ours.id}/actions/urge`, { version: 3, reason: '催办', form: {} });
    await until(() => city!.events.length > 0 && a!.events.length > 0 && b!.events.length > 0);
    expect(city!.events).toEqual([{ kind: 'record', type: 'lawyers.complaint', id: ours.id }]);
    expect(a!.events).toEqual([{ kind: 'record', type: 'lawyers.complaint', id: ours.id }]);
    expect(b!.events).toEqual([{ kind: 'record', type: 'lawyers.complaint' }]);
    rig.feed.tell({ ...noChange, messages: true, failures: true });
    await until(() => operator!.events.length === 2);
    expect(operator!.events).toEqual([{ kind: 'messages' }, { kind: 'failures' }]);
    expect(city!.events).toHaveLength(1);
    for (const event of [...city!.events, ...b!.events, ...operator!.events]) expect(validator(liveEvent)(event)).toEqual([]);
    for (const one of [city, a, b, operator]) one!.close();
    expect(city!.response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(city!.text()).toContain('event: record\n');
  });

  it('name a court case to the districts of its lawyers, who see it by their involvement alone (L27, S04)', async () => {
    const [city, a, b] = (await Promise.all(
      ['city', 'district-a', 'district-b'].map(async (name) => listen(rig, await rig.signIn(name))),
    )) as [Listening, Listening, Listening];
    const involvements = rig.store.tables.involvements;
    involvements.set('lawyers.courtCase:c1', [
      {
        type: 'lawyers.courtCase',
        recordId: 'c1',
        who: `district:${districtA}`,
        role: 'copy',
        since: '2026-03-02T01:00:00.000Z',
        done: null,
      },
    ]);
    const change: Change = { ...noChange, records: [{ type: 'lawyers.courtCase', id: 'c1', district: null, ownerUnit: 'city' }] };
    rig.feed.tell(change);
    await until(() => [city, a, b].every(({ events }) => events.length > 0));
    expect([city, a, b].map(({ events }) => events)).toEqual([
      [{ kind: 'record', type: 'lawyers.courtCase', id: 'c1' }],
      [{ kind: 'record', type: 'lawyers.courtCase', id: 'c1' }],
      [{ kind: 'record', type: 'lawyers.courtCase' }],
    ]);
    for (const one of [city, a, b]) one.close();
  });

  it('tell somebody to look at his list when it cannot be read whom a change concerns', async () => {
    const a = await listen(rig, await rig.signIn('district-a'));
    rig.records.involvementsOf = () => Promise.reject(new Error('away'));
    rig.feed.tell({ ...noChange, records: [{ type: 'lawyers.courtCase', id: 'c1', district: null, ownerUnit: 'city' }] });
    await until(() => a.events.length > 0);
    expect(a.events).toEqual([{ kind: 'record', type: 'lawyers.courtCase' }]);
    a.close();
  });

  it('tell those who are told something, whoever else sees the record, and one person’s other screens what he has read', async () => {
    const ours = putComplaint(rig.store.tables, { district: districtA });
    const [association, city] = await Promise.all(['association', 'city'].map(async (name) => listen(rig, await rig.signIn(name))));
    await (await rig.signIn('lead')).post(`/api/records/lawyers.complaint/${ours.id}/actions/urge`, {
      version: 3,
      reason: '催办',
      form: {},
    });
    await until(() => association!.events.length === 2 && city!.events.length === 1);
    expect(association!.events).toEqual([{ kind: 'notices' }, { kind: 'record', type: 'lawyers.complaint', id: ours.id }]);
    const reading = await rig.signIn('association');
    const [notice] = (await reading.get<ListAnswer<NoticeItem>>('/api/notices')).body.items;
    await reading.post('/api/notices/reads', { ids: [notice!.id] });
    await until(() => association!.events.length === 3);
    expect(association!.events.at(-1)).toEqual({ kind: 'notices' });
    expect(city!.events).toHaveLength(1);
    for (const one of [association, city]) one!.close();
  });

  it('say to everybody that it is another day in the demo, and to whoever begins to listen which it is', async () => {
    onTestFinished(() => moveClock(0));
    const [city, firm] = await Promise.all(['city', 'firm'].map(async (name) => listen(rig, await rig.signIn(name))));
    await until(() => city!.days.length === 1 && firm!.days.length === 1);
    expect((await (await rig.signIn('sysadmin')).post('/api/demo/clock', { today: dayAhead(7) })).status).toBe(200);
    await until(() => city!.days.length === 2 && firm!.days.length === 2);
    const late = await listen(rig, await rig.signIn('lead'));
    await until(() => late.days.length === 1);
    expect([city!.days, firm!.days, late.days]).toEqual([[0, 7], [0, 7], [7]]);
    for (const one of [city, firm, late]) one!.close();
  });

  it('need a session, and are at most six for one', async () => {
    expect((await rig.nobody().get('/api/events')).status).toBe(401);
    const city = await rig.signIn('city');
    const open = await Promise.all(Array.from({ length: 6 }, () => listen(rig, city)));
    const seventh = await city.get('/api/events');
    expect(seventh.body).toMatchObject({ status: 429, type: '/problems/too-many' });
    open[0]!.close();
    await until(() => open[0]!.isOver());
    let again = await listen(rig, city);
    // The server learns of a closed connection a moment after the client.
    for (let i = 0; again.response.status !== 200 && i < 50; i++) {
      await pause(10);
      again = await listen(rig, city);
    }
    expect(again.response.status).toBe(200);
    for (const one of [...open, again]) one.close();
  });

  it('end with the server', async () => {
    const city = await listen(rig, await rig.signIn('city'));
    rig.feed.close();
    await until(() => city.isOver());
    expect(city.text()).toContain('retry: 3000');
  });
});

describe('notices of changes', () => {
  const record = (id: string): Change['records'][number] => ({ type: 'a.b', id, district: districtB, ownerUnit: null });
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

  it('gather what was committed and go out as one event to all processes', async () => {
    const published: Publication[] = [];
    const announcer = startAnnouncer({ broker: { publish: async (batch) => void published.push(...batch) }, log, here: () => undefined });
    for (const id of ['1', '2', '1']) announcer.note({ ...noChange, records: [record(id)] });
    announcer.note({ ...noChange, messages: true });
    await announcer.stop();
    expect(published).toHaveLength(1);
    expect(readChange(published[0]!.wire.body)).toEqual({ messages: true, failures: false, records: [record('1'), record('2')] });
  });

  it('stay in this process while the broker is away', async () => {
    const heard: Change[] = [];
    const announcer = startAnnouncer({
      broker: { publish: () => Promise.reject(new BrokerAway('away')) },
      log,
      here: (change) => heard.push(change),
    });
    announcer.note({ ...noChange, failures: true });
    await announcer.stop();
    expect(heard).toEqual([{ ...noChange, failures: true }]);
  });

  it('name 200 records at most, and what is no notice is none', () => {
    const many = Array.from({ length: 300 }, (_, i) => record(String(i)));
    expect(joined({ ...noChange, records: many }, noChange).records).toHaveLength(200);
    expect(
      joined({ ...noChange, notices: many.map(({ id }) => id) }, { ...noChange, notices: Array.from({ length: 300 }, (_, i) => `b${i}`) })
        .notices,
    ).toEqual(['*']);
    for (const bytes of ['', '{', '{}', '{"messages":1,"failures":true,"records":[]}', '\u0000'])
      expect(readChange(Buffer.from(bytes))).toBeUndefined();
  });
});
