import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  ActionAnswer,
  ActionOffer,
  AuditEntry,
  ListAnswer,
  RecordAnswer,
  RecordItem,
  ReportAnswer,
  ReportItem,
  TimelineEntry,
} from '@fatong/contracts/api';
import type { RecordRow } from '../../ports/index.js';
import { complainant, putComplaint } from '../testing/complaints.js';
import { districtA, districtB } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const list = '/api/records/lawyers.complaint';

describe('records over the API', () => {
  let rig: Rig;
  let ours: RecordRow;
  let theirs: RecordRow;
  const path = ({ id }: RecordRow, rest = ''): string => `${list}/${id}${rest}`;
  beforeEach(async () => {
    rig = await startRig();
    ours = putComplaint(rig.store.tables, { district: districtA });
    theirs = putComplaint(rig.store.tables, { district: districtB, values: { lawyerName: '李四' } });
  });
  afterEach(() => rig.close());
  const audited = (act: string) => rig.store.tables.added.audit.filter((row) => row.act === act);

  it('L02: a district that opens another district’s case by its address gets 403, and that is written down', async () => {
    const district = await rig.signIn('district-a');
    expect((await district.get<RecordAnswer>(path(ours))).status).toBe(200);
    for (const rest of ['', '/timeline', '/actions']) {
      expect((await district.get(path(theirs, rest))).body).toMatchObject({ status: 403, type: '/problems/forbidden' });
    }
    expect((await district.post(path(theirs, '/reveal'), { field: 'facts', purpose: '核对' })).status).toBe(403);
    expect((await district.post(path(theirs, '/actions/annotate'), { version: 3, reason: '备注', form: {} })).status).toBe(403);
    expect(audited('read')).toHaveLength(4);
    expect(audited('read')[0]).toMatchObject({ account: 'id-district-a', object: `lawyers.complaint:${theirs.id}`, outcome: 'refused' });
    expect(
      rig.store.tables.added.audit.filter(({ outcome, object }) => outcome === 'refused' && object === `lawyers.complaint:${theirs.id}`),
    ).toHaveLength(5);
  });

  it('L02: lists hold only what the reader may see, and what is not there is a 404', async () => {
    const [city, district] = [await rig.signIn('city'), await rig.signIn('district-a')];
    expect((await city.get<ListAnswer<RecordItem>>(list)).body).toMatchObject({ total: 2, next: null });
    expect((await district.get<ListAnswer<RecordItem>>(list)).body.items.map(({ id }) => id)).toEqual([ours.id]);
    for (const absent of [`${list}/${randomUUID()}`, `${list}/1`, '/api/records/lawyers.nothing'])
      expect((await city.get(absent)).body).toMatchObject({ status: 404, type: '/problems/not-found' });
    expect((await (await rig.signIn('association')).get('/api/records/lawyers.supervision')).status).toBe(403);
    expect((await (await rig.signIn('sysadmin')).get(list)).status).toBe(403);
  });

  it('masks personal values and hides sensitive ones, in lists, details and timelines', async () => {
    const city = await rig.signIn('city');
    rig.store.tables.added.event.push({
      id: randomUUID(),
      type: ours.type,
      recordId: ours.id,
      at: '2026-01-05T02:00:00.000Z',
      kind: 'report',
      name: 'lawyers.complaint-reported.v1',
      sourceVersion: 1,
      fromState: null,
      toState: 'acceptance',
      actor: { kind: 'system', id: 'lawyers-association', name: '市律师协会' },
      changes: [
        { field: 'complainant', from: null, to: complainant },
        { field: 'facts', from: null, to: ours.values['facts'] },
      ],
      definitionVersion: 'x',
    });
    const record = (await city.get<RecordAnswer>(path(ours))).body;
    expect(record.values['complainant']).toEqual({ name: '欧阳*', idNumber: '310***********001X', phone: '138****5678' });
    expect(record.values['facts']).toBe('***');
    expect(record.masked).toEqual(['complainant', 'facts']);
    expect(record.mirror).toEqual({
      system: 'lawyers-association',
      sourceId: ours.mirror?.sourceId,
      version: 5,
      lastReportAt: '2026-01-05T02:00:00.000Z',
    });
    const timeline = (await city.get<ListAnswer<TimelineEntry>>(path(ours, '/timeline'))).body;
    expect(timeline.items[0]).toMatchObject({
      kind: 'report',
      by: { kind: 'system', name: '市律师协会', title: ['市律师协会', 'Lawyers association'], unit: null, unitTitle: null },
      sourceVersion: 1,
    });
    expect(timeline.items[0]?.title[0]).not.toContain('reported');
    const all = JSON.stringify([record, timeline, (await city.get(list)).body]);
    for (const secret of [complainant.name, complainant.idNumber, complainant.phone, ours.values['facts'] as string])
      expect(all).not.toContain(secret);
  });

  it('reveals a masked value for a purpose, to whose role has it, audited before it is shown', async () => {
    const [city, firm] = [await rig.signIn('city'), await rig.signIn('association')];
    expect((await city.post(path(ours, '/reveal'), { field: 'complainant', purpose: '核对投诉人身份' })).body).toEqual({
      field: 'complainant',
      value: complainant,
    });
    expect(audited('reveal')).toMatchObject([
      {
        account: 'id-city',
        object: `lawyers.complaint:${ours.id}`,
        outcome: 'done',
        detail: { field: 'complainant', purpose: '核对投诉人身份' },
      },
    ]);
    expect((await city.post(path(ours, '/reveal'), { field: 'complainant', purpose: ' ' })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/purpose' }],
    });
    expect((await firm.post(path(ours, '/reveal'), { field: 'urgeAnswerText', purpose: '看看' })).body).toMatchObject({ status: 403 });
    expect((await city.post(path(ours, '/reveal'), { field: 'toString', purpose: '看看' })).status).toBe(403);
  });

  it('refuses a personal value in an address by the field’s name, and takes it in a query that can be repeated by its id', async () => {
    const city = await rig.signIn('city');
    const refused = await city.get(`${list}?filter[complainant]=${encodeURIComponent(complainant.name)}`);
    expect(refused.body).toMatchObject({ status: 400, type: '/problems/personal-filter', params: { field: 'complainant' } });
    expect(JSON.stringify(refused.body)).not.toContain(complainant.name);
    putComplaint(rig.store.tables, { district: districtA, values: { complainant: { name: '王五' } } });
    const found = (
      await city.post<ListAnswer<RecordItem>>(`${list}/query`, {
        filter: { complainant: complainant.name, district: [districtA, districtB] },
      })
    ).body;
    expect(found.total).toBe(2);
    expect(audited('query')).toMatchObject([{ object: 'lawyers.complaint', detail: { fields: ['complainant'] } }]);
    const again = (await city.get<ListAnswer<RecordItem>>(`${list}?query=${found.query}&filter[district]=${districtA}`)).body;
    expect(again.items.map(({ id }) => id)).toEqual([ours.id]);
    expect((await (await rig.signIn('lead')).get(`${list}?query=${found.query}`)).body).toMatchObject({
      status: 400,
      params: { name: 'query' },
    });
  });

  it('filters by any of several values, by ranges with both ends, and by what a view names', async () => {
    const city = await rig.signIn('city');
    const late = putComplaint(rig.store.tables, {
      district: districtA,
      state: 'closed',
      values: { complainedOn: '2026-03-01', grounds: ['C02', 'C03'] },
    });
    const ids = async (query: string): Promise<string[]> =>
      (await city.get<ListAnswer<RecordItem>>(`${list}?${query}`)).body.items.map(({ id }) => id);
    expect(await ids(`filter[district]=${districtA}&filter[district]=${districtB}`)).toHaveLength(3);
    expect(await ids('filter[complainedOn][from]=2026-03-01&filter[complainedOn][to]=2026-03-01')).toEqual([late.id]);
    expect(await ids('filter[state]=closed,archived')).toEqual([late.id]);
    expect(await ids('filter[grounds]=C03')).toEqual([late.id]);
    expect(await ids('filter[lawyerName]=%E6%9D%8E')).toEqual([theirs.id]);
    expect(await ids('filter[createdAt][to]=2026-01-04')).toEqual([]);
    expect(await ids('filter[createdAt]=2026-01-05')).toHaveLength(3);
    for (const [query, name] of [
      ['filter[facts]=x', 'facts'],
      ['filter[complainedOn]=soon', 'filter[complainedOn]'],
      ['filter[state][from]=a', 'filter[state]'],
      ['filter[colour]=red', 'filter[colour]'],
      ['filter[reached.gone]=2026-03-01', 'filter[reached.gone]'],
      ['filter[reached.closed][from]=soon', 'filter[reached.closed][from]'],
      ['filter[inForce]=2026-03-01', 'filter[inForce]'],
      ['sort=complainant', 'sort'],
      ['sort=-colour', 'sort'],
    ]) {
      const { status, body } = await city.get(`${list}?${query}`);
      expect([query, status, body.params?.['name'] ?? body.params?.['field']]).toEqual([query, 400, name]);
    }
    const cursor = rig.parts.cursors.seal('lawyers.complaint -lawyerName', 'abc');
    await city.get(`${list}?sort=-lawyerName&limit=7&cursor=${cursor}`);
    expect(rig.records.queries.at(-1)).toMatchObject({ sort: { field: 'lawyerName', descending: true }, limit: 7, cursor: 'abc' });
    for (const query of [`sort=lawyerName&cursor=${cursor}`, 'cursor=abc', `sort=-lawyerName&cursor=${cursor}d`])
      expect((await city.get(`${list}?${query}`)).body).toMatchObject({ status: 400, params: { name: 'cursor' } });
    expect(rig.records.queries.every(({ fields }) => !fields.includes('facts'))).toBe(true);
  });

  it('L02: urges once however often it is asked with the same key, and refuses the key for another body', async () => {
    const city = await rig.signIn('city');
    const key = { 'idempotency-key': randomUUID() };
    const urge = (reason: string) => city.post<ActionAnswer>(path(ours, '/actions/urge'), { version: 3, reason, form: {} }, key);
    const [first, again] = [await urge('已超期，请尽快办理'), await urge('已超期，请尽快办理')];
    expect([first.status, again.body]).toEqual([200, first.body]);
    expect(first.body).toMatchObject({ type: 'lawyers.complaint', id: ours.id, version: 4 });
    expect(rig.store.tables.added.outbox).toHaveLength(1);
    expect((await urge('另一个理由')).body).toMatchObject({ status: 409, type: '/problems/idempotency-conflict' });
    expect(
      (await city.post(path(ours, '/actions/urge'), { version: 4, reason: '再催', form: {} }, { 'idempotency-key': 'short' })).body,
    ).toMatchObject({ status: 400, params: { name: 'Idempotency-Key' } });
  });

  it('L02: takes an act without a key, and then only the version guards against a repeat', async () => {
    const city = await rig.signIn('city');
    const urge = (version: number) =>
      city.send<ActionAnswer>('POST', path(ours, '/actions/urge'), {
        body: JSON.stringify({ version, reason: '催办' }),
        headers: { 'content-type': 'application/json', 'x-csrf-token': city.csrf },
      });
    expect([(await urge(3)).status, (await urge(3)).body, (await urge(4)).body]).toMatchObject([
      200,
      { status: 409, type: '/problems/stale-version' },
      { version: 5 },
    ]);
  });

  it('refuses a stale version, a field that is not on the form, a missing reason, an unknown body field, each by name', async () => {
    const city = await rig.signIn('city');
    const urge = (body: object) => city.post(path(ours, '/actions/urge'), body);
    expect((await urge({ version: 2, reason: '催', form: {} })).body).toMatchObject({
      status: 409,
      type: '/problems/stale-version',
      params: { yours: 2, current: 3 },
    });
    expect((await urge({ version: 3, reason: '催', form: { decision: 'sanctioned' } })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/form/decision', code: 'unknown' }],
    });
    expect((await urge({ version: 3, form: {} })).body).toMatchObject({ status: 422, errors: [{ pointer: '/reason', code: 'required' }] });
    expect((await urge({ version: 3, reason: '催', form: {}, state: 'closed' })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/state', code: 'unknown' }],
    });
    expect((await city.post(path(ours, '/actions/close'), { version: 3, form: {} })).status).toBe(404);
    const closed = putComplaint(rig.store.tables, { district: districtA, state: 'archived' });
    const impossible = await city.post(path(closed, '/actions/urge'), { version: 3, reason: '催', form: {} });
    expect(impossible.body).toMatchObject({ status: 409, type: '/problems/action-not-possible' });
    expect(impossible.body.detail).toContain('"Archived"');
  });

  it('takes the fields of a form beside the version or in `form`, and names a wrong one where it was sent', async () => {
    const city = await rig.signIn('city');
    const issue = async (body: object): Promise<[number, string[] | undefined]> => {
      const { status, body: answer } = await city.post('/api/records/lawyers.supervision/actions/issue', body);
      return [status, answer.errors?.map(({ pointer, code }) => `${pointer} ${code}`)];
    };
    const [subject, others] = ['督办超期投诉', { complaint: ours.id, seat: districtA, requirement: '十日内反馈', dueOn: '2026-04-01' }];
    expect(await issue({ subject, form: others })).toEqual([201, undefined]);
    expect(await issue({ subject, form: { ...others, subject } })).toEqual([422, ['/subject twice']]);
    expect(await issue({ subject, ...others, colour: 'red' })).toEqual([422, ['/colour unknown']]);
    expect(await issue({ subject, form: { ...others, colour: 'red' } })).toEqual([422, ['/form/colour unknown']]);
    expect(await issue({ subject, ...others, dueOn: '2026-13-01' })).toEqual([422, ['/dueOn date']]);
    expect(await issue({ subject })).toEqual([422, expect.arrayContaining(['/dueOn required'])]);
    expect(await issue({ form: { subject } })).toEqual([422, expect.arrayContaining(['/form/dueOn required'])]);
    expect(await issue({ subject, form: 'x' })).toEqual([422, ['/form type']]);
  });

  it('refuses text that no database keeps, in a form, a reason, a search and a query, by its place', async () => {
    const city = await rig.signIn('city');
    const refused = async (to: string, body: object): Promise<string[] | undefined> => {
      const answer = await city.post(to, body);
      expect([to, answer.status]).toEqual([to, 422]);
      return answer.body.errors?.map(({ pointer }) => pointer);
    };
    for (const bad of ['a\0b', 'a\ud800b']) {
      expect(await refused(path(ours, '/actions/urge'), { version: 3, reason: bad })).toEqual(['/reason']);
      expect(await refused('/api/records/lawyers.supervision/actions/issue', { form: { subject: bad } })).toEqual(['/form/subject']);
      expect(await refused('/api/search', { text: bad })).toEqual(['/text']);
      expect(await refused(`${list}/query`, { filter: { complainant: [bad] } })).toEqual(['/filter/complainant/0']);
      expect(await refused(path(ours, '/reveal'), { field: 'facts', purpose: bad })).toEqual(['/purpose']);
      expect(await refused(path(ours, '/actions/urge'), { version: 3, reason: 'x', form: { [bad]: 1 } })).toEqual(['/form']);
    }
  });

  it('offers the actions of the reader’s roles, refused ones with their reason in his language', async () => {
    const closed = putComplaint(rig.store.tables, { district: districtA, state: 'archived' });
    const city = await rig.signIn('city');
    expect((await city.get<ListAnswer<ActionOffer>>(path(ours, '/actions'))).body.items.filter(({ allowed }) => allowed)).toEqual([
      { action: 'urge', allowed: true },
      { action: 'refer', allowed: true },
      { action: 'annotate', allowed: true },
    ]);
    const offers = (await city.get<ListAnswer<ActionOffer>>(path(closed, '/actions'), { 'accept-language': 'zh' })).body.items;
    expect(offers.find(({ action }) => action === 'urge')).toMatchObject({
      allowed: false,
      why: expect.stringContaining('已归档') as unknown,
    });
    expect((await (await rig.signIn('association')).get<ListAnswer<ActionOffer>>(path(ours, '/actions'))).body.items).toEqual([]);
  });

  it('creates a record by the action that opens it, and only by that', async () => {
    const city = await rig.signIn('city');
    const form = { subject: '督办超期投诉', complaint: ours.id, seat: districtA, requirement: '十日内反馈', dueOn: '2026-04-01' };
    const opened = await city.post<ActionAnswer>('/api/records/lawyers.supervision/actions/issue', { form });
    expect([opened.status, opened.body.state, opened.body.number]).toEqual([201, 'issued', expect.stringMatching(/^LS\d{14}$/)]);
    const shown = (await city.get<RecordAnswer>(`/api/records/lawyers.supervision/${opened.body.id}`)).body;
    expect(shown).toMatchObject({ title: '督办超期投诉', district: districtA, refs: { [ours.id]: `${ours.number} 张三 某律师事务所` } });
    const audit = (await (await rig.signIn('auditor')).get<ListAnswer<AuditEntry>>('/api/audit')).body.items;
    expect(audit.find(({ object }) => object === `lawyers.supervision:${opened.body.id}`)).toMatchObject({
      act: 'lawyers.supervision/issue',
      actTitle: ['发督办单', 'Issue'],
      terms: { issued: ['待签收', 'To be signed for'], subject: ['督办事项', 'Subject'] },
    });
    expect((await city.post('/api/records/lawyers.supervision/actions/sign', { form: {} })).status).toBe(404);
    expect((await (await rig.signIn('district-a')).post('/api/records/lawyers.supervision/actions/issue', { form })).status).toBe(403);
    expect((await city.post('/api/records/lawyers.supervision/actions/issue', form)).status).toBe(201);
    expect(
      (await city.post('/api/records/lawyers.supervision/actions/issue', { form: { ...form, dueOn: '2026-13-01' } })).body,
    ).toMatchObject({ status: 422, errors: [{ pointer: '/form/dueOn' }] });
  });

  it('answers every list in pages: what is read whole too, and refuses a cursor of another', async () => {
    const city = await rig.signIn('city');
    const first = (await city.get<ListAnswer<ActionOffer>>(path(ours, '/actions?limit=4'))).body;
    const second = (await city.get<ListAnswer<ActionOffer>>(path(ours, `/actions?limit=4&cursor=${first.next}`))).body;
    expect([[...first.items, ...second.items].map(({ action }) => action), first.total, second.next]).toEqual([
      ['urge', 'refer', 'dispose', 'penalize', 'proposeListing', 'annotate'],
      6,
      null,
    ]);
    for (const address of [path(ours, '/timeline'), path(ours, '/actions'), '/api/tray', '/api/reports']) {
      expect([address, (await city.get(`${address}?limit=200`)).body]).toMatchObject([address, { next: null }]);
      expect([address, (await city.get(`${address}?limit=201`)).status, (await city.get(`${address}?cursor=abc`)).body]).toMatchObject([
        address,
        400,
        { status: 400, params: { name: 'cursor' } },
      ]);
    }
    expect((await city.get(path(theirs, `/actions?limit=4&cursor=${first.next}`))).status).toBe(400);
  });

  it('L01: counts by state within what the reader may see, empty states too', async () => {
    putComplaint(rig.store.tables, { district: districtA, state: 'archived' });
    const id = 'lawyers.complaint-states';
    const figures = async (username: string): Promise<[number, Record<string, number>]> => {
      const { body } = await (await rig.signIn(username)).get<ReportAnswer>(`/api/reports/${id}`);
      return [body.figures.length, Object.fromEntries(body.figures.flatMap(({ name, count }) => (count > 0 ? [[name, count]] : [])))];
    };
    const states = Object.keys(rig.parts.engine.catalogue.type('lawyers.complaint')!.states).length;
    expect(await figures('city')).toEqual([states + 1, { [ours.state!]: 2, archived: 1 }]);
    expect(await figures('district-b')).toEqual([states + 1, { [theirs.state!]: 1 }]);
    const city = await rig.signIn('city');
    const { body } = await city.get<ReportAnswer>(`/api/reports/${id}`);
    expect(body).toMatchObject({
      id,
      title: ['投诉案件：各状态数量', 'Complaints by state'],
      figures: expect.arrayContaining([
        expect.objectContaining({
          name: 'archived',
          label: ['已归档', 'Archived'],
          count: 1,
          type: 'lawyers.complaint',
          filter: { state: 'archived' },
        }),
      ]) as unknown,
    });
    expect((await city.get<ListAnswer<ReportItem>>('/api/reports')).body.items).toContainEqual({
      id,
      title: body.title,
      area: 'lawyers',
      isPage: false,
    });
    for (const absent of ['1', 'lawyers.nothing-states', '-states'])
      expect((await city.get(`/api/reports/${absent}`)).body).toMatchObject({ status: 404, type: '/problems/not-found' });
    expect((await (await rig.signIn('association')).get('/api/reports/lawyers.supervision-states')).status).toBe(403);
    expect(
      (await (await rig.signIn('association')).get<ListAnswer<ReportItem>>('/api/reports')).body.items.map((one) => one.id),
    ).not.toContain('lawyers.supervision-states');
  });

  it('L01: refuses a report on a district outside the reader’s scope, and audits it; within it the report answers', async () => {
    for (const id of ['lawyers.overview', 'lawyers.complaint-states']) {
      const of = async (username: string, district: string): Promise<unknown> =>
        (await (await rig.signIn(username)).get(`/api/reports/${id}?district=${district}`)).body;
      expect(await of('district-b', districtA)).toMatchObject({ status: 403, type: '/problems/forbidden' });
      expect(rig.store.tables.added.audit.at(-1)).toMatchObject({
        act: 'read',
        object: `report:${id}`,
        outcome: 'refused',
        detail: { why: 'scope' },
      });
      expect(await of('district-b', districtB)).toMatchObject({ district: districtB });
      for (const username of ['city', 'association']) expect(await of(username, districtA)).toMatchObject({ district: districtA });
      expect(await of('district-b', '999999')).toMatchObject({ status: 400, params: { name: 'district' } });
    }
  });

  it('says of a mirror whose master has not told its state that it has none', async () => {
    putComplaint(rig.store.tables, { district: districtA, state: null });
    const city = await rig.signIn('city');
    expect((await city.get<ReportAnswer>('/api/reports/lawyers.complaint-states')).body.figures.at(-1)).toMatchObject({
      name: 'unreported',
      count: 1,
      filter: { state: '-' },
    });
    expect((await city.get<ListAnswer<RecordItem>>('/api/records/lawyers.complaint?filter[state]=-')).body.total).toBe(1);
    expect((await (await rig.signIn('operator')).get('/api/reports')).body).toMatchObject({ status: 403, type: '/problems/forbidden' });
  });
});
