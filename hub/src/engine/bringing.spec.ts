import { contract, file, type Claim, type Message } from '@fatong/contracts';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import {
  area,
  answer,
  ask,
  brought,
  checkAreas,
  end,
  fact,
  files,
  gather,
  intake,
  mirror,
  note,
  record,
  rows,
  state,
  text,
} from '../definitions/index.js';
import { ScannerAway } from '../ports/index.js';
import { city, newWorld, somebody, type World } from './testing/index.js';

const pdf = file({ mediaTypes: ['application/pdf'], maxBytes: 1_000_000 });
const base = { owner: 'ward', version: 1, title: ['测试', 'Test'] } as const;
const handed = contract({
  ...base,
  message: 'handed',
  kind: 'report',
  identity: { id: ['id'], version: 'version', key: 'id', order: 'version' },
  schema: Type.Object({
    id: Type.String(),
    version: Type.Integer(),
    about: Type.String(),
    papers: Type.Array(Type.Object({ name: Type.String(), until: Type.Optional(Type.String()), content: pdf })),
  }),
});
const told = contract({
  ...base,
  message: 'told',
  kind: 'report',
  identity: { id: ['id'], version: 'version', key: 'id', order: 'version' },
  schema: Type.Object({ id: Type.String(), version: Type.Integer(), report: pdf }),
});
const replied = contract({
  ...base,
  message: 'replied',
  kind: 'report',
  identity: { id: ['request'], key: 'request', order: 'key' },
  schema: Type.Object({ request: Type.String(), chart: pdf }),
});
const wanted = contract({
  ...base,
  message: 'wanted',
  kind: 'fact',
  identity: { id: ['request'], key: 'request', order: 'key' },
  schema: Type.Object({ request: Type.String(), papers: Type.Array(pdf) }),
});

const name = area('ward', ['病区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['全部', 'All'] },
});
const admission = record(name, 'admission', ['入院', 'Admissions'], {
  one: 'Admission',
  number: 'WA{yyyymmdd}{seq:6}',
  fields: {
    about: text(['事由', 'About']),
    papers: files(['来件材料', 'Papers'], { accept: ['pdf'], most: 2, validUntil: true }),
    visits: rows(['往来', 'Visits'], { what: text(['内容', 'What']), sheet: files(['单据', 'Sheet'], { accept: ['pdf'] }) }),
    chart: files(['病历', 'Chart'], { accept: ['pdf'] }),
    request: text(['请求号', 'Request id']),
  },
  states: { open: state(['在办', 'Open']), gone: end(['已撤回', 'Taken back']) },
  see: { clerk: 'city' },
  intake: { fields: ['about', 'papers', 'visits'], opens: 'receive', withdraws: 'withdraw' },
  actions: {
    receive: { title: ['接收', 'Receive'], to: 'open', by: [], byReport: true },
    want: { title: ['调取', 'Ask'], from: 'open', by: 'clerk', then: [ask(wanted, { request: 'request' })] },
    withdraw: { title: ['撤回', 'Taken back'], from: 'open', to: 'gone', by: [], byReport: true },
  },
  heading: ['about'],
  list: { columns: ['number', 'about'] },
});
const round = mirror(name, 'round', ['查房', 'Rounds'], {
  one: 'Round',
  master: 'market-regulation',
  fields: { report: files(['报告', 'Report'], { accept: ['pdf'] }) },
  groups: { round: { title: ['查房', 'Round'], fields: ['report'] } },
  states: { made: state(['已查', 'Made']) },
  see: { clerk: 'city' },
  heading: [],
  list: { columns: ['number'] },
});
const ward = gather(name, [
  { admission, round },
  {
    answers: [
      intake(handed, admission, (data) => ({
        source: 'ward',
        sourceId: data.id,
        version: data.version,
        values: {
          about: data.about,
          papers: data.papers.map(({ name: called, until, content }) =>
            brought(content, { name: called, ...(until !== undefined && { until }) }),
          ),
          visits: data.papers
            .slice(0, 1)
            .map(({ name: called, content }) => ({ what: called, sheet: [brought(content, { name: '单据' })] })),
        },
      })),
      answer(told, round, 'round', (data) => ({
        sourceId: data.id,
        version: data.version,
        state: 'made',
        values: { report: [brought(data.report, { name: '报告.pdf' })] },
      })),
      note(replied, admission, (data) => ({
        request: data.request,
        asked: 'request',
        values: { chart: [brought(data.chart, { name: '病历.pdf' })] },
      })),
    ],
    facts: [
      fact(
        wanted,
        admission,
        ({ values }, act) => ({ request: act.id, papers: (values.papers ?? []).flatMap(({ id }) => act.content(id) ?? []) }),
        { sends: ['papers'] },
      ),
    ],
  },
]);

const clerk = somebody('clerk', ['ward.clerk'], city);
const type = 'ward.admission';
let count = 0;
const say = (of: string, data: object): Message => ({
  id: `0197a000-0000-7000-8000-${String(++count).padStart(12, '0')}`,
  source: '/systems/ward',
  type: `ward.${of}.v1`,
  time: '',
  datacontenttype: '',
  partitionkey: 'k',
  data,
});
const came = (content: Claim, more: object = {}, version = 1): Message =>
  say('handed', { id: 'W-1', version, about: '转入', papers: [{ name: '小结.pdf', content, ...more }] });
const codes = (outcomes: Awaited<ReturnType<World['report']>>): unknown[] =>
  outcomes.map((outcome) => ('done' in outcome ? outcome.note : [outcome.refused.code, outcome.refused.kind, outcome.refused.words[1]]));

describe('a file that comes in a message', () => {
  it('is sound as declared', () => {
    expect(checkAreas([ward])).toEqual([]);
  });

  it('is looked through before the record is written, and is that record’s with what was found: name, type, size, SM3, until when it holds', async () => {
    const world = newWorld([ward]);
    const content = world.content('%PDF-1');
    expect(codes(await world.report('ward', [came(content, { until: '2027-01-01' })]))).toEqual(['applied']);
    const { id, values } = world.only(type);
    const [paper] = values['papers'] as { id: string }[];
    expect(paper).toEqual({ id: paper!.id, name: '小结.pdf', type: 'pdf', bytes: 6, sm3: content.claim, until: '2027-01-01' });
    expect(values['visits']).toMatchObject([{ what: '小结.pdf', sheet: [{ name: '单据', sm3: content.claim }] }]);
    expect(world.tables.files.get(paper!.id)).toMatchObject({ recordId: id, type, field: 'papers', until: '2027-01-01', endedAt: null });
    expect([...world.tables.files.values()].map(({ field, recordId }) => [field, recordId])).toEqual([
      ['papers', id],
      ['visits.sheet', id],
    ]);
  });

  it('of a newer report takes the place of the earlier one, which is kept', async () => {
    const world = newWorld([ward]);
    await world.report('ward', [came(world.content('%PDF-1'))]);
    const [before] = world.only(type).values['papers'] as { id: string }[];
    await world.report('ward', [came(world.content('%PDF-2'), {}, 2)]);
    const [after] = world.only(type).values['papers'] as { id: string }[];
    expect(after!.id).not.toBe(before!.id);
    expect(world.tables.files.get(before!.id)!.endedAt).not.toBeNull();
    expect(world.tables.files.get(after!.id)).toMatchObject({ endedAt: null, recordId: world.only(type).id });
  });

  it('comes to a mirror, and with the answer to what a record of ours asked', async () => {
    const world = newWorld([ward]);
    await world.report('ward', [say('told', { id: 'R-1', version: 1, report: world.content('%PDF-R') })]);
    expect(world.only('ward.round').values['report']).toMatchObject([{ name: '报告.pdf', bytes: 6 }]);
    await world.report('ward', [came(world.content('%PDF-1'))]);
    const { id, version } = world.only(type);
    await world.engine.perform({ viewer: clerk, type, action: 'want', id, version, form: {}, idempotencyKey: 'w1' });
    const [{ id: request, data: asked }] = world.tables.added.outbox as unknown as [{ id: string; data: unknown }];
    // What it brought is handed on by a fact that says that it sends it.
    expect(asked).toMatchObject({ papers: [{ claim: world.content('%PDF-1').claim, size: 6, mediaType: 'application/pdf' }] });
    await world.report('ward', [say('replied', { request, chart: world.content('%PDF-C') })]);
    const [chart] = world.only(type).values['chart'] as { id: string }[];
    expect(world.tables.files.get(chart!.id)).toMatchObject({ recordId: id, field: 'chart' });
  });

  it('that is not taken refuses its message as a whole, with field and reason; nothing of it is written', async () => {
    const world = newWorld([ward]);
    world.refuseFiles({ refused: 'virus', virus: 'Eicar' });
    expect(codes(await world.report('ward', [came(world.content('%PDF-1'))]))).toEqual([
      ['file', 'data', 'The file that the report brings to "Admissions" is not taken: a virus was found (Eicar), the file was not kept.'],
    ]);
    expect([world.tables.of(type), world.tables.files.size]).toEqual([[], 0]);
  });

  it('waits where nobody can look through it now, and is for our people where its content is gone', async () => {
    const world = newWorld([ward]);
    world.refuseFiles(new ScannerAway('no answer'));
    const message = came(world.content('%PDF-1'));
    expect(codes(await world.report('ward', [message]))).toMatchObject([['transient', 'transient', expect.any(String)]]);
    world.refuseFiles(null);
    expect(codes(await world.report('ward', [message]))).toEqual(['applied']);
    expect(
      codes(await world.report('ward', [came({ claim: 'f'.repeat(64), size: 1, mediaType: 'application/pdf' }, {}, 2)])),
    ).toMatchObject([['file', 'ours', expect.stringContaining('past its time')]]);
  });

  it('is no more than its field has room for', async () => {
    const world = newWorld([ward]);
    const papers = ['a', 'b', 'c'].map((one) => ({ name: `${one}.pdf`, content: world.content(`%PDF-${one}`) }));
    expect(codes(await world.report('ward', [say('handed', { id: 'W-2', version: 1, about: '转入', papers })]))).toMatchObject([
      ['file', 'data', expect.stringContaining('at most 2')],
    ]);
  });
});
