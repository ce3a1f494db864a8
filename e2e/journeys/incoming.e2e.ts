import amqp from 'amqplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import type { ListAnswer, MessageAnswer, MessageItem, RecordAnswer, RecordItem, RefusalView, TimelineEntry } from '@fatong/contracts/api';
import { lifeOf, type Report } from '../kit/lives.js';
import { population, receipt, send } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const association = 'lawyers-association';

describe('what the lawyers association sends becomes cases (L02, L03, L04, S11)', () => {
  let system: RunningSystem;
  let clerk: Reader;
  let operator: Reader;
  let lives = 0;

  beforeAll(async () => {
    system = await startSystem();
    [clerk, operator] = await Promise.all([signIn(system, 'city.clerk'), signIn(system, 'operator')]);
  });
  afterAll(() => system?.stop());

  /** A fictional case of a registered lawyer, whole life. */
  const life = (pick: (one: ReturnType<typeof population>[number]) => boolean = () => true): Report[] =>
    lifeOf(`SLX-E2E-${String(++lives).padStart(6, '0')}`, population(system).filter(pick)[lives % 7]!, dice(lives + 40), new Date());

  /** Found by what its first report did, so that no list of other cases is read for it. */
  async function caseOf(id: string, reader = clerk): Promise<RecordAnswer> {
    const path = await until(`the case ${id} is there`, async () =>
      (await messagesOf(id)).find(({ record }) => record?.startsWith('lawyers.complaint:'))?.record?.replace(':', '/'),
    );
    return (await reader.get<RecordAnswer>(`/api/records/${path}`)).body;
  }

  const messagesOf = async (key: string): Promise<readonly MessageItem[]> =>
    (await operator.get<ListAnswer<MessageItem>>(`/api/messages?filter[key]=${encodeURIComponent(key)}&limit=50`)).body.items;

  it('builds the same case from its reports in any order, with a timeline ordered by the master’s version', async () => {
    const reports = life();
    const id = reports[0]!.data.AJBH;
    for (const { message, data } of [...reports].reverse()) expect((await send(system, association, message, data)).status).toBe(202);
    const last = reports.at(-1)!;
    await until('all reports are on the timeline', async () => {
      const record = await caseOf(id);
      return (
        (await clerk.get<{ items: TimelineEntry[] }>(`/api/records/lawyers.complaint/${record.id}/timeline`)).body.items.length ===
        reports.length
      );
    });
    const record = await caseOf(id);
    expect(record.mirror).toMatchObject({ system: association, sourceId: id, version: last.data.BBH });
    const { items } = (await clerk.get<{ items: TimelineEntry[] }>(`/api/records/lawyers.complaint/${record.id}/timeline`)).body;
    expect(items.map(({ sourceVersion }) => sourceVersion)).toEqual(reports.map(({ data }) => data.BBH));
    const found = await receipt(system, association, (await send(system, association, last.message, last.data)).body.receipt ?? '');
    expect(found).toMatchObject({ status: 200, body: { state: 'done' } });
  });

  it('shows a district clerk the cases of his district only, and answers another district’s by URL with 403', async () => {
    const district = await signIn(system, 'district.clerk');
    const own = district.session.unit.district;
    const [mine, theirs] = [life((one) => one.district === own)[0]!, life((one) => one.district !== own)[0]!];
    for (const { message, data } of [mine, theirs]) await send(system, association, message, data);
    const other = await caseOf(theirs.data.AJBH);
    expect((await caseOf(mine.data.AJBH, district)).district).toBe(own);
    expect((await district.get(`/api/records/lawyers.complaint/${other.id}`)).status).toBe(403);
    const list = await district.get<ListAnswer<RecordItem>>('/api/records/lawyers.complaint?limit=200');
    expect(new Set(list.body.items.map((one) => one.district))).toEqual(new Set([own]));
    const auditor = await signIn(system, 'auditor');
    const audit = await auditor.get<ListAnswer<{ object: string; outcome: string }>>('/api/audit?limit=100');
    expect(audit.body.items).toContainEqual(expect.objectContaining({ object: `lawyers.complaint:${other.id}`, outcome: 'refused' }));
  });

  it('masks the complainant until somebody with the right reveals him for a purpose', async () => {
    const report = Array.from({ length: 20 }, () => life()[0]!).find(({ data }) => data['SFNM'] === '0')!;
    await send(system, association, report.message, report.data);
    const record = await caseOf(report.data.AJBH);
    expect(record.masked).toEqual(expect.arrayContaining(['complainant', 'facts']));
    expect(JSON.stringify(record)).not.toContain(String(report.data['TSRZJH']));
    expect(JSON.stringify(record)).not.toContain(String(report.data['TSRXM']));
    const shown = await clerk.post(`/api/records/lawyers.complaint/${record.id}/reveal`, {
      field: 'complainant',
      purpose: '核对投诉人身份',
    });
    expect(JSON.stringify(shown.body)).toContain(String(report.data['TSRXM']));
    expect(
      (
        await (
          await signIn(system, 'operator')
        ).post(`/api/records/lawyers.complaint/${record.id}/reveal`, { field: 'complainant', purpose: 'x' })
      ).status,
    ).toBe(403);
  });

  it('keeps what a door refused as evidence that names every failing path, and never as a message to retry', async () => {
    const report = life()[0]!;
    const answer = await send(system, association, report.message, { ...report.data, LSZYZH: '123', TSRQ: '20261399', BBH: 'one' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/LSZYZH', '/TSRQ', '/BBH']));
    const refused = await until('the refusal is listed', async () =>
      (await operator.get<ListAnswer<RefusalView>>('/api/refusals?limit=20')).body.items.find(({ paths }) => paths.includes('/TSRQ')),
    );
    expect(refused).toMatchObject({ system: association, status: 422 });
    expect(await messagesOf(report.data.AJBH)).toEqual([]);
  });

  it('shows an identity conflict and keeps the first truth', async () => {
    const report = life()[0]!;
    expect((await send(system, association, report.message, report.data)).status).toBe(202);
    expect((await send(system, association, report.message, { ...report.data, TSNR: '不同的内容' })).status).toBe(409);
    const conflict = await until('the conflict is visible', async () =>
      (await operator.get<ListAnswer<RefusalView>>('/api/refusals?limit=20')).body.items.find(
        ({ problem, key }) => problem === 'identity-conflict' && key === report.data.AJBH,
      ),
    );
    expect(conflict.status).toBe(409);
  });

  it('parks bytes that are no message, put straight on the queue, and the next message flows', async () => {
    const connection = await amqp.connect(system.amqpUrl);
    const channel = await connection.createConfirmChannel();
    channel.publish('inbound', `${association}.0`, Buffer.from([0, 255, 1, 254]), { persistent: true });
    channel.publish('inbound', `${association}.0`, Buffer.from('{"no":"headers"}'), { persistent: true, contentType: 'application/json' });
    channel.publish('inbound', `${association}.0`, Buffer.from('{}'), {
      persistent: true,
      contentType: 'application/json',
      headers: {
        'cloudEvents:specversion': '1.0',
        'cloudEvents:id': crypto.randomUUID(),
        'cloudEvents:source': '/x',
        'cloudEvents:type': `${association}.unheard-of.v1`,
        'cloudEvents:time': new Date().toISOString(),
        'cloudEvents:partitionkey': 'k',
      },
    });
    await channel.waitForConfirms();
    await connection.close();
    const parked = await until('three are parked', async () => {
      const { items } = (await operator.get<ListAnswer<MessageItem>>('/api/messages?filter[state]=parked&limit=50')).body;
      return items.length >= 3 && items;
    });
    expect(parked.map(({ cause }) => cause?.code)).toEqual(expect.arrayContaining(['unreadable', 'unknown-message']));
    const report = life()[0]!;
    await send(system, association, report.message, report.data);
    expect((await caseOf(report.data.AJBH)).state).toBe('acceptance');
  });

  it('shows an operator the stages and masked bodies of a message, side by side with its mapping', async () => {
    const report = life()[0]!;
    await send(system, association, report.message, report.data);
    const [item] = await until('the message is stored', async () => {
      const items = await messagesOf(report.data.AJBH);
      return items.length > 0 && items;
    });
    const { body } = await operator.get<MessageAnswer>(`/api/messages/${item!.id}`);
    expect(body.stages.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['received', 'validated', 'mapped', 'acted']));
    expect(body.bodies.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['received', 'mapped']));
    expect(body.bodies.every(({ masked }) => masked)).toBe(true);
    expect(JSON.stringify(body)).not.toContain(String(report.data['TSNR']));
    expect(body.lineage).toContainEqual(expect.objectContaining({ sources: ['LSZYZH'] }));
  });
});
