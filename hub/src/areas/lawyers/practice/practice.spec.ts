import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { RecordType } from '../../../definitions/index.js';
import { entry, firmUnit, somebody, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { licence, uscc } from '../testing/reports.js';
import { binding } from '../bindings/binding.js';
import { agency } from './agency.js';
import { inquiry } from './inquiry.js';
import { meeting } from './meeting.js';
import { presentation } from './presentation.js';
import { reading } from './reading.js';
import { meetingTold, presentationTold, readingTold, slotTold } from './testing/told.js';

let world: World;
let key = 0;
const acts = (on: RecordType, viewer: Viewer, action: string, form: object = {}, reason?: string) => {
  const row = world.tables.of(on.name).at(-1);
  const isOpening = on.actions[action]!.opens;
  return world.engine.perform({
    viewer,
    type: on.name,
    ...(!isOpening && row && { id: row.id, version: row.version }),
    action,
    form: { ...form },
    idempotencyKey: `p${++key}`,
    ...(reason !== undefined && { reason }),
  });
};
const seenBy = async (of: RecordType, ...viewers: readonly Viewer[]): Promise<readonly boolean[]> =>
  Promise.all(viewers.map(async (viewer) => (await world.reader.get(of.name, world.only(of.name).id, scopesOf(viewer, of))) !== null));

beforeEach(() => {
  world = lawyersWorld();
  world.move('2026-11-06');
});

describe('what partners tell of practice (L07–L10)', () => {
  it('L08: a reading of two volumes is on the lawyer’s page, with his firm at that time, in its month', async () => {
    await world.report('lawyers', [readingTold()]);
    expect(world.only('lawyers.reading')).toMatchObject({
      state: 'recorded',
      number: expect.stringMatching(/^YJ20261106/) as string,
      district: '310101',
      ownerUnit: `firm/${uscc}`,
      mirror: { source: 'court-services', sourceId: 'YJ-1' },
      values: {
        lawyer: 'lawyer-1',
        firm: 'firm-1',
        matched: 'exact',
        authorityKind: 'court',
        authorityName: '上海市黄浦区人民法院',
        caseNumber: '（2026）沪0101民初1号',
        volumes: 2,
        pages: 140,
        usedOn: '2026-11-03',
        askedOn: '2026-10-30',
        waited: 5,
      },
    });
    expect(reading.list.filters).toEqual(expect.arrayContaining(['usedOn', 'lawyer', 'firm', 'district', 'authority']));
  });

  it('L09: asked for on 30 October at eight and kept on 3 November at nine it waited 97 hours, longer than the 48 allowed', async () => {
    await world.report('lawyers', [meetingTold()]);
    expect(world.only('lawyers.meeting').values).toMatchObject({
      authority: '看守一',
      authorityName: '上海市第一看守所',
      waited: 97,
      met: { from: '2026-11-03T01:00:00.000Z', until: '2026-11-03T01:40:00.000Z' },
      companions: [{ name: '周实习', role: 'intern', certificate: '31012026000123' }],
      meetDue: '2026-11-01T00:00:00.000Z',
      meetMet: '2026-11-03T01:00:00.000Z',
    });
  });

  it('L09: a meeting arranged and not kept yet is overdue after 48 hours; one refused or cancelled runs against nobody', async () => {
    await world.report('lawyers', [meetingTold(1, { outcome: 'approved', usedAt: undefined, met: undefined })]);
    expect(world.only('lawyers.meeting').values).toMatchObject({ meetDue: '2026-11-01T00:00:00.000Z', meetMet: null });
    await world.report('lawyers', [
      meetingTold(2, {
        outcome: 'cancelled',
        usedAt: undefined,
        met: undefined,
        cancelledAt: '2026-10-31T00:00:00.000Z',
        reason: '开庭冲突',
      }),
    ]);
    expect(world.only('lawyers.meeting').values).toMatchObject({ outcome: 'cancelled', reason: '开庭冲突', meetDue: null });
  });

  it('L09: a newer version says the same meeting anew, an older one nothing; taken back it stays, and says so', async () => {
    await world.report('lawyers', [meetingTold(2), meetingTold(1, { outcome: 'asked' })]);
    expect(world.only('lawyers.meeting')).toMatchObject({ state: 'recorded', values: { outcome: 'done' } });
    await world.report('lawyers', [meetingTold(3, { withdrawn: true })]);
    expect(world.only('lawyers.meeting')).toMatchObject({ state: 'withdrawn' });
  });

  it('L09: of the name and the firm alone he is only probable, the city’s until it says who he is', async () => {
    await world.report('lawyers', [meetingTold(1, { lawyer: { name: '王小明', uscc } })]);
    expect(world.only('lawyers.meeting')).toMatchObject({
      state: 'matching',
      district: null,
      values: { matched: 'probable', lawyers: ['lawyer-1'] },
    });
    expect(await seenBy(meeting, people.cityClerk, people.huangpu, people.lawyer)).toEqual([true, false, false]);
    expect(await acts(meeting, people.cityClerk, 'matchLawyer', { lawyer: 'lawyer-1' })).toMatchObject({ done: { state: 'recorded' } });
    expect(world.only('lawyers.meeting')).toMatchObject({ district: '310101', values: { matched: 'hand', firm: 'firm-1' } });
    expect(await seenBy(meeting, people.huangpu, people.lawyer, people.firm)).toEqual([true, true, true]);
  });

  it('L09: where there is room for a meeting everybody may see, until it is closed', async () => {
    await world.report('lawyers', [slotTold(), slotTold(2, { left: 1 })]);
    expect(world.only('lawyers.meetingSlot')).toMatchObject({ state: 'offered', values: { place: '看守一', on: '2026-11-05', left: 1 } });
    await world.report('lawyers', [slotTold(3, { withdrawn: true })]);
    expect(world.only('lawyers.meetingSlot')).toMatchObject({ state: 'closed' });
  });

  it('L07: where he presented his licence, to whom and whether it was valid, is told by the licence itself', async () => {
    await world.report('lawyers', [presentationTold()]);
    expect(world.only('lawyers.presentation')).toMatchObject({
      state: 'recorded',
      values: { lawyer: 'lawyer-1', verifier: '上海市黄浦区人民法院', place: '黄浦区法院安检', valid: true, usedOn: '2026-11-03' },
    });
  });

  it('L07–L10: nobody edits or deletes what is recorded: what there is are notes, links and whom it is about', () => {
    for (const type of [reading, meeting, presentation])
      expect(
        Object.entries(type.actions)
          .filter(([, { by }]) => by.length > 0)
          .map(([name]) => name)
          .sort(),
      ).toEqual(['annotate', 'link', 'matchLawyer']);
    expect(Object.keys(agency.actions).sort()).toEqual(['accept', 'annotate', 'end', 'link']);
    expect(Object.keys(inquiry.actions).sort()).toEqual(['annotate', 'answer', 'ask', 'fail', 'link', 'unanswered']);
  });
});

describe('records of our own (L07, L10)', () => {
  const company = { kind: 'companyFile', company: '上海远航贸易有限公司', usedOn: '2026-11-02', lawyer: 'lawyer-1' };

  it('L10: an inquiry is recorded with its answer; a note on it needs its text, and another district has none of it', async () => {
    expect(await acts(inquiry, people.cityClerk, 'ask', company)).toHaveProperty('done');
    expect(await acts(inquiry, people.huangpu, 'annotate')).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/reason' }] },
    });
    expect(await acts(inquiry, people.huangpu, 'annotate', {}, '查询用途与案件不符，请关注。')).toHaveProperty('done');
    expect(await acts(inquiry, people.pudong, 'annotate', {}, '越区批注')).toMatchObject({ refused: { problem: 'forbidden' } });
    expect(await acts(inquiry, people.cityClerk, 'answer', { answeredOn: '2026-11-05', answer: '已提供内档。' })).toMatchObject({
      done: { state: 'answered' },
    });
    expect(world.only('lawyers.inquiry')).toMatchObject({
      district: '310101',
      values: { source: 'hand', outcome: 'done', lawyerName: '王小明' },
    });
  });

  it('L07: another firm finds none of a firm’s cases; the lawyer and his firm see theirs, not that it is linked with an alert', async () => {
    await acts(agency, people.cityClerk, 'accept', { lawyer: 'lawyer-1', caseKind: 'civil', client: '张三', usedOn: '2026-11-02' });
    const other = somebody('firm.b', ['lawyers.firm-clerk'], firmUnit('other', '310115'));
    expect(await seenBy(agency, people.firm, people.lawyer, people.pudong, other)).toEqual([true, true, false, false]);
    expect(agency.withheld).toMatchObject([{ from: ['firm-clerk', 'lawyer'], fields: ['complaint', 'alert'] }]);
    expect(await acts(agency, people.huangpu, 'link')).toMatchObject({
      refused: { findings: [{ pointer: '/form/complaint', words: ['请选择要关联的投诉或者预警。', expect.any(String)] }] },
    });
  });

  it('L07: an approved binding opens one record with its contract, its opposing party and its number; its release ends it', async () => {
    const at = { district: '310101', ownerUnit: `firm/${uscc}` };
    const said = {
      authority: 'court',
      authorityName: '上海市黄浦区人民法院',
      caseNumber: '（2026）沪0101民初1号',
      kind: 'civil',
      stage: 'firstInstance',
    };
    const retained = {
      client: '张三',
      partyStanding: 'plaintiff',
      opposing: '李四',
      contractNumber: '合同〔2026〕8号',
      from: '2026-11-02',
    };
    const bound = {
      lawyer: 'lawyer-1',
      firm: 'firm-1',
      lawyerAuthority: 'district',
      retainer: 'client',
      clientKind: 'person',
      ...said,
      ...retained,
    };
    world.tables.put({ ...entry('lawyers.binding', 'b1', bound, at), number: 'AJBD1', state: 'manual' });
    const on = { type: 'lawyers.binding', id: 'b1' } as const;
    const row = () => world.only('lawyers.binding');
    const does = (viewer: Viewer, action: string, form: object, reason: string) =>
      world.engine.perform({ viewer, ...on, version: row().version, action, form: { ...form }, reason, idempotencyKey: `b${++key}` });
    expect(await does(people.huangpu, 'approve', {}, '材料齐全。')).toHaveProperty('done');
    expect(world.only('lawyers.agency')).toMatchObject({
      state: 'acting',
      district: '310101',
      ownerUnit: `firm/${uscc}`,
      values: {
        binding: 'b1',
        lawyer: 'lawyer-1',
        lawyerName: '王小明',
        source: 'centre',
        client: '张三',
        opposing: '李四',
        contractNumber: '合同〔2026〕8号',
        caseNumber: '（2026）沪0101民初1号',
        usedOn: '2026-11-02',
      },
    });
    expect(binding.actions.release.then.map(({ effect }) => effect)).toEqual(['stamp', 'movesThose']);
  });

  it('L07: ends on its day, and is not taken on again', async () => {
    await acts(agency, people.cityClerk, 'accept', { lawyer: 'lawyer-1', caseKind: 'civil', client: '张三', usedOn: '2026-11-02' });
    expect(await acts(agency, people.cityClerk, 'end')).toMatchObject({ refused: { findings: [{ pointer: '/form/endedOn' }] } });
    expect(await acts(agency, people.cityClerk, 'end', { endedOn: '2026-11-05' })).toMatchObject({ done: { state: 'ended' } });
    expect(await acts(agency, people.cityClerk, 'end', { endedOn: '2026-11-06' })).toMatchObject({
      refused: { problem: 'action-not-possible' },
    });
  });
});

it('L08: the licence alone, with another name, makes nobody exact', async () => {
  await world.report('lawyers', [readingTold(1, { lawyer: { name: '王晓明', licence } })]);
  expect(world.only('lawyers.reading')).toMatchObject({ state: 'matching', values: { matched: 'probable', lawyers: ['lawyer-1'] } });
});
