import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import {
  accepted,
  comingWorld,
  incoming,
  inType as type,
  lookedInto,
  newLicence,
  oldLicence,
  originals,
  reviewed,
  sheet,
  told,
  uploads,
} from '../testing/coming.js';
import { judges, people } from '../testing/registers.js';
import { licence, residentId, uscc } from '../testing/reports.js';
import { barred, does, latest, sure } from '../testing/transfers.js';
import { papers } from './in-fields.js';
import { transferIn } from './transfer-in.js';

let world: World;
const act = (viewer: Viewer, action: string, more: Parameters<typeof does>[4] = {}) => does(world, type, viewer, action, more);
const now = () => latest(world, type);
const enter = (form: object = {}) => act(people.cityClerk, 'enter', { form: { applicant: 'a', ...told, originals, ...form }, opens: true });

beforeEach(() => {
  world = comingWorld();
});

describe('a lawyer of another province comes (L13)', () => {
  it('L13: he writes in the portal, the firm takes him, the district accepts; the papers that are missing are named', async () => {
    await sure(act(incoming, 'draft', { form: { applicant: 'a', ...told }, opens: true }));
    expect(await act(incoming, 'submit', { form: uploads(world, ['certificate', 'consent', 'history']) })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/handover', code: 'required' }] },
    });
    await sure(act(incoming, 'submit', { form: uploads(world, papers) }));
    expect(now()).toMatchObject({
      state: 'confirming',
      district: '310101',
      ownerUnit: `firm/${uscc}`,
      values: {
        name: '苏南行',
        oldLicence,
        idNumber: residentId,
        province: 'zhejiang',
        firmUscc: uscc,
        handover: [{ name: 'handover.pdf' }],
      },
    });
    expect(latest(world, 'lawyers.transfer')).toMatchObject({
      state: 'open',
      values: { direction: 'in', person: '苏南行', theirFirm: '浙江远航律师事务所' },
    });
    await sure(act(people.firm, 'confirm'));
    expect(now()).toMatchObject({ state: 'acceptance', values: { acceptDue: '2026-02-09' } });
  });

  it('L13: at the window a clerk of the city enters it, with the papers handed in on paper; each that is missing is named', async () => {
    expect(await enter({ originals: ['certificate', 'consent', 'history'] })).toMatchObject({
      refused: { findings: [{ pointer: '/form/originals', words: ['缺少原所交接证明。', expect.any(String)] }] },
    });
    await sure(enter());
    expect(now()).toMatchObject({ state: 'acceptance', values: { submittedOn: '2026-02-02', acceptDue: '2026-02-09' } });
  });

  it('L13: a second application of the same lawyer is refused while one is under way, at the window and in the portal', async () => {
    await sure(enter());
    const { number } = now();
    const why = `该律师已有在办的调入申请（${number}）`;
    expect(await enter()).toMatchObject(barred(why));
    expect(world.tables.of(type)).toHaveLength(1);
    expect(world.tables.of('lawyers.transfer')).toHaveLength(1);
    await sure(act(incoming, 'draft', { form: { applicant: 'a', ...told }, opens: true }));
    expect(await act(incoming, 'submit', { form: uploads(world, papers) })).toMatchObject(barred(why));
  });

  it('L13: who has no account is entered at the window too, once', async () => {
    const register = (form: object) =>
      does(world, 'lawyers.applicant', people.cityClerk, 'enter', {
        form: { name: '顾云溪', idNumber: residentId, province: 'zhejiang', ...form },
        opens: true,
      });
    expect(await register({ licence: oldLicence })).toMatchObject({ refused: { findings: [{ pointer: '/form/licence', code: 'taken' }] } });
    await sure(register({ licence: oldLicence.replace(/.$/, '9') }));
    expect(latest(world, 'lawyers.applicant')).toMatchObject({
      number: oldLicence.replace(/.$/, '9'),
      values: { verifiedOn: '2026-02-02' },
    });
  });

  it('L13: accepted on 10 February 2026 it is due at the district on 16 March 2026; the request for the file is out at once, its wait is counted apart', async () => {
    await accepted(world);
    expect(now()).toMatchObject({
      state: 'district',
      values: {
        acceptedOn: '2026-02-10',
        reviewDue: '2026-03-16',
        fileDue: '2026-03-09',
        fileCheck: 'awaited',
        requestNumber: '沪司律商调〔2026〕1号',
      },
    });
    expect(latest(world, 'lawyers.transfer').values['letterNumber']).toBe('沪司律商调〔2026〕1号');
    world.move('2026-03-10');
    await world.engine.strike();
    expect(world.tables.added.notice.filter(({ name }) => name === 'fileLate')).not.toEqual([]);
    await sure(act(people.cityClerk, 'remindFile'));
    expect(now().values).toMatchObject({ requestNumber: '沪司律商调〔2026〕2号', fileDue: '2026-03-31', reviewDue: '2026-03-16' });
  });

  it('L13: completion is asked once, and the district may not accept', async () => {
    await sure(enter());
    await sure(act(people.huangpu, 'askSupplement', { form: { missing: '执业经历不全。' } }));
    expect(now()).toMatchObject({ state: 'supplement', values: { completeDue: '2026-02-09' } });
    await sure(act(incoming, 'complete', { form: { practice: told.practice } }));
    expect(await act(people.huangpu, 'askSupplement', { form: { missing: '再补' } })).toMatchObject(
      barred('补正只能要求一次，应当一次告知全部内容。'),
    );
    expect(await act(people.huangpu, 'turnAway')).toMatchObject({ refused: { findings: [{ pointer: '/reason' }] } });
    await sure(act(people.huangpu, 'turnAway', { reason: '不属于本区管辖。' }));
    expect(now().state).toBe('notAccepted');
    expect(latest(world, 'lawyers.transfer')).toMatchObject({ state: 'closed', values: { result: 'refused' } });
  });

  it('L13: a file of 118 of 120 pages shows that two are missing; they are asked for by letter, and it is checked when they are there', async () => {
    await accepted(world);
    expect(await act(people.cityClerk, 'checkFile', { form: { fileFinding: '齐' } })).toMatchObject(barred('档案尚未到达。'));
    const pages = (listedPages: number, receivedPages: number) =>
      act(people.cityClerk, 'receiveFile', { form: { fileOn: '2026-02-10', listedPages, receivedPages } });
    expect(await pages(118, 120)).toMatchObject({ refused: { findings: [{ pointer: '/form/receivedPages' }] } });
    await sure(pages(120, 118));
    expect(now().values).toMatchObject({ fileCheck: 'checking', missingPages: 2, fileMet: '2026-02-10' });
    expect(await act(people.cityClerk, 'checkFile', { form: { fileFinding: '齐' } })).toMatchObject(
      barred('档案缺页，请先补寄并重新登记页数。'),
    );
    await sure(act(people.cityClerk, 'requestPages'));
    expect(now().values).toMatchObject({ fileCheck: 'missing', againOn: '2026-02-10' });
    await sure(pages(120, 120));
    expect(await act(people.cityClerk, 'requestPages')).toMatchObject(barred('档案没有缺页。'));
    await sure(act(people.cityClerk, 'checkFile', { form: { fileFinding: '档案齐全。', gaps: '2019 年 5 月至 9 月待业。' } }));
    expect(now().values['fileCheck']).toBe('checked');
  });

  it('L13: the city reviews what is checked alone, and who reviewed it does not decide', async () => {
    await accepted(world);
    await sure(act(people.huangpu, 'pass', { form: { finding: '符合条件。' } }));
    expect(now()).toMatchObject({ state: 'city', values: { decideDue: '2026-03-02' } });
    expect(await act(people.cityClerk, 'review', { form: { cityFinding: '可' } })).toMatchObject(barred('档案审查尚未完成。'));
    await sure(act(people.cityClerk, 'receiveFile', { form: { fileOn: '2026-02-10', listedPages: 9, receivedPages: 9 } }));
    await sure(act(people.cityClerk, 'checkFile', { form: { fileFinding: '档案齐全。' } }));
    await sure(act(people.cityLead, 'review', { form: { cityFinding: '拟准予。' } }));
    const why = (act: string) => barred(`“市局审核”由您本人经办，须由他人${act}。`);
    await lookedInto(world);
    for (const part of ['Integrity', 'Careers'])
      await sure(does(world, sheet, people.cityClerk, `waive${part}`, { form: { [`${part.toLowerCase()}Waiver`]: '核查未回。' } }));
    expect(await act(people.cityLead, 'approve', { form: { newLicence } })).toMatchObject(why('准予调入'));
    expect(await act(people.cityLead, 'refuse', { form: { refusalGrounds: '不符。' } })).toMatchObject(why('不予调入'));
    expect(await act(people.cityClerk, 'approve', { form: { newLicence } })).toEqual({ refused: { problem: 'forbidden' } });
  });

  it('L13: the grant writes register entry, membership and status in one act, watches him for a year and closes what waited for it', async () => {
    await reviewed(world);
    await lookedInto(world);
    for (const part of ['Integrity', 'Careers'])
      await sure(does(world, sheet, people.cityClerk, `waive${part}`, { form: { [`${part.toLowerCase()}Waiver`]: '核查未回。' } }));
    expect(await act(people.cityLead, 'approve')).toMatchObject({ refused: { findings: [{ pointer: '/form/newLicence' }] } });
    expect(await act(people.cityLead, 'approve', { form: { newLicence: licence } })).toMatchObject(barred('已有执业证号相同的律师。'));
    await sure(act(people.cityLead, 'approve', { form: { newLicence } }));
    expect(now()).toMatchObject({ state: 'granted', values: { grantNumber: '沪司律准〔2026〕1号', watchedUntil: '2027-02-10' } });
    const entered = world.tables.of('lawyers.lawyer').find(({ values }) => values['licence'] === newLicence)!;
    expect(entered).toMatchObject({
      number: newLicence,
      district: '310101',
      ownerUnit: `firm/${uscc}`,
      values: {
        name: '苏南行',
        idNumber: residentId,
        status: 'practising',
        firm: 'firm-1',
        joinedOn: '2026-02-10',
        watchedUntil: '2027-02-10',
      },
    });
    expect(latest(world, 'lawyers.membership')).toMatchObject({
      district: '310101',
      values: { lawyer: entered.id, lawyerName: '苏南行', firm: 'firm-1', since: '2026-02-10', reason: '外省调入' },
    });
    expect(latest(world, sheet).state).toBe('closed');
    expect(latest(world, 'lawyers.transfer')).toMatchObject({ state: 'closed', values: { result: 'granted' } });
  });

  it('L13: refused it says why by letter, and nobody is entered', async () => {
    await reviewed(world);
    expect(await act(people.cityLead, 'refuse')).toMatchObject({ refused: { findings: [{ pointer: '/form/refusalGrounds' }] } });
    await sure(act(people.cityLead, 'refuse', { form: { refusalGrounds: '年度考核不称职。' } }));
    expect(now().state).toBe('refused');
    expect(world.tables.of('lawyers.lawyer')).toHaveLength(1);
  });

  it('L13: his draft is his own; the firm sees him once it is handed in, another district and other lawyers never', async () => {
    const seen = (viewer: Viewer) => world.reader.get(type, now().id, scopesOf(viewer, transferIn)).then((row) => row !== null);
    const all = [incoming, people.firm, people.huangpu, people.pudong, people.lawyer, people.cityClerk];
    await sure(act(incoming, 'draft', { form: { applicant: 'a', ...told }, opens: true }));
    expect(await Promise.all(all.map(seen))).toEqual([true, false, false, false, false, false]);
    await sure(act(incoming, 'submit', { form: uploads(world, papers) }));
    expect(await Promise.all(all.map(seen))).toEqual([true, true, true, false, false, true]);
    await sure(act(incoming, 'withdraw'));
    expect(now().state).toBe('dropped');
    expect(await act(judges.districtLead, 'accept')).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });
});
