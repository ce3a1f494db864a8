import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GuardView, ListAnswer, MaintenanceView, MessageAnswer, MessageItem, RecordAnswer, SystemView } from '@fatong/contracts/api';
import { newComplaint } from '../kit/complaints.js';
import { mood, partnerState, population } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const association = 'lawyers-association';

interface Exported {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly { readonly traceId: string; readonly name: string }[] }[];
  }[];
}

describe('a partner that is ill (L02, S11)', () => {
  let system: RunningSystem;
  let clerk: Reader;
  let operator: Reader;
  let cases = 0;
  const spans: { readonly traceId: string; readonly name: string }[] = [];
  let exported = '';
  /** A collector of traces, as OpenTelemetry's exporter speaks to it. */
  const collector = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString();
      exported += text;
      spans.push(...(JSON.parse(text) as Exported).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((one) => one.spans)));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    system = await startSystem({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}` } });
    [clerk, operator] = await Promise.all([signIn(system, 'city.clerk'), signIn(system, 'operator')]);
  });
  afterAll(async () => {
    await system?.stop();
    collector.closeAllConnections();
    collector.close();
  });

  const newCase = (): Promise<RecordAnswer> => newComplaint(system, clerk, 'SLX-ILL-', ++cases);
  const again = async (record: RecordAnswer): Promise<RecordAnswer> =>
    (await clerk.get<RecordAnswer>(`/api/records/lawyers.complaint/${record.id}`)).body;
  const urge = (record: RecordAnswer) =>
    clerk.post(`/api/records/lawyers.complaint/${record.id}/actions/urge`, {
      version: record.version,
      reason: '已超过受理期限，请尽快办理。',
      form: {},
    });
  const states = async (records: readonly RecordAnswer[]): Promise<(string | undefined)[]> =>
    Promise.all(records.map(async (record) => (await again(record)).outgoing[0]?.state));
  const allAre = (records: readonly RecordAnswer[], state: string): Promise<unknown> =>
    until(`all are ${state}`, async () => (await states(records)).every((one) => one === state), 40_000);
  const partner = async (): Promise<SystemView> =>
    (await operator.get<ListAnswer<SystemView>>('/api/systems')).body.items.find((one) => one.system === association)!;

  it('is not sent to any more once it has failed a few times; nothing is parked, and everything arrives once when it is back', async () => {
    const { version } = (await operator.get<ListAnswer<GuardView>>('/api/flow/guards')).body.items[0]!;
    expect(
      (
        await operator.post(`/api/flow/guards/${association}`, {
          version,
          numbers: { failures: 2, pause: 2, longestPause: 4, concurrency: 1 },
        })
      ).status,
    ).toBe(200);
    const before = await partnerState(system, association, 'urge');
    const records: RecordAnswer[] = [];
    for (let i = 0; i < 5; i++) records.push(await newCase());
    await mood(system, association, 'failing');
    for (const record of records) expect((await urge(record)).status).toBeLessThan(300);
    const standing = await until('its circuit is open', async () => {
      const now = await partner();
      return now.circuit ? now : null;
    });
    expect(standing.circuit!.words[0]).toContain('503');
    await allAre(records, 'held');
    const { items } = (await operator.get<ListAnswer<MessageItem>>('/api/messages?filter[direction]=out&filter[state]=held&limit=20')).body;
    const shown = (await operator.get<MessageAnswer>(`/api/messages/${items[0]!.id}`)).body;
    expect([shown.cause?.code, shown.cause?.words[0]]).toEqual(['circuit-open', expect.stringContaining('暂停发送')]);
    const failed = (await partnerState(system, association, 'urge')).requests - before.requests;
    expect(failed).toBeLessThanOrEqual(6);

    await mood(system, association, 'well');
    await operator.post(`/api/flow/guards/${association}/probe`, {});
    await allAre(records, 'done');
    expect((await partnerState(system, association, 'urge')).effects).toBe(before.effects + records.length);
    await until('its circuit is closed', async () => (await partner()).circuit === null);
  });

  it('under announced maintenance waits for it and is sent to by itself at its end', async () => {
    const end = new Date(Date.now() + 15_000).toISOString();
    expect(
      (
        await operator.post<MaintenanceView>('/api/flow/maintenance', {
          system: association,
          from: new Date(Date.now() - 1_000).toISOString(),
          until: end,
          reason: '升级',
        })
      ).status,
    ).toBe(201);
    expect((await partner()).maintenance).toMatchObject({ reason: '升级', active: true });
    const record = await newCase();
    expect((await urge(record)).status).toBeLessThan(300);
    await allAre([record], 'held');
    await allAre([record], 'done');
    expect(new Date().toISOString() > end).toBe(true);
  });

  it('and its neighbours are measured by the metrics that the documents name', async () => {
    const known = new Set(
      [
        ...readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'operations', 'README.md'), 'utf8').matchAll(/^\| `(fatong_\w+)`/gm),
      ].map(([, name]) => name!),
    );
    const read = async (url: string): Promise<string> => (await fetch(`${url}/metrics`)).text();
    const [hub, adapters] = [await read(system.hub.url), await read(system.adapters.url)];
    const found = [...`${hub}\n${adapters}`.matchAll(/^# TYPE (fatong_\w+)/gm)].map(([, name]) => name!);
    expect(found.filter((name) => !known.has(name))).toEqual([]);
    for (const name of ['fatong_circuit_open', 'fatong_outbound_critical_seconds', 'fatong_oldest_unsettled_seconds', 'fatong_ready'])
      expect(hub).toContain(`# TYPE ${name}`);
    expect(adapters).toMatch(/fatong_circuit_changes_total\{system="lawyers-association",to="open"\} [1-9]/);
    expect(adapters).toMatch(/fatong_circuit_changes_total\{system="lawyers-association",to="closed"\} [1-9]/);
    expect(adapters).toMatch(/fatong_call_seconds_count\{system="lawyers-association",type="lawyers-association\.urge\.v1"\} [1-9]/);
  });

  it('is seen in traces from door to database and from act to call, which tell nothing of persons', async () => {
    const ofOne = (names: readonly RegExp[]): boolean =>
      [...Map.groupBy(spans, ({ traceId }) => traceId).values()].some((trace) =>
        names.every((name) => trace.some((span) => name.test(span.name))),
      );
    await until(
      'a message’s way in is one trace',
      async () =>
        ofOne([/^REST door lawyers-association$/, /^SQL take$/, /^publish inbound$/, /^process lawyers-association\.complaint\.v1$/]),
      30_000,
    );
    await until(
      'an act’s way out is one trace',
      async () =>
        ofOne([/^POST \/api\/records\/:type\/:id\/actions\/:action$/, /^deliver lawyers-association$/, /^call lawyers-association$/]),
      30_000,
    );
    const [lawyer] = population(system).slice(1);
    expect(
      exported.includes('SELECT') ||
        exported.includes(lawyer!.name) ||
        exported.includes(lawyer!.licence) ||
        exported.includes('已超过受理期限'),
    ).toBe(false);
  });
});
