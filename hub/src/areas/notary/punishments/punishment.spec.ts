import { beforeEach, describe, expect, it } from 'vitest';
import { mayKnow, scopesOf } from '../../../access/index.js';
import { readReport } from '../../../api/testing/report-reading.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { notaryWorld, people, type NotaryWorld } from '../testing/cast.js';
import { upload } from '../testing/files.js';
import { punishments } from './overview.js';
import { punishment } from './punishment.js';

const type = 'notary.punishment';
let at: NotaryWorld;
beforeEach(() => {
  at = notaryWorld();
});
const opening = ['record', 'educate', 'educateDistrict', 'educateCity', 'recordHouse'];
const act = (viewer: Viewer, action: string, form: object = {}, reason?: string, row?: RecordRow) =>
  at.perform(viewer, type, action, opening.includes(action) ? undefined : (row ?? at.last(type)), form, reason);
const of = (licence: string): string => at.staff[licence]!.id;
const discipline = (more: object = {}) => ({
  kind: 'party',
  level: 'partySerious',
  person: of('G-0101'),
  docNo: '沪司纪〔2026〕3号',
  decidedOn: '2026-03-02',
  facts: '违反廉洁纪律。',
  ...more,
});
const findings = (pointer: string) => ({ refused: { findings: [{ pointer: `/form/${pointer}` }] } });
const reach = async (day: string): Promise<void> => {
  at.world.move(day);
  while ((await at.world.engine.strike()) > 0);
};
/** 惩处统计 of today, as the head reads it. */
const report = () =>
  readReport(at.world.reader, punishments, { viewer: people.lead, period: ['2026-03-02', '2026-03-02'], today: '2026-03-02' });
const figures = async () => {
  const { figures: counted, ratios } = await report();
  return { ...counted, ...ratios };
};
const educated = async (viewer: Viewer, action: string, more: object = {}) => {
  const talk = await upload(at.world, type, 'talkRecord', viewer, '谈话记录.pdf');
  return act(viewer, action, {
    kind: 'education',
    level: 'admonition',
    person: of('G-0102'),
    docNo: '谈〔2026〕1号',
    decidedOn: '2026-03-02',
    talkRecord: [{ id: talk }],
    ...more,
  });
};

describe('Party discipline (N10)', () => {
  it('N10: recorded by the district and approved by the city it is in force for eighteen months, at once in the figures', async () => {
    expect(await act(people.district, 'record', discipline())).toHaveProperty('done');
    expect(at.last(type).state).toBe('first');
    expect(await act(people.lead, 'approve')).toMatchObject({ done: { state: 'effective' } });
    expect(at.last(type)).toMatchObject({
      district: '310101',
      ownerUnit: 'notary/GZ-01',
      values: { months: 18, since: '2026-03-02', until: '2027-09-02', effectiveOn: '2026-03-02', officeClass: 'district', isFirst: true },
    });
  });

  it.each([
    ['partyWarning', {}, 12, '2027-03-02'],
    ['partyRemoved', {}, 24, '2028-03-02'],
    ['partyProbation', { probation: 'twelve' }, 12, '2027-03-02'],
    ['partyProbation', { probation: 'twentyFour' }, 24, '2028-03-02'],
    ['partyExpelled', {}, null, null],
  ])('N10: %s %o has effect for %s months, until %s', async (level, more, months, until) => {
    await act(people.district, 'record', discipline({ level, ...more }));
    await act(people.lead, 'approve');
    expect(at.last(type).values).toMatchObject({ months, until });
  });

  it('N10: the probation says how long it lasts', async () => {
    expect(await act(people.district, 'record', discipline({ level: 'partyProbation' }))).toMatchObject(findings('probation'));
  });

  it('N10: of one fact with two kinds there are two cases and one person', async () => {
    await act(people.district, 'record', discipline());
    const first = at.last(type);
    await act(people.lead, 'approve');
    await act(
      people.district,
      'record',
      discipline({ kind: 'government', level: 'governmentDemerit', docNo: '沪司政〔2026〕4号', sameFact: first.id }),
    );
    await act(people.lead, 'approve');
    const all = at.world.tables.of(type).filter(({ state }) => state === 'effective');
    expect([all.length, all.filter(({ values }) => values['isFirst'] === true).length]).toEqual([2, 1]);
    expect(await figures()).toMatchObject({ cases: 2, party: 1, government: 1, persons: 1 });
  });

  it('N10: the figures say kind, level and class of office in cases and in persons the day it is in force, and open their lists; one who has two of different facts is one person', async () => {
    await act(people.district, 'record', discipline());
    expect(await figures()).toMatchObject({ cases: 0, persons: 0 });
    await act(people.lead, 'approve');
    expect(await figures()).toMatchObject({ inForce: 1, cases: 1, party: 1, persons: 1 });
    await act(people.district, 'record', discipline({ level: 'partyWarning', docNo: '沪司纪〔2026〕8号' }));
    await act(people.lead, 'approve');
    expect(await figures()).toMatchObject({ cases: 2, persons: 1 });
    const { rows, table } = await report();
    expect((await rows('level')).map(([key, said]) => [key, ...said]).toSorted()).toEqual([
      ['partySerious', 1, 1],
      ['partyWarning', 1, 1],
    ]);
    expect((await rows('officeClass')).map(([key, said]) => [key, said[0], said[1]])).toEqual([['district', 2, 1]]);
    expect((await table('kind'))[0]!.cells[0]).toMatchObject({ type, filter: { kind: 'party', effectiveOn: expect.anything() as object } });
  });

  it('N10: refuses who is no member of the Party, and a level of another kind', async () => {
    expect(await act(people.district, 'record', discipline({ person: of('G-0102') }))).toMatchObject(findings('person'));
    expect(await act(people.district, 'record', discipline({ level: 'governmentDemerit' }))).toMatchObject(findings('level'));
    expect(at.world.tables.of(type)).toEqual([]);
  });

  it('N10: the same person is not recorded twice by one decision, unless that was corrected', async () => {
    await act(people.district, 'record', discipline());
    expect(await act(people.district, 'record', discipline())).toMatchObject({
      refused: { problem: 'action-not-possible', why: [expect.stringContaining('已经登记'), expect.any(String)] },
    });
    await act(people.lead, 'approve');
    await act(people.lead, 'correct', {}, '登记有误。');
    expect(await act(people.district, 'record', discipline())).toHaveProperty('done');
  });
});

describe('government discipline (N12)', () => {
  const demerit = (more: object = {}) => discipline({ kind: 'government', level: 'governmentDemerit', ...more });

  it('N12: a demerit of 2 March 2026 lasts until 2 March 2027, is over on the third and stays in the file', async () => {
    await act(people.district, 'record', demerit());
    await act(people.lead, 'approve');
    expect(at.last(type).values).toMatchObject({ months: 12, until: '2027-03-02', effectDue: '2027-03-02' });
    await reach('2027-03-02');
    expect(at.last(type).state).toBe('effective');
    await reach('2027-03-03');
    expect(at.world.only(type)).toMatchObject({ state: 'expired', values: { level: 'governmentDemerit' } });
  });

  it.each([
    ['governmentWarning', 6, '2026-09-02'],
    ['majorDemerit', 18, '2027-09-02'],
    ['demotion', 24, '2028-03-02'],
    ['dismissal', 24, '2028-03-02'],
    ['discharge', null, null],
  ])('N12: %s has effect for %s months, until %s', async (level, months, until) => {
    await act(people.district, 'record', demerit({ level }));
    await act(people.lead, 'approve');
    expect(at.last(type).values).toMatchObject({ months, until });
  });

  it('N12: is not approved by who recorded or passed it', async () => {
    await act(people.lead, 'record', demerit());
    expect(await act(people.lead, 'approve')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await act(people.clerk, 'pass')).toMatchObject({ done: { state: 'second' } });
    expect(await act(people.lead, 'approve')).toHaveProperty('refused');
  });

  it('N12: that staff of a mixed office may be no public staff is a hint, and refuses nothing', async () => {
    expect(await act(people.pudong, 'record', demerit({ person: of('G-0201') }))).toHaveProperty('done');
    expect(at.last(type).values['publicHint']).toContain('公职人员');
    await act(people.district, 'record', demerit({ docNo: '沪司政〔2026〕9号' }));
    expect(at.last(type).values['publicHint']).toBeNull();
  });

  it('N12: sent back with a reason it is changed and handed in again', async () => {
    await act(people.district, 'record', demerit());
    expect(await act(people.lead, 'sendBack', {}, '请补充事实。')).toMatchObject({ done: { state: 'entry' } });
    expect(await act(people.district, 'amend', { duty: '公证员' })).toMatchObject({ done: { state: 'first' } });
  });

  it('N12: one that was entered wrong is dropped with a reason and entered anew', async () => {
    await act(people.district, 'record', demerit());
    await act(people.lead, 'sendBack', {}, '等级有误。');
    expect(await act(people.office, 'dropHere', {}, '有误。')).toHaveProperty('refused');
    expect(await act(people.district, 'drop', {}, '等级有误。')).toMatchObject({ done: { state: 'dropped' } });
    expect(await act(people.district, 'record', demerit({ level: 'majorDemerit' }))).toHaveProperty('done');
  });
});

describe('criticism (N13)', () => {
  it('N13: the office records an admonition with the record of the talk, the district confirms it, and it is in force that day', async () => {
    expect(await educated(people.office, 'educate')).toHaveProperty('done');
    expect(at.last(type).state).toBe('first');
    at.world.move('2026-03-10');
    expect(await act(people.district, 'confirm')).toMatchObject({ done: { state: 'effective' } });
    expect(at.last(type).values).toMatchObject({ kind: 'education', since: '2026-03-10', until: '2026-09-10', effectiveOn: '2026-03-10' });
  });

  it('N13: refuses one without the record of the talk, and a level that is none of criticism', async () => {
    const form = { kind: 'education', level: 'talk', person: of('G-0102'), docNo: '谈〔2026〕2号', decidedOn: '2026-03-02' };
    expect(await act(people.office, 'educate', form)).toMatchObject(findings('talkRecord'));
    expect(await educated(people.office, 'educate', { level: 'governmentWarning' })).toMatchObject(findings('level'));
  });

  it('N13: is reviewed one level up: what a district recorded by the city, not by itself', async () => {
    await educated(people.district, 'educateDistrict');
    expect(await act(people.district, 'confirm')).toMatchObject({ refused: { why: ['该惩处由市局审核。', expect.any(String)] } });
    expect(await act(people.lead, 'approve')).toMatchObject({ done: { state: 'effective' } });
    expect(await figures()).toMatchObject({ education: 1 });
    await educated(people.office, 'educate', { docNo: '谈〔2026〕5号' });
    expect(await act(people.lead, 'approve')).toHaveProperty('refused');
  });

  it('N13: the person himself does not see it before it was served on him', async () => {
    await educated(people.office, 'educate', { person: of('G-0101') });
    await act(people.district, 'confirm');
    const his = async () => (await at.world.reader.get(type, at.last(type).id, scopesOf(people.officer, punishment))) !== null;
    expect([await his(), mayKnow(people.officer, punishment, at.last(type))]).toEqual([false, false]);
    await act(people.office, 'serve', { servedOn: '2026-03-03' });
    expect(at.world.tables.added.notice.filter(({ name }) => name === 'served')).toHaveLength(1);
    expect(await his()).toBe(true);
  });
});

describe('house rules (N14)', () => {
  const ruled = async (more: object = {}, viewer: Viewer = people.office, action = 'createOfOffice'): Promise<string> => {
    const paper = await upload(at.world, 'notary.library', 'papers', viewer, '绩效管理办法.pdf');
    await at.perform(viewer, 'notary.library', action, undefined, {
      title: '绩效与岗位管理办法',
      documentNumber: '申黄处〔2025〕3号',
      issuer: '申黄公证处',
      effectiveOn: '2025-01-01',
      papers: [{ id: paper }],
      ...more,
    });
    return at.last('notary.library').id;
  };
  const house = async (more: object = {}, viewer: Viewer = people.office) => {
    const paper = await upload(at.world, type, 'decisionPapers', viewer, '决定.pdf');
    return act(viewer, 'recordHouse', {
      kind: 'house',
      level: 'pay',
      person: of('G-0102'),
      docNo: '申黄处〔2026〕1号',
      decidedOn: '2026-03-02',
      houseRule: 'houseRule' in more ? undefined : await ruled(),
      decisionPapers: [{ id: paper }],
      ...more,
    });
  };

  it('N14: reduced pay with rule and decision is confirmed by the district and counted once', async () => {
    expect(await house()).toHaveProperty('done');
    expect(at.last(type).state).toBe('first');
    expect(await act(people.district, 'confirm')).toMatchObject({ done: { state: 'effective' } });
    expect(await figures()).toMatchObject({ cases: 1, house: 1, persons: 1 });
    expect(at.last(type).values).toMatchObject({ kind: 'house', isFirst: true, until: null, effectiveOn: '2026-03-02' });
    expect(at.last(type).values).toMatchObject({
      houseRule: at.last('notary.library').id,
      ruleTitle: '绩效与岗位管理办法',
      ruleNumber: '申黄处〔2025〕3号',
      ruleVersion: 1,
    });
    await reach('2028-01-01');
    expect(at.last(type).state).toBe('effective');
  });

  it('N14: without a rule of the library nobody is dealt with by it; the decision is handed in', async () => {
    expect(await house({ houseRule: undefined })).toMatchObject({
      refused: { problem: 'action-not-possible', why: [expect.stringContaining('规章制度库'), expect.any(String)] },
    });
    expect(await house({ decisionPapers: undefined })).toMatchObject(findings('decisionPapers'));
  });

  it('N14: the version it cites stays with it when the rule is revised later; a revised, abolished or future one is cited by nobody', async () => {
    const old = await ruled();
    await house({ houseRule: old });
    const cited = at.last(type).id;
    const next = await ruled({ replaces: old, effectiveOn: '2026-03-01' });
    expect(at.world.tables.of(type).find(({ id }) => id === cited)!.values).toMatchObject({ houseRule: old, ruleVersion: 1 });
    expect(await house({ houseRule: old, docNo: '2号' })).toMatchObject({
      refused: { problem: 'action-not-possible', why: [expect.stringContaining('不是现行有效版本'), expect.any(String)] },
    });
    expect(await house({ houseRule: next, docNo: '3号' })).toHaveProperty('done');
    expect(at.last(type).values).toMatchObject({ ruleVersion: 2 });
    const later = await ruled({ effectiveOn: '2027-01-01' });
    expect(await house({ houseRule: later, docNo: '4号' })).toHaveProperty('refused');
  });

  it('N14: a law is no rule of the office', async () => {
    const law = await ruled({ kind: 'law', visibleTo: ['office'] }, people.clerk, 'create');
    expect(await house({ houseRule: law })).toMatchObject(findings('houseRule'));
  });

  it('N14: another office’s rule is not to be found by this one', async () => {
    const theirs = await ruled({}, people.officeTwo);
    expect(await house({ houseRule: theirs })).toMatchObject(findings('houseRule'));
  });

  it('N14: sent back, the office may cite another rule; it is asked again whether that is in force', async () => {
    const old = await ruled();
    await house({ houseRule: old });
    await act(people.district, 'sendBack', {}, '请核对所依据的制度。');
    const next = await ruled({ replaces: old, effectiveOn: '2026-03-01' });
    expect(await act(people.office, 'amendHere', {})).toHaveProperty('refused');
    expect(await act(people.office, 'amendHere', { houseRule: next })).toHaveProperty('done');
    expect(at.last(type)).toMatchObject({ state: 'first', values: { ruleVersion: 2 } });
  });

  it('N14: the city does not enter it for the office', async () => {
    expect(await house({}, people.clerk)).toEqual({ refused: { problem: 'forbidden' } });
    expect(await house({}, people.lead)).toEqual({ refused: { problem: 'forbidden' } });
  });

  it('N14: an ended employment proposes that the register be changed, which the clerk does', async () => {
    await house({ level: 'released' });
    expect(await act(people.clerk, 'changeRegister', { leftOn: '2026-03-31' })).toHaveProperty('refused');
    await act(people.district, 'confirm');
    expect(at.last(type).values['registerDue']).toBe(true);
    expect(await act(people.clerk, 'changeRegister', { leftOn: '2026-03-31' })).toHaveProperty('done');
    expect(at.world.tables.of('notary.person').find(({ id }) => id === of('G-0102'))!.values).toMatchObject({
      status: 'left',
      leaving: 'left',
      leftOn: '2026-03-31',
    });
    expect(await act(people.clerk, 'changeRegister', { leftOn: '2026-03-31' })).toHaveProperty('refused');
  });
});

describe('administrative penalties (N32)', () => {
  it('N32: recorded by the district, passed and approved by the city; a level of another kind is refused, and it is kept until corrected', async () => {
    const penalty = (more: object = {}) =>
      discipline({ kind: 'administrative', level: 'fine', docNo: '沪司罚〔2026〕1号', authority: '上海市司法局', ...more });
    expect(await act(people.district, 'record', penalty({ level: 'partyWarning' }))).toMatchObject(findings('level'));
    expect(await act(people.district, 'record', penalty())).toHaveProperty('done');
    expect(await act(people.district, 'confirm')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await act(people.clerk, 'pass')).toMatchObject({ done: { state: 'second' } });
    expect(await act(people.lead, 'approve')).toMatchObject({ done: { state: 'effective' } });
    expect(at.last(type).values).toMatchObject({ kind: 'administrative', since: '2026-03-02', months: null });
    await reach('2028-04-01');
    expect(at.last(type).state).toBe('effective');
  });
});
