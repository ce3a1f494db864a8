import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { addressedWorld, faultAt, forbidden, people, refusedWith, type AddressedWorld } from '../testing/addressees.js';
import { complaint } from './complaint.js';
import { inspection } from './inspection.js';
import { thirdParty } from './third-party.js';

const { clerk, otherClerk, lead, inspector, district, pudong, office, officeTwo } = people;
let at: AddressedWorld;
const named = (...viewers: readonly Viewer[]) => viewers.map(({ account }) => ({ id: account.id }));
const start = (today?: string) => {
  at = addressedWorld(today);
  at.world.employ(clerk, otherClerk, inspector, district, pudong, lead);
};
beforeEach(() => start());
const on =
  (type: string) =>
  (viewer: Viewer, action: string, form: object = {}, reason?: string) =>
    at.perform(viewer, type, action, at.last(type), form, reason);
const sees = async (viewer: Viewer, type: typeof complaint | typeof inspection | typeof thirdParty) =>
  (await at.world.reader.get(type.name, at.last(type.name).id, scopesOf(viewer, type))) !== null;

describe('complaints (N28)', () => {
  const type = complaint.name;
  const act = on(type);
  const row = (): RecordRow => at.last(type);
  const receive = (viewer: Viewer = district, form: object = {}) =>
    at.perform(viewer, type, 'receive', undefined, {
      subject: '遗嘱公证收费争议',
      complainant: '王晓明',
      channel: 'letter',
      matter: 'fee',
      office: at.offices['GZ-01']!.id,
      content: '收费高于公示标准。',
      receivedOn: '2026-03-02',
      ...form,
    });
  const investigating = async () => {
    await receive();
    await act(district, 'accept');
    await act(district, 'investigate', { investigators: named(district, inspector) });
  };
  const found = { findings: '收费超出公示标准。', result: 'substantiated', reply: '已责令退费。' };

  it('N28: received on 29 April 2026 it is accepted or not by 12 May', async () => {
    start('2026-04-29T01:00:00.000Z');
    await receive(district, { receivedOn: '2026-04-29' });
    expect(row().values['acceptDue']).toBe('2026-05-12');
    at.world.move('2026-05-13');
    await at.world.engine.strike();
    expect(at.world.tables.added.notice.some(({ name }) => name === 'acceptLate')).toBe(true);
    expect(await act(district, 'refuse')).toMatchObject({ refused: { problem: 'input' } });
    expect(await act(district, 'refuse', {}, '不属公证执业监管事项。')).toMatchObject({ done: { state: 'refused' } });
  });

  it('N28: is looked into by two at least, none of whom is recused, and by them alone', async () => {
    await receive();
    expect(await act(district, 'investigate', { investigators: named(district, inspector) })).toMatchObject({
      refused: { problem: 'action-not-possible' },
    });
    await act(district, 'accept');
    expect(await act(district, 'investigate', { investigators: named(district) })).toMatchObject(faultAt('/form/investigators'));
    expect(await act(district, 'investigate', { investigators: named(district, inspector), recused: named(inspector) })).toMatchObject({
      refused: { problem: 'input' },
    });
    await act(district, 'investigate', { investigators: named(district, inspector) });
    expect(await act(clerk, 'note', { steps: [{ on: '2026-03-02', what: '谈话。' }] })).toMatchObject({
      refused: { problem: 'action-not-possible' },
    });
    expect(await act(inspector, 'note', { steps: [{ on: '2026-03-02', what: '调取案卷。' }] })).toHaveProperty('done');
  });

  it('N28: is answered within sixty days and thirty more, once, approved by another than who asked', async () => {
    await investigating();
    expect(row().values).toMatchObject({ acceptedOn: '2026-03-02', finishDue: '2026-05-06' });
    await act(district, 'askExtension', { extensionGrounds: '需委托鉴定。' });
    expect(await act(district, 'approveExtension')).toMatchObject(refusedWith('由您本人经办'));
    await act(lead, 'approveExtension');
    expect(row().values).toMatchObject({ finishDue: '2026-06-01', finishExtended: 1 });
    expect(await act(district, 'askExtension', { extensionGrounds: '再次延期。' })).toMatchObject(refusedWith('已延期一次'));
    expect(await act(district, 'askAnswer', { ...found, reply: null })).toMatchObject(faultAt('/form/reply'));
    await act(district, 'askAnswer', found);
    expect(await act(lead, 'approveAnswer')).toMatchObject({ done: { state: 'answered' } });
    expect(row().values).toMatchObject({ answeredOn: '2026-03-02', result: 'substantiated' });
    expect(await act(district, 'archive')).toMatchObject({ done: { state: 'archived' } });
  });

  it('N28: is the district’s and the city’s; the office learns of it, not of who complained', async () => {
    await receive();
    expect([
      await sees(district, complaint),
      await sees(pudong, complaint),
      await sees(office, complaint),
      await sees(officeTwo, complaint),
    ]).toEqual([true, false, true, false]);
    expect([complaint.fields.complainant.class, complaint.fields.phone.class, complaint.fields.content.class]).toEqual([
      'personal',
      'personal',
      'sensitive',
    ]);
    expect(complaint.withheld.find(({ from }) => from.includes('office'))).toBeDefined();
    expect(await act(pudong, 'accept')).toMatchObject(forbidden);
  });

  it('N28: is handed over with the unit it goes to', async () => {
    await receive();
    expect(await act(district, 'transfer')).toMatchObject(faultAt('/form/transferredTo'));
    expect(await act(district, 'transfer', { transferredTo: '市场监管局' })).toMatchObject({ done: { state: 'transferred' } });
  });
});

describe('inspections (N28)', () => {
  const type = inspection.name;
  const act = on(type);
  const row = (): RecordRow => at.last(type);
  const finding = { item: 'fee', what: '收费公示不完整。', isProblem: 'yes' };
  const plan = (form: object = {}) =>
    at.perform(inspector, type, 'plan', undefined, {
      subject: '收费专项检查',
      kind: 'special',
      content: '收费公示与票据。',
      offices: [at.offices['GZ-01']!.id],
      plannedOn: '2026-03-10',
      inspectors: named(inspector, district),
      ...form,
    });
  const checked = async (findings: readonly object[] = [finding]) => {
    await plan();
    await act(inspector, 'notify');
    await act(inspector, 'begin');
    await act(inspector, 'find', { findings });
    await act(inspector, 'askReview', { conclusion: '存在问题。' });
    return act(lead, 'approveReview');
  };

  it('N28: is told to the offices, done by two, written down and approved', async () => {
    await plan({ inspectors: named(inspector) }).then((one) => expect(one).toMatchObject(faultAt('/form/inspectors')));
    await plan();
    expect(await sees(office, inspection)).toBe(false);
    expect(await act(inspector, 'begin')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    await act(inspector, 'notify');
    expect([
      await sees(office, inspection),
      await sees(officeTwo, inspection),
      await sees(district, inspection),
      await sees(pudong, inspection),
    ]).toEqual([true, false, true, false]);
    expect(await act(otherClerk, 'begin')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    await act(inspector, 'begin');
    expect(await act(inspector, 'askReview', { conclusion: '无。' })).toMatchObject(refusedWith('尚无检查记录'));
    await act(inspector, 'find', { findings: [finding] });
    expect(row().values['problems']).toBe(1);
    await act(inspector, 'askReview', { conclusion: '存在问题。' });
    expect(await act(clerk, 'approveReview')).toMatchObject(forbidden);
    expect(await act(lead, 'approveReview')).toMatchObject({ done: { state: 'judged' } });
  });

  it('N28: problems are put right by the office and looked at again before anything is published', async () => {
    await checked();
    expect(await act(clerk, 'publish', { published: '检查结果。' })).toMatchObject(refusedWith('应先整改并复查'));
    expect(await act(inspector, 'orderRectification', { order: '补充公示。', rectifyBy: '2026-03-01' })).toMatchObject(
      faultAt('/form/rectifyBy'),
    );
    await act(inspector, 'orderRectification', { order: '补充公示。', rectifyBy: '2026-03-20' });
    expect(row().values['rectifyDue']).toBe('2026-03-20');
    expect(await act(office, 'handOver')).toMatchObject(refusedWith('请先报告整改情况'));
    await act(office, 'rectify', { rectifications: [{ what: '已补充公示。' }] });
    await act(office, 'handOver');
    expect(await act(inspector, 'again', { recheck: '票据仍缺。', rectifyBy: '2026-03-25' })).toMatchObject({
      done: { state: 'rectifying' },
    });
    await act(office, 'handOver');
    expect(await act(office, 'pass', { recheck: '通过。' })).toMatchObject(forbidden);
    await act(inspector, 'pass', { recheck: '已整改。' });
    expect(await act(clerk, 'publish', { published: '检查结果。' })).toMatchObject({ done: { state: 'published' } });
    expect(await act(inspector, 'archive')).toMatchObject({ done: { state: 'archived' } });
  });

  it('N28: without a problem it is published, and nothing is to be put right', async () => {
    await checked([{ item: 'fee', what: '收费规范。', isProblem: 'no' }]);
    expect(await act(inspector, 'orderRectification', { order: '无。', rectifyBy: '2026-03-20' })).toMatchObject(refusedWith('未发现问题'));
    expect(await act(clerk, 'publish', { published: '未发现问题。' })).toMatchObject({ done: { state: 'published' } });
  });
});

describe('inspections that are drawn by lot (N29)', () => {
  const type = inspection.name;
  const act = on(type);
  const row = (): RecordRow => at.last(type);
  const offices = () => Array.from({ length: 22 }, (_, i) => `office-${i}`);
  const plan = async () => {
    for (const id of offices()) at.world.tables.put({ ...at.offices['GZ-01']!, id, ownerUnit: `notary/${id}` });
    await at.perform(inspector, type, 'plan', undefined, {
      subject: '双随机检查',
      kind: 'random',
      content: '公证质量。',
      plannedOn: '2026-03-10',
    });
  };
  const pools = () => ({
    pool: offices(),
    officeCount: 5,
    inspectorPool: named(inspector, clerk, otherClerk, district),
    inspectorCount: 2,
    seed: '20260303',
  });
  const drawn = () => ({
    offices: row().values['offices'],
    inspectors: (row().values['inspectors'] as { id: string }[]).map(({ id }) => id),
  });

  it('N29: five of 22 offices and two inspectors are drawn, and the same seed draws the same', async () => {
    await plan();
    expect(await act(inspector, 'draw', pools())).toMatchObject({ done: { state: 'drawn' } });
    const first = drawn();
    expect([(first.offices as string[]).length, first.inspectors.length]).toEqual([5, 2]);
    expect(row().values).toMatchObject({ seed: '20260303', drawnOn: '2026-03-02' });
    await plan();
    await act(inspector, 'draw', pools());
    expect(drawn()).toEqual(first);
    await plan();
    await act(inspector, 'draw', { ...pools(), seed: '20260304' });
    expect(drawn()).not.toEqual(first);
  });

  it('N29: who is recused is never drawn, and there must be enough to draw from', async () => {
    await plan();
    await act(inspector, 'draw', { ...pools(), recused: named(clerk, otherClerk) });
    expect(drawn().inspectors.toSorted()).toEqual([inspector, district].map(({ account }) => account.id).toSorted());
    await plan();
    expect(await act(inspector, 'draw', { ...pools(), recused: named(clerk, otherClerk, district) })).toMatchObject(
      faultAt('/form/inspectorCount'),
    );
    expect(await act(inspector, 'draw', { ...pools(), officeCount: 23 })).toMatchObject(faultAt('/form/officeCount'));
  });

  it('N29: is not told before the draw, and nobody chooses in its place', async () => {
    await plan();
    expect(await act(inspector, 'notify')).toMatchObject(refusedWith('须先抽取'));
    expect(await act(inspector, 'revise', { offices: ['office-1'] })).toMatchObject(faultAt('/form/offices'));
    await act(inspector, 'draw', pools());
    expect(await act(inspector, 'notify')).toMatchObject({ done: { state: 'noticed' } });
  });

  it('N29: by strata so many of each are drawn, and no more than there are', async () => {
    await plan();
    const strata = [
      { name: '重点监管', pool: offices().slice(0, 4), count: 2 },
      { name: '其他', pool: offices().slice(4), count: 3 },
    ];
    const { pool: _, officeCount: _many, ...others } = pools();
    const [few, too] = [{ ...others }, { ...others, strata: [{ ...strata[0]!, count: 5 }] }];
    expect(await act(inspector, 'draw', few)).toMatchObject(faultAt('/form/pool'));
    expect(await act(inspector, 'draw', too)).toMatchObject(faultAt('/form/strata/0/count'));
    expect(await act(inspector, 'draw', { ...pools(), strata })).toMatchObject(faultAt('/form/strata'));
    expect(await act(inspector, 'draw', { ...others, strata })).toMatchObject({ done: { state: 'drawn' } });
    const all = drawn().offices as string[];
    expect([all.filter((id) => strata[0]!.pool.includes(id)).length, all.length]).toEqual([2, 5]);
    await plan();
    await act(inspector, 'draw', { ...others, strata });
    expect(drawn().offices).toEqual(all);
  });

  it('N29: is drawn again with a reason and an approval alone', async () => {
    await plan();
    await act(inspector, 'draw', pools());
    expect(await act(inspector, 'draw', pools())).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await act(inspector, 'askRedraw')).toMatchObject(faultAt('/form/redrawGrounds'));
    await act(inspector, 'askRedraw', { redrawGrounds: '抽中机构已停业。' });
    expect(await act(inspector, 'approveRedraw')).toMatchObject(forbidden);
    await act(lead, 'approveRedraw');
    expect(row()).toMatchObject({ state: 'planned', values: { offices: null, inspectors: null } });
    expect(await act(inspector, 'draw', { ...pools(), seed: '20260305' })).toMatchObject({ done: { state: 'drawn' } });
  });
});

describe('what third parties say (N28)', () => {
  const type = thirdParty.name;
  const act = on(type);
  const record = () =>
    at.perform(clerk, type, 'record', undefined, {
      subject: '媒体报道公证收费',
      source: 'media',
      receivedOn: '2026-03-02',
      office: at.offices['GZ-01']!.id,
      content: '报道称收费不透明。',
    });

  it('N28: is judged, becomes an event or is not used, and is answered', async () => {
    await record();
    expect(await act(clerk, 'use', { judgement: '属实。' })).toMatchObject({ refused: { problem: 'action-not-possible' } });
    await act(clerk, 'judge');
    expect(await act(clerk, 'use')).toMatchObject(faultAt('/form/judgement'));
    expect(await act(clerk, 'use', { judgement: '有具体线索。' })).toMatchObject({ done: { state: 'event' } });
    expect(at.last(type).values).toMatchObject({ decision: 'event', judgedBy: 'notary.clerk' });
    expect(await act(clerk, 'answer')).toMatchObject(faultAt('/form/feedback'));
    expect(await act(clerk, 'answer', { feedback: '已立项排查。' })).toMatchObject({ done: { state: 'answered' } });
    await record();
    await act(clerk, 'judge');
    expect(await act(clerk, 'leave', { judgement: '无具体事实。' })).toMatchObject({ done: { state: 'unused' } });
    expect(at.last(type).values['decision']).toBe('unused');
  });

  it('N28: is seen by the city and the district of the office alone', async () => {
    await record();
    expect([await sees(district, thirdParty), await sees(pudong, thirdParty), await sees(office, thirdParty)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
