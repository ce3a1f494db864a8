import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definitions, DistrictCountsAnswer, ListAnswer, RecordItem } from '@fatong/contracts/api';
import { daysAfter, hoursAfter } from '@fatong/contracts/calendar';
import { now, today } from '@fatong/contracts/codes';
import { area, at, date, days, did, end, gather, hours, instant, record, since, state, text } from '../../definitions/index.js';
import type { Client } from '../testing/client.js';
import { districtA, districtB, units } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const role = (zh: string, en: string) => ({ title: [zh, en], surface: 'admin' }) as const;
const mill = area('mill', ['磨坊', 'Mill'], {
  roles: {
    clerk: role('经办人', 'Clerk'),
    lead: { ...role('负责人', 'Lead'), leads: ['clerk'] },
    section: { ...role('科长', 'Head of a section'), leads: ['clerk'] },
    watch: role('督查', 'Supervision'),
    reader: role('查阅', 'Reader'),
  },
  groups: { all: ['磨坊', 'Mill'] },
  oversight: ['watch'],
});
const sack = record(mill, 'sack', ['面袋', 'Sacks'], {
  number: 'MD{yyyymmdd}{seq:6}',
  fields: {
    subject: text(['事由', 'Subject']),
    kind: text(['类别', 'Kind']),
    receivedOn: date(['收到日期', 'Received on']),
    calledAt: instant(['来电时间', 'Called at']),
  },
  states: { open: state(['在办', 'Open']), closed: end(['办结', 'Closed']) },
  see: {
    clerk: 'district',
    lead: 'city',
    section: 'district',
    watch: { scope: 'city', when: (s) => s.kind.is('plain') },
    reader: 'city',
  },
  clocks: {
    finish: { title: ['办结', 'Done'], from: since('receivedOn'), within: days(10), met: did('close'), warn: [30] },
    call: { title: ['回电', 'Called back'], from: at('calledAt'), within: hours(24), met: did('call', 'close'), warn: [6] },
  },
  actions: {
    begin: { title: ['开始', 'Begin'], to: 'open', by: ['clerk', 'lead'], form: ['subject', 'kind', 'receivedOn', 'calledAt'] },
    call: { title: ['回电', 'Call back'], from: 'open', by: ['clerk', 'lead'] },
    close: { title: ['办结', 'Close'], from: 'open', to: 'closed', by: ['clerk', 'lead'] },
  },
  heading: ['subject'],
  list: { columns: ['number'], filters: ['standing', 'district'] },
});

let rig: Rig;
const clients = new Map<string, Client>();
const as = (username: string): Client => clients.get(username)!;
beforeAll(async () => {
  const of = (username: string, named: string, unit: string) => ({ username, roles: [`mill.${named}`], unit });
  const city = units[0]!.id;
  const people = [
    of('a', 'clerk', `district/${districtA}`),
    of('b', 'clerk', `district/${districtB}`),
    of('lead', 'lead', city),
    of('section', 'section', `district/${districtA}`),
    of('watch', 'watch', city),
    of('reader', 'reader', city),
  ];
  rig = await startRig({ areas: [gather(mill, [{ sack }])], people });
  for (const { username } of people) clients.set(username, await rig.signIn(username));
  const [long, soon, later] = [-60, -1, 90].map((from) => daysAfter(today(now()), from)) as [string, string, string];
  const ago = (count: number): string => hoursAfter(now().toISOString(), -count);
  await begin('a', { receivedOn: long });
  await begin('a', { receivedOn: long, calledAt: ago(20) });
  await begin('a', { receivedOn: long, kind: 'secret' });
  await act('a', await begin('a', { receivedOn: long }), 'close');
  await begin('b', { receivedOn: soon });
  await begin('b', { receivedOn: later });
  await begin('b', { receivedOn: later, calledAt: ago(30) });
  await act('b', await begin('b', { receivedOn: later, calledAt: ago(30) }), 'call');
  await begin('lead', { receivedOn: soon });
});
afterAll(() => rig.close());

async function begin(who: string, form: Readonly<Record<string, string>>): Promise<string> {
  const { body } = await as(who).post<{ id: string }>('/api/records/mill.sack/actions/begin', {
    form: { subject: '小麦', kind: 'plain', ...form },
  });
  return body.id;
}
async function act(who: string, id: string, action: string): Promise<void> {
  await as(who).post(`/api/records/mill.sack/${id}/actions/${action}`, { version: 1, form: {} });
}
const counts = async (who: string): Promise<DistrictCountsAnswer> =>
  (await as(who).get<DistrictCountsAnswer>('/api/counts/districts')).body;
const figures = async (who: string) =>
  (await counts(who)).items.map(({ district, types }) => [district, types.map(({ type, overdue, near }) => [type, overdue, near])]);

describe('what is overdue or due soon, district by district', () => {
  it('is counted for who sees all districts, what presses most first: each record once a way, none that has ended or was met', async () => {
    expect(await figures('lead')).toEqual([
      [districtA, [['mill.sack', 3, 1]]],
      [districtB, [['mill.sack', 1, 1]]],
      [null, [['mill.sack', 0, 1]]],
    ]);
    expect((await counts('lead')).partly).toBe(false);
  });

  it('is exactly what the list has that each number opens', async () => {
    for (const who of ['lead', 'watch'])
      for (const { district, types } of (await counts(who)).items)
        for (const { type, overdue, near } of types)
          for (const [standing, count] of Object.entries({ overdue, near })) {
            const asked = `filter[standing]=${standing}&filter[district]=${district ?? '-'}`;
            const { body } = await as(who).get<ListAnswer<RecordItem>>(`/api/records/${type}?${asked}`);
            expect([who, district, standing, body.total]).toEqual([who, district, standing, count]);
          }
  });

  it('is of what the reader may see, and nothing for who sees one district alone', async () => {
    expect((await figures('watch'))[0]).toEqual([districtA, [['mill.sack', 2, 1]]]);
    expect([await figures('a'), await figures('section')]).toEqual([[], []]);
  });

  it('is on the first page of who has charge of others or watches what is done, in the whole city; of nobody else', async () => {
    const compares = async (who: string): Promise<unknown> =>
      (await as(who).get<Definitions>('/api/definitions')).body.areas.map(({ comparesDistricts }) => comparesDistricts);
    expect([await compares('lead'), await compares('watch')]).toEqual([[true], [true]]);
    for (const who of ['a', 'section', 'reader']) expect([who, await compares(who)]).toEqual([who, [undefined]]);
  });
});
