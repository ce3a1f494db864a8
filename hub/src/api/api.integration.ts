import { hash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validator } from '@fatong/contracts';
import type {
  ActionAnswer,
  ListAnswer,
  LiveEvent,
  MessageAnswer,
  MessageItem,
  OperationView,
  RecordAnswer,
  RecordItem,
  ReportAnswer,
  RetryAnswer,
  SearchAnswer,
  TimelineEntry,
  TrayItem,
  UploadAnswer,
} from '@fatong/contracts/api';
import { demoPassword } from '../engine/index.js';
import { allRoutes } from './routes/index.js';
import { client, type Client } from './testing/client.js';
import { startHubRig, type HubRig } from './testing/hub-rig.js';
import { reporting, until, type Reporting } from './testing/reporting.js';

const complaints = '/api/records/lawyers.complaint';

/** Listens to the live events as a page would. */
async function listening(url: string, one: Client): Promise<{ readonly events: LiveEvent[]; stop(): Promise<void> }> {
  const stopping = new AbortController();
  const feed = await fetch(`${url}/api/events`, {
    headers: { cookie: [...one.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    signal: stopping.signal,
  });
  const events: LiveEvent[] = [];
  const reading = (async () => {
    for await (const chunk of feed.body as AsyncIterable<Uint8Array>)
      events.push(
        ...[
          ...Buffer.from(chunk)
            .toString()
            .matchAll(/^data: (.*)$/gm),
        ].map(([, data]) => JSON.parse(data!) as LiveEvent),
      );
  })().catch((error: Error) => expect(error.name).toBe('AbortError'));
  return {
    events,
    async stop() {
      stopping.abort();
      await reading;
    },
  };
}

describe('the API on a real database and broker', () => {
  let rig: HubRig;
  let city: Client;
  let operator: Client;
  let said: Reporting;
  beforeAll(async () => {
    rig = await startHubRig();
    [city, operator] = await Promise.all([rig.signIn('city.clerk'), rig.signIn('operator')]);
    said = reporting(rig, city);
  });
  afterAll(() => rig?.drop());

  const report = (district: string, more?: object): Promise<string> => said.report(district, more);
  const publish = (data: object): Promise<void> => said.publish(data);
  const caseOf = (number: string, one?: Client): Promise<RecordItem> => said.caseOf(number, one);

  it('L02: turns a report on the queue into a case that a listening clerk hears of', async () => {
    const heard = await listening(rig.hub.url, city);
    const record = await caseOf(await report('310101'));
    expect(record).toMatchObject({ state: 'acceptance', district: '310101', ownerUnit: 'association/lawyers' });
    await until('the event', async () => heard.events.some(({ kind, id }) => kind === 'record' && id === record.id));
    await heard.stop();
  });

  it('L04: takes a file of megabytes with a lawyer’s objection, and gives it to the bureau as it came', async () => {
    const marks = '/api/records/lawyers.mark';
    const [lead, lawyer] = await Promise.all([rig.signIn('city.lead'), rig.signIn('lawyer')]);
    const his = (await lawyer.get<ListAnswer<RecordItem>>('/api/records/lawyers.lawyer')).body.items[0]!.id;
    const mark = (
      await city.post<ActionAnswer>(`${marks}/actions/propose`, { lawyer: his, list: 'yellow', term: 12, facts: '两件投诉被立案。' })
    ).body;
    const listed = (await lead.post<ActionAnswer>(`${marks}/${mark.id}/actions/approve`, { version: mark.version })).body;
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3_000_000, '不予处分决定')]);
    const sent = await lawyer.send<UploadAnswer>('POST', '/api/files?type=lawyers.mark&field=objectionPapers', {
      body: bytes,
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('决定.pdf'), 'x-csrf-token': lawyer.csrf },
    });
    expect(sent).toMatchObject({ status: 201, body: { name: '决定.pdf', type: 'pdf', bytes: bytes.length, sm3: hash('sm3', bytes) } });
    expect(
      (
        await lawyer.post<ActionAnswer>(`${marks}/${mark.id}/actions/object`, {
          version: listed.version,
          objection: '均已不予处分。',
          objectionPapers: [{ id: sent.body.id }],
        })
      ).body,
    ).toMatchObject({ state: 'objected' });
    const read = await city.get<string>(`/api/files/${sent.body.id}`);
    expect([read.status, read.headers.get('x-fatong-sm3'), read.body === bytes.toString()]).toEqual([200, hash('sm3', bytes), true]);
    expect(await rig.rows(`SELECT outcome FROM audit WHERE act = 'file.read' AND object = 'lawyers.mark:${mark.id}'`)).toEqual([
      { outcome: 'done' },
    ]);
  });

  it('L02: answers another district’s case by its address with 403 and an audit row that stays', async () => {
    const district = await rig.signIn('district.clerk');
    const own = (await district.get<{ unit: { district: string } }>('/api/session')).body.unit.district;
    const theirs = await caseOf(await report(own === '310115' ? '310104' : '310115'));
    expect((await district.get(`${complaints}/${theirs.id}`)).body).toMatchObject({ status: 403, type: '/problems/forbidden' });
    const rows = await rig.rows(`SELECT account, outcome FROM audit WHERE object = 'lawyers.complaint:${theirs.id}'`);
    expect(rows).toEqual([expect.objectContaining({ outcome: 'refused' })]);
    expect((await district.get<ListAnswer<RecordItem>>(`${complaints}?limit=200`)).body.items.every((one) => one.district === own)).toBe(
      true,
    );
  });

  it('finds a person by a query only, through the blind index, and keeps no clear name anywhere', async () => {
    const id = await report('310101', { TSRXM: '司徒寒梅' });
    await caseOf(id);
    const found = (await city.post<ListAnswer<RecordItem>>(`${complaints}/query`, { filter: { complainant: '司徒寒梅' } })).body;
    expect(found.items.map(({ number }) => number)).toEqual([id]);
    expect((await city.get<ListAnswer<RecordItem>>(`${complaints}?query=${found.query}`)).body.items).toHaveLength(1);
    expect((await city.get(`${complaints}?filter[complainant]=x`)).status).toBe(400);
    for (const table of ['lawyers_complaint', 'record_event', 'record_index', 'kept_query', 'audit', 'message', 'message_body']) {
      expect([
        table,
        await rig.rows(
          `SELECT 1 FROM "${table}" t WHERE t::text LIKE '%司徒寒梅%' OR t::text LIKE '%${Buffer.from('司徒寒梅').toString('hex')}%'`,
        ),
      ]).toEqual([table, []]);
    }
    expect(JSON.stringify(rig.log)).not.toContain('司徒寒梅');
  });

  it('reveals for a purpose, and the audit has it before the answer', async () => {
    const record = await caseOf(await report('310101'));
    expect((await city.get<RecordAnswer>(`${complaints}/${record.id}`)).body.values).toMatchObject({
      complainant: { name: '欧阳*' },
      facts: '***',
    });
    expect((await city.post(`${complaints}/${record.id}/reveal`, { field: 'complainant', purpose: '核对身份' })).body).toMatchObject({
      value: { name: '欧阳娜娜' },
    });
    expect(await rig.rows(`SELECT act FROM audit WHERE object = 'lawyers.complaint:${record.id}' AND act = 'reveal'`)).toHaveLength(1);
  });

  it('L02: lets one of two clerks urge who saw the same version, and a repeated key gets its first answer', async () => {
    const record = await caseOf(await report('310101'));
    const { version } = (await city.get<RecordAnswer>(`${complaints}/${record.id}`)).body;
    const lead = await rig.signIn('city.lead');
    const urge = (one: Client, key: string) =>
      one.post<ActionAnswer>(
        `${complaints}/${record.id}/actions/urge`,
        { version, reason: '请尽快办理', form: {} },
        { 'idempotency-key': key },
      );
    const keys = [randomUUID(), randomUUID()] as const;
    const both = await Promise.all([urge(city, keys[0]), urge(lead, keys[1])]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [winner, key] = both[0].status === 200 ? [city, keys[0]] : [lead, keys[1]];
    const again = await urge(winner, key);
    expect([again.status, again.body]).toEqual([200, both.find(({ status }) => status === 200)!.body]);
    expect(await rig.rows(`SELECT 1 FROM outbox WHERE record = 'lawyers.complaint:${record.id}'`)).toHaveLength(1);
    const timeline = (await city.get<ListAnswer<TimelineEntry>>(`${complaints}/${record.id}/timeline`)).body;
    expect(timeline.items.map(({ kind }) => kind)).toEqual(['report', 'action']);
  });

  it('pages through a list without losing or doubling a row, in both directions of every sortable column', async () => {
    for (const sort of ['complainedOn', '-complainedOn', 'number', '-updatedAt', 'fileDue', '-state']) {
      const ids: string[] = [];
      let [cursor, total]: [string | null, unknown] = ['', 0];
      while (cursor !== null) {
        const page: ListAnswer<RecordItem> = (
          await city.get<ListAnswer<RecordItem>>(`${complaints}?limit=37&sort=${sort}${cursor && `&cursor=${cursor}`}`)
        ).body;
        ids.push(...page.items.map(({ id }) => id));
        ({ next: cursor, total } = page);
      }
      expect([sort, new Set(ids).size, ids.length]).toEqual([sort, ids.length, total]);
    }
    expect((await city.get(`${complaints}?cursor=nonsense`)).body).toMatchObject({ status: 400, params: { name: 'cursor' } });
  });

  it('searches and fills trays within what each may see', async () => {
    const district = await rig.signIn('district.clerk');
    const own = (await district.get<{ unit: { district: string } }>('/api/session')).body.unit.district;
    const [mine, theirs] = [await report(own), await report(own === '310115' ? '310104' : '310115')];
    await Promise.all([caseOf(mine), caseOf(theirs)]);
    const find = async (one: Client, text: string): Promise<string[]> =>
      (await one.post<SearchAnswer>('/api/search', { text })).body.items.map(({ number }) => number ?? '');
    expect([await find(district, mine), await find(district, theirs), await find(city, theirs)]).toEqual([[mine], [], [theirs]]);
    const lawyer = (await city.get<ListAnswer<RecordItem>>('/api/records/lawyers.lawyer?limit=1')).body.items[0]!;
    expect(await find(city, lawyer.values['licence'] as string)).toContain(lawyer.number);
    for (const username of ['lawyer', 'firm.clerk', 'association.clerk', 'district.clerk']) {
      const one = await rig.signIn(username);
      for (const { type, id } of (await one.get<ListAnswer<TrayItem>>('/api/tray?limit=5&list=progress')).body.items)
        expect([username, (await one.get(`/api/records/${type}/${id}`)).status]).toEqual([username, 200]);
    }
  });

  it('parks what no mapping takes and retries it once a key', async () => {
    await publish({ AJBH: 'SLX-API-BAD', BBH: 1, AJZT: '没有的状态', QXDM: '310101' });
    const parked = await until(
      'the parked message',
      async () => (await operator.get<ListAnswer<MessageItem>>('/api/messages?filter[state]=parked&filter[key]=SLX-API-BAD')).body.items[0],
    );
    expect(parked.cause?.paths).toContain('/AJZT');
    const shown = (await operator.get<MessageAnswer>(`/api/messages/${parked.id}`)).body;
    expect(shown.retry.allowed).toBe(true);
    const group = (await operator.get<ListAnswer<{ id: string }>>('/api/failures/groups')).body.items[0]!;
    expect(
      (await operator.get<ListAnswer<MessageItem>>(`/api/messages?filter[group]=${encodeURIComponent(group.id)}`)).body.items.map(
        ({ id }) => id,
      ),
    ).toEqual([parked.id]);
    const key = { 'idempotency-key': randomUUID() };
    const retry = () => operator.post(`/api/failures/groups/${encodeURIComponent(group.id)}/retries`, {}, key);
    expect([(await retry()).body, (await retry()).body]).toEqual([
      { retried: 1, messageIds: [parked.id], refused: [] },
      { retried: 1, messageIds: [parked.id], refused: [] },
    ]);
    expect(await rig.rows(`SELECT 1 FROM audit WHERE act = 'message.retry' AND object = 'message:${parked.id}'`)).toHaveLength(1);
    await until('parked again', async () => (await operator.get<MessageAnswer>(`/api/messages/${parked.id}`)).body.state === 'parked');
  });

  it('takes more group retries at once than it has connections, and counts each message once a retry', async () => {
    const keys = Array.from({ length: 5 }, (_, n) => `SLX-API-MANY-${n}`);
    for (const AJBH of keys) await publish({ AJBH, BBH: 1, AJZT: '没有的状态', QXDM: '310101' });
    const group = await until('the group', async () =>
      (await operator.get<ListAnswer<{ id: string; count: number }>>('/api/failures/groups')).body.items.find(
        ({ count }) => count >= keys.length,
      ),
    );
    // What an earlier retry holds is let go only when its operation has ended.
    await until('the end of earlier operations', async () =>
      (await rig.rows('SELECT 1 FROM operation WHERE ended_at IS NULL')).length === 0 ? true : undefined,
    );
    const before = (await rig.rows(`SELECT 1 FROM audit WHERE act = 'message.retry' AND outcome = 'done'`)).length;
    // The pool has 10 connections; each request brings a key of its own.
    const answers = await Promise.all(
      Array.from({ length: 24 }, () => operator.post<RetryAnswer>(`/api/failures/groups/${encodeURIComponent(group.id)}/retries`, {})),
    );
    // Late ones may find the group empty, or its messages held by the operation of an earlier one.
    expect(answers.map(({ status }) => status).filter((status) => ![200, 404, 409].includes(status))).toEqual([]);
    const retried = answers.reduce((sum, { status, body }) => sum + (status === 200 ? body.retried : 0), 0);
    expect(retried).toBeGreaterThanOrEqual(keys.length);
    expect(await rig.rows(`SELECT 1 FROM audit WHERE act = 'message.retry' AND outcome = 'done'`)).toHaveLength(before + retried);
  });

  it('pages through messages and the audit in both orders, which mirror each other', async () => {
    const all = async (one: Client, address: string): Promise<string[]> => {
      const ids: string[] = [];
      for (let next: string | null = ''; next !== null; ) {
        const { body }: { body: ListAnswer<{ id: string }> } = await one.get(`${address}&limit=7${next && `&cursor=${next}`}`);
        ids.push(...body.items.map(({ id }) => id));
        next = body.next;
      }
      return ids;
    };
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const of = `/api/messages?filter[key]=SLX-API-BAD&filter[time]=${today}`;
    expect(await all(operator, of)).toHaveLength(1);
    const auditor = await rig.signIn('auditor');
    const rows = (sort: string): Promise<string[]> => all(auditor, `/api/audit?filter[account]=${account}&sort=${sort}`);
    const account = (await operator.get<{ account: { id: string } }>('/api/session')).body.account.id;
    const [oldest, newest] = [await rows('at'), await rows('-at')];
    expect(oldest.length).toBeGreaterThan(7);
    expect(oldest).toEqual(newest.toReversed());
    const first = (sort: string): Promise<string[]> => all(operator, `/api/messages?filter[state]=parked&sort=${sort}`);
    expect(await first('receivedAt')).toEqual((await first('-receivedAt')).toReversed());
  });

  it('L01: counts by state what its list holds', async () => {
    for (const username of ['city.clerk', 'district.clerk']) {
      const one = await rig.signIn(username);
      const { figures } = (await one.get<ReportAnswer>('/api/reports/lawyers.complaint-states')).body;
      expect(figures.reduce((sum, { count }) => sum + count, 0)).toBe(
        (await one.get<ListAnswer<RecordItem>>(`${complaints}?limit=1`)).body.total,
      );
    }
  });

  it('refuses text that the database cannot keep before it is asked', async () => {
    for (const query of ['filter[key]=%00', 'filter[system]=a%00', 'filter[type]=%FF', 'cursor=%00'])
      expect([query, (await operator.get(`/api/messages?${query}`)).status]).toEqual([query, 400]);
    expect((await city.get(`${complaints}?filter[number]=%00`)).body).toMatchObject({ status: 400, params: { name: 'filter[number]' } });
    expect((await city.post('/api/search', { text: 'ab\0' })).status).toBe(422);
  });

  it('answers what its document promises, to each kind of reader', { timeout: 90_000 }, async () => {
    const record = await caseOf(await report('310101'));
    const message = (await operator.get<ListAnswer<MessageItem>>('/api/messages?limit=1')).body.items[0]!;
    const operation = (await operator.post<OperationView>('/api/operations', { kind: 'retry', ids: [message.id] })).body;
    const [file] = await rig.rows("SELECT id FROM record_file WHERE record_id IS NOT NULL AND type LIKE 'lawyers.%'");
    const ids: Readonly<Record<string, string>> = {
      files: String(file!['id']),
      records: record.id,
      messages: message.id,
      operations: operation.id,
      reports: 'lawyers.complaint-states',
      systems: 'lawyers-association',
      rules: (await city.get<ListAnswer<{ readonly name: string }>>('/api/rules')).body.items[0]!.name,
      uploads: 'lawyers.ministryReports?month=2026-01',
    };
    // Boards are seen in the specs of their areas, what was uploaded as a sheet in imports.integration.ts, a refusal with its body at the doors, the file of an entry and who may be named in their specs, what a
    // screen on a wall reads in kiosks.spec.ts.
    const elsewhere = [
      '/api/boards/:id',
      '/api/refusals/:id',
      '/api/imports/:id',
      '/api/imports/:id/rows',
      '/api/records/:type/:id/file',
      '/api/staff',
      '/api/screen',
      '/api/screen/reports/:id',
    ];
    const filled = (path: string): string =>
      path
        .replace(':type', 'lawyers.complaint')
        .replace(':system', 'lawyers-association')
        .replace(':name', 'lawyers.zombies')
        .replace(':id', ids[path.split('/')[2]!] ?? ':id');
    const readers = await Promise.all(['city.clerk', 'operator', 'auditor', 'sysadmin'].map((name) => rig.signIn(name)));
    const answered = new Set<string>();
    for (const { method, path, answer, produces } of allRoutes) {
      if (method !== 'get' || answer === undefined || produces !== undefined) continue;
      for (const reader of readers) {
        const { status, body } = await reader.get(filled(path));
        if (status !== 200) continue;
        answered.add(path);
        expect([path, validator(answer)(body)]).toEqual([path, []]);
      }
    }
    expect(answered).toEqual(
      new Set(
        allRoutes
          .filter(({ method, path, answer, produces }) => method === 'get' && answer && !produces && !elsewhere.includes(path))
          .map(({ path }) => path),
      ),
    );
  });

  it('knows a session in every process, and ends it in all', async () => {
    const second = await rig.another();
    const one = await rig.signIn('city.lead');
    const there = client(second.url);
    for (const [name, value] of one.cookies) there.cookies.set(name, value);
    expect((await there.get('/api/session')).status).toBe(200);
    await one.send('DELETE', '/api/session', { headers: { 'x-csrf-token': one.csrf } });
    expect((await there.get('/api/session')).status).toBe(401);
  });

  it('tells in every process what one of them changed', async () => {
    const second = await rig.another();
    const lead = await rig.signIn('city.lead', second);
    const record = await caseOf(await report('310101'));
    const heard = await listening(second.url, lead);
    const { version } = (await city.get<RecordAnswer>(`${complaints}/${record.id}`)).body;
    expect((await city.post(`${complaints}/${record.id}/actions/annotate`, { version, reason: '备注', form: {} })).status).toBe(200);
    await until('the event', async () => heard.events.some(({ kind, id }) => kind === 'record' && id === record.id));
    await heard.stop();
  });

  it('keeps the account locked for every process after five failures', async () => {
    const [here, there] = [client(rig.hub.url), client((await rig.another()).url)];
    for (let i = 0; i < 5; i++) await here.post('/api/session', { username: 'secadmin', password: 'wrong' });
    expect((await there.post('/api/session', { username: 'secadmin', password: demoPassword })).body).toMatchObject({
      status: 429,
      type: '/problems/login-locked',
    });
  });

  it('serves people while the broker is away, says that it is not ready, and stops within ten seconds', async () => {
    const lonely = await rig.another({ amqpUrl: 'amqp://127.0.0.1:1' });
    const ready = await client(lonely.url).get<{ checks: Record<string, string> }>('/health/ready');
    expect([ready.status, ready.body.checks['database'], ready.body.checks['migrations']]).toEqual([503, 'ok', 'ok']);
    expect(ready.body.checks['broker']).not.toBe('ok');
    const clerk = await rig.signIn('city.clerk', lonely);
    const {
      items: [item],
    } = (await clerk.get<ListAnswer<RecordItem>>(`${complaints}?filter[state]=acceptance&limit=1`)).body;
    const { version } = (await clerk.get<RecordAnswer>(`${complaints}/${item!.id}`)).body;
    expect((await clerk.post(`${complaints}/${item!.id}/actions/annotate`, { version, reason: '备注', form: {} })).status).toBe(200);
    expect((await (await rig.signIn('operator', lonely)).get('/api/systems')).status).toBe(200);
    const began = Date.now();
    await lonely.stop();
    expect(Date.now() - began).toBeLessThan(10_000);
  }, 40_000);
});
