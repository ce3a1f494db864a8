import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import soap from 'soap';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import { encodeGb18030 } from '@fatong/contracts/xml';
import { demoKeys, elementXml, readReply, soapRequest, type RegisteredLawyer, type SoapReply } from '@fatong/adapters/kit';
import { courtLifeOf as lifeOf, type Push as Report } from '../kit/lives.js';
import { caseProgress } from '@fatong/contracts/systems/court-cases';
import type { ListAnswer, MessageAnswer, MessageItem, RecordAnswer, RecordItem, RefusalView, TimelineEntry } from '@fatong/contracts/api';
import { population, receipt } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import { runProgram, type Ended } from '../kit/run.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const court = 'court-cases';
const key = demoKeys.of(court)[0]!;

describe('what the courts push by SOAP becomes cases of the lawyers in them (L27, S04)', () => {
  let system: RunningSystem;
  let clerk: Reader;
  let operator: Reader;
  let cases = 0;

  beforeAll(async () => {
    system = await startSystem();
    [clerk, operator] = await Promise.all([signIn(system, 'city.clerk'), signIn(system, 'operator')]);
  });
  afterAll(() => system?.stop());

  const lawyerOf = (district: string, nth = 0): RegisteredLawyer => population(system).filter((one) => one.district === district)[nth]!;
  /** The whole life of a fictional case of these lawyers. */
  const life = (lawyers: readonly RegisteredLawyer[]): Report[] =>
    lifeOf(++cases, lawyers, dice(cases), new Date()).map((report) => ({
      ...report,
      LS: lawyers.map(({ licence, name }) => ({ LSZYZH: licence, LSXM: name, LSSF: '2', DSRMC: '欧阳·晓岚𠮷', SSDW: '01' })),
    }));

  async function post(bytes: Buffer, headers: Readonly<Record<string, string>>): Promise<SoapReply> {
    const response = await fetch(`${system.adapters.url}/soap/${court}`, {
      method: 'POST',
      headers: { ...headers, 'accept-language': 'en' },
      body: new Uint8Array(bytes),
    });
    return readReply(await response.text());
  }
  const push = (report: object, encoding: 'UTF-8' | 'GB18030' = 'UTF-8'): Promise<SoapReply> => {
    const { headers, body } = soapRequest({ contract: caseProgress, element: elementXml(caseProgress, report), key, encoding });
    return post(body, headers);
  };

  const caseOf = (number: string, reader = clerk): Promise<RecordAnswer> =>
    until(`the case ${number} is there`, async () => {
      const { items } = (
        await reader.get<ListAnswer<RecordItem>>(`/api/records/lawyers.courtCase?filter[number]=${encodeURIComponent(number)}`)
      ).body;
      return items[0] && (await reader.get<RecordAnswer>(`/api/records/lawyers.courtCase/${items[0].id}`)).body;
    });
  const refusedFor = (problem: string): Promise<RefusalView> =>
    until(`the refusal ${problem} is listed`, async () =>
      (await operator.get<ListAnswer<RefusalView>>('/api/refusals?limit=50')).body.items.find(
        (one) => one.problem === problem && one.system === court,
      ),
    );

  it('takes the pushes of a real node-soap client that knows us by our WSDL, and shows the case with its lawyers', async () => {
    const client = await soap.createClientAsync(`${system.adapters.url}/soap/${court}?wsdl`);
    client.setSecurity(new soap.WSSecurity(court, key.secret, { passwordType: 'PasswordDigest' }));
    const lawyers = [lawyerOf('310101'), lawyerOf('310115')];
    const reports = life(lawyers);
    const receipts: string[] = [];
    for (const report of [...reports].reverse())
      receipts.push((await (client['caseProgressAsync'] as (data: object) => Promise<[{ receipt: string }]>)(report))[0].receipt);
    expect(new Set(receipts).size).toBe(reports.length);
    const record = await until('all pushes are taken', async () => {
      const found = await caseOf(reports[0]!.AH);
      const { items } = (await clerk.get<{ items: TimelineEntry[] }>(`/api/records/lawyers.courtCase/${found.id}/timeline`)).body;
      return items.length === reports.length && found;
    });
    expect(record).toMatchObject({
      state: 'archived',
      number: reports[0]!.AH,
      mirror: { system: court, sourceId: reports[0]!.AH, version: reports.length },
    });
    expect((record.values['lawyers'] as string[]).map((id) => record.refs[id])).toEqual(
      lawyers.map(({ name }) => expect.stringContaining(name) as string),
    );
    expect(record.involved.map(({ title }) => title)).toEqual(expect.arrayContaining(lawyers.map(({ firm }) => firm.name)));
    expect(await receipt(system, court, receipts[0]!)).toMatchObject({
      status: 200,
      body: { state: 'done', type: 'court-cases.case-progress.v1' },
    });
  });

  it('reads GB 18030, rare characters too, and half-width numbers as the same case', async () => {
    const [filed, scheduled] = life([lawyerOf('310104')]) as [Report, Report];
    expect(await push(filed, 'GB18030')).toMatchObject({ state: 'queued' });
    expect(await push({ ...scheduled, AH: filed.AH.replace('（', '(').replace('）', ')') }, 'GB18030')).toMatchObject({ state: 'queued' });
    const record = await until('the case is scheduled', async () => {
      const found = await caseOf(filed.AH);
      return found.state === 'scheduled' && found;
    });
    expect(record.masked).toEqual(['represented']);
    const shown = await clerk.post<{ value: string }>(`/api/records/lawyers.courtCase/${record.id}/reveal`, {
      field: 'represented',
      purpose: '核对代理关系',
    });
    expect(shown.body.value).toContain('原告 欧阳·晓岚𠮷');
  });

  it('shows a case to the districts of its lawyers, and neither to another district nor to the association', async () => {
    const [mine, shared, theirs] = [
      life([lawyerOf('310101', 1)])[0]!,
      life([lawyerOf('310101', 2), lawyerOf('310115', 1)])[0]!,
      life([lawyerOf('310115', 2)])[0]!,
    ];
    for (const one of [mine, shared, theirs]) await push(one);
    const [huangpu, pudong, association] = (await Promise.all(
      ['district.clerk', 'pudong.clerk', 'association.clerk'].map((name) => signIn(system, name)),
    )) as [Reader, Reader, Reader];
    for (const one of [mine, shared, theirs]) await caseOf(one.AH);
    const numbers = async (reader: Reader): Promise<(string | null)[]> =>
      (await reader.get<ListAnswer<RecordItem>>('/api/records/lawyers.courtCase?limit=200')).body.items.map(({ number }) => number);
    const seen = [await numbers(huangpu), await numbers(pudong)].map((all) => [mine, shared, theirs].map(({ AH }) => all.includes(AH)));
    expect(seen).toEqual([
      [true, true, false],
      [false, true, true],
    ]);
    expect((await association.get('/api/records/lawyers.courtCase')).status).toBe(403);
    expect((await huangpu.get(`/api/records/lawyers.courtCase/${(await caseOf(theirs.AH)).id}`)).status).toBe(403);
    expect((await operator.get('/api/records/lawyers.courtCase')).status).toBe(403);
    const tray = (await huangpu.get<ListAnswer<{ type: string }>>('/api/tray?list=progress')).body.items;
    expect(tray.filter(({ type }) => type === 'lawyers.courtCase')).toEqual([]);
  });

  it('refuses with a stable code what is wrong, keeps it as evidence, and parks nothing', async () => {
    const report = life([lawyerOf('310101')])[0]!;
    const { headers, body } = soapRequest({ contract: caseProgress, element: elementXml(caseProgress, report), key });
    const hostile = body.toString().replace('<soap:Envelope', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><soap:Envelope');
    expect(await post(Buffer.from(hostile), headers)).toMatchObject({ problem: 'xml-forbidden', status: 400 });
    expect(await post(body.subarray(0, -9), headers)).toMatchObject({ problem: 'xml-malformed', status: 400 });
    expect(await post(Buffer.from(body.toString().replace(/(PasswordDigest">)[^<]*/, '$1AAAA')), headers)).toMatchObject({
      problem: 'token-wrong',
      status: 401,
    });
    const broken = await push({ ...report, LARQ: '20260230', LS: [{ LSZYZH: '123', LSXM: '无名', LSSF: '2' }] });
    expect('places' in broken && broken.places.map(({ path }) => path).sort()).toEqual(['/LARQ', '/LS/0/LSZYZH']);
    expect(await post(body, headers)).toMatchObject({ state: 'queued' });
    expect(await post(body, headers)).toMatchObject({ problem: 'nonce-replayed', status: 401 });
    expect(await push({ ...report, AJZT: '02' })).toMatchObject({ problem: 'identity-conflict', status: 409 });
    for (const problem of ['xml-forbidden', 'xml-malformed', 'token-wrong', 'nonce-replayed', 'identity-conflict'])
      expect(await refusedFor(problem)).toMatchObject({ system: court });
    expect((await refusedFor('contract-broken')).paths.toSorted()).toEqual(['/LARQ', '/LS/0/LSZYZH']);
    await caseOf(report.AH);
    expect((await operator.get<ListAnswer<MessageItem>>(`/api/messages?filter[system]=${court}&filter[state]=parked`)).body.items).toEqual(
      [],
    );
  });

  it('shows an operator the stages and masked bodies of a push', async () => {
    const report = life([lawyerOf('310101', 3)])[0]!;
    await push(report);
    const item = await until(
      'the message is stored',
      async () => (await operator.get<ListAnswer<MessageItem>>(`/api/messages?filter[key]=${encodeURIComponent(report.AH)}`)).body.items[0],
    );
    const { body } = await operator.get<MessageAnswer>(`/api/messages/${item.id}`);
    expect(body.stages.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['received', 'validated', 'mapped', 'acted']));
    expect(JSON.stringify(body)).not.toContain('欧阳·晓岚𠮷');
    expect(body.lineage).toContainEqual(expect.objectContaining({ sources: ['FYDM'] }));
  });

  it('hears the simulated courts, who speak SOAP as real ones do', async () => {
    const report = life([lawyerOf('310101', 4)])[0]!;
    const said = await fetch(`${system.simulators.url}/${court}/_send`, {
      method: 'POST',
      body: JSON.stringify({ message: 'case-progress', data: report }),
    });
    expect(await said.json()).toMatchObject({ status: 200, body: { state: 'queued' } });
    expect((await caseOf(report.AH)).state).toBe('filed');
  });

  it('is sent by hand with the tool, from XML in either encoding and from JSON', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fatong-send-'));
    const [first, second] = life([lawyerOf('310101', 5)]) as [Report, Report];
    const send = (name: string, content: string | Buffer, message = 'case-progress'): Promise<Ended> => {
      writeFileSync(join(folder, name), content);
      return runProgram(join(process.env['FATONG_BUILD'] ?? '', 'adapters/send.js'), [court, message, join(folder, name)], {
        ADAPTERS_URL: system.adapters.url,
      });
    };
    expect(
      await send('first.xml', encodeGb18030(`<?xml version="1.0" encoding="GB18030"?>${elementXml(caseProgress, first)}`)),
    ).toMatchObject({ status: 0, stdout: expect.stringMatching(/^200 [^]*"state": "queued"/) as string });
    expect(await send('second.json', JSON.stringify(second))).toMatchObject({ status: 0 });
    expect(await send('bad.xml', '<!DOCTYPE x><x/>')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^500 [^]*"problem": "xml-forbidden"/) as string,
    });
    expect(await send('none.xml', '<x/>', 'unheard-of')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('court-cases sends case-progress') as string,
    });
    rmSync(folder, { recursive: true });
    await until('the case is scheduled', async () => (await caseOf(first.AH)).state === 'scheduled');
  });
});
