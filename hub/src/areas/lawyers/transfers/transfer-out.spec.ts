import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { checkAreas } from '../../../definitions/index.js';
import { entry, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { area } from '../index.js';
import { complaint } from '../testing/reports.js';
import { judges, lawyersWorld, people } from '../testing/registers.js';
import { barred, does, handedOver, latest, leaving, outType as type, passedOn, submitted, sure } from '../testing/transfers.js';
import { transferOut } from './transfer-out.js';

let world: World;
const act = (viewer: Viewer, action: string, more: Parameters<typeof does>[4] = {}) => does(world, type, viewer, action, more);
const now = () => latest(world, type);
const told = (name: string) =>
  world.tables.added.notice.filter((one) => one.type === type && one.name === name).map(({ address }) => address);

const anew = () => {
  world = lawyersWorld();
  world.move('2026-03-02');
};
beforeEach(anew);

describe('a lawyer moves to another province (L12)', () => {
  it('L12: belongs to an area that is in order', () => {
    expect(checkAreas([area])).toEqual([]);
  });

  it('L12: the firm confirms, the district passes, the city approves: two letters of 〔2026〕 are issued, the file goes, and with the receipt his practice here ends', async () => {
    world.tables.put(
      entry(
        'lawyers.membership',
        'm',
        { lawyer: 'lawyer-1', firm: 'firm-1', since: '2020-01-01' },
        { district: '310101', ownerUnit: 'firm/x' },
      ),
    );
    await submitted(world);
    expect(now()).toMatchObject({
      state: 'confirming',
      district: '310101',
      values: { lawyerName: '王小明', firm: 'firm-1', submittedOn: '2026-03-02', confirmDue: '2026-03-09' },
    });
    expect(told('submitted')).toEqual([expect.stringContaining('lawyers.firm-clerk@')]);
    await sure(act(people.firm, 'confirm', { form: handedOver }));
    expect(now()).toMatchObject({ state: 'district', values: { reviewDue: '2026-03-30' } });
    await sure(act(people.huangpu, 'pass', { form: { finding: '无第二十一条情形。' } }));
    expect(now()).toMatchObject({ state: 'city', values: { decideDue: '2026-03-16' } });
    await sure(act(people.cityLead, 'approve'));
    expect(now()).toMatchObject({
      state: 'release',
      values: { consentNumber: '沪司律调函〔2026〕1号', certificateNumber: '沪司律证〔2026〕1号', sendDue: '2026-03-23' },
    });
    await sure(
      act(people.cityClerk, 'dispatch', { form: { boxes: 1, pages: 120, sealNumber: 'F-018', parcel: 'EA123456789CN', copyKept: true } }),
    );
    await sure(
      act(people.cityClerk, 'fileReceived', {
        form: { received: [{ on: '2026-03-02', from: '浙江省司法厅', what: '收到档案', number: '浙司律回〔2026〕5号' }] },
      }),
    );
    expect(now().values['received']).toMatchObject([{ from: '浙江省司法厅' }]);
    await sure(act(people.cityClerk, 'receive', { form: { receiptOn: '2026-03-02', receiptNumber: '浙司律回〔2026〕5号' } }));
    expect(now()).toMatchObject({ state: 'closed', values: { closedOn: '2026-03-02' } });
    expect(latest(world, 'lawyers.membership').values['until']).toBe('2026-03-02');
    expect(latest(world, 'lawyers.lawyer').values).toMatchObject({ firm: null, status: 'cancelled', formerFirm: 'firm-1', idleDue: null });
  });

  it('L12: what he applied for is a sheet that he prints, numbered, as he handed it in, with the firm’s and the file’s destination', async () => {
    await submitted(world);
    const [{ name, content }] = world.tables.added.letter as [(typeof world.tables.added.letter)[number]];
    expect(name).toBe('application');
    const said = content.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
    for (const words of ['律师执业档案调出申请表', '沪司律调申〔2026〕1号', '申请人：王小明', '调往省份：浙江', '提交日期：2026年3月2日'])
      expect(said).toContain(words);
    expect(said).not.toContain('{');
  });

  it('L12: a draft is the lawyer’s own and changed before it is handed in; handed in it is taken back until the firm has opened it', async () => {
    const seen = (viewer: Viewer) => world.reader.get(type, now().id, scopesOf(viewer, transferOut)).then((row) => row !== null);
    await sure(act(people.lawyer, 'draft', { form: { lawyer: 'lawyer-1' }, opens: true }));
    expect(await Promise.all([people.lawyer, people.firm, people.huangpu, people.cityClerk].map(seen))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(await act(people.lawyer, 'submit', { form: { province: 'zhejiang' } })).toMatchObject({
      refused: { findings: ['theirFirm', 'bureau', 'reason', 'position'].map((field) => ({ pointer: `/form/${field}` })) },
    });
    await sure(act(people.lawyer, 'revise', { form: leaving }));
    await sure(act(people.lawyer, 'submit'));
    expect(await Promise.all([people.lawyer, people.firm, people.huangpu, people.pudong].map(seen))).toEqual([true, true, true, false]);
    expect(await act(people.lawyer, 'revise', { form: { city: '宁波' } })).toMatchObject({ refused: { problem: 'action-not-possible' } });
    await sure(act(people.firm, 'look', { isReading: true }));
    expect(await act(people.lawyer, 'withdraw')).toMatchObject(barred('申请已有人查看，不能再撤回。'));
    anew();
    await submitted(world);
    await sure(act(people.lawyer, 'withdraw'));
    expect(now().state).toBe('dropped');
  });

  it('L12: a firm that says nothing in five working days does not hold it up, nor one that objects: the district decides', async () => {
    await submitted(world);
    world.move('2026-03-10');
    await world.engine.strike();
    expect(now()).toMatchObject({ state: 'district', values: { reviewDue: '2026-04-08' } });
    anew();
    await submitted(world);
    expect(await act(people.firm, 'object')).toMatchObject({ refused: { findings: [{ pointer: '/reason' }] } });
    await sure(act(people.firm, 'object', { reason: '尚欠律所培训费。' }));
    expect(now().state).toBe('district');
  });

  it('L12: a second application is refused while one is under way, which is named, and taken once that has ended', async () => {
    await submitted(world);
    const { number } = now();
    await sure(act(people.lawyer, 'draft', { form: { ...leaving, province: 'jiangsu' }, opens: true }));
    const second = now();
    expect(await act(people.lawyer, 'submit')).toMatchObject(barred(`该律师已有在办的调出申请（${number}）`));
    const first = world.tables.of(type).find((row) => row.number === number)!;
    world.tables.put({ ...first, state: 'dropped' });
    expect(now().id).toBe(second.id);
    await sure(act(people.lawyer, 'submit'));
    expect(now().state).toBe('confirming');
  });

  it('L12: a firm confirms what is settled and nothing that is not', async () => {
    await submitted(world);
    expect(await act(people.firm, 'confirm', { form: { ...handedOver, cases: 'pending' } })).toMatchObject({
      refused: { findings: [{ pointer: '/form/cases', words: ['尚未办结，不能确认移交。', expect.any(String)] }] },
    });
    expect(await act(people.firm, 'confirm')).toMatchObject({ refused: { findings: [{ pointer: '/form/cases' }, {}, {}, {}] } });
  });

  it('L12: completion is asked once; the review stands still, five working days run, and it goes on after them', async () => {
    await submitted(world);
    await sure(act(people.firm, 'confirm', { form: handedOver }));
    await sure(act(people.huangpu, 'askSupplement', { form: { missing: '缺接收律所同意函。' } }));
    expect(now()).toMatchObject({ state: 'supplement', values: { reviewDue: null, completeDue: '2026-03-09' } });
    await sure(act(people.lawyer, 'complete', { form: { supplement: '已补同意函。' } }));
    expect(now().state).toBe('district');
    expect(await act(people.huangpu, 'askSupplement', { form: { missing: '再补' } })).toMatchObject(
      barred('补正只能要求一次，应当一次告知全部内容。'),
    );
    anew();
    await submitted(world);
    await sure(act(people.firm, 'confirm', { form: handedOver }));
    await sure(act(people.huangpu, 'askSupplement', { form: { missing: '缺申请表。' } }));
    world.move('2026-03-10');
    await world.engine.strike();
    expect(now().state).toBe('district');
  });

  it('L12: a file that came back is sent again; none goes without a copy, and none is received before it was sent', async () => {
    await passedOn(world);
    await sure(act(people.cityLead, 'approve'));
    const file = { boxes: 1, pages: 80, sealNumber: 'F-1', parcel: 'EA1' };
    expect(await act(people.cityClerk, 'dispatch', { form: file })).toMatchObject({
      refused: { findings: [{ pointer: '/form/copyKept' }] },
    });
    await sure(act(people.cityClerk, 'dispatch', { form: { ...file, copyKept: true } }));
    expect(await act(people.cityClerk, 'receive', { form: { receiptOn: '2026-03-01' } })).toMatchObject({
      refused: { findings: [{ pointer: '/form/receiptOn' }] },
    });
    await sure(act(people.cityClerk, 'bounce', { reason: '地址有误。' }));
    await sure(act(people.cityClerk, 'dispatch', { form: { ...file, parcel: 'EA2', copyKept: true } }));
    expect(now().state).toBe('sent');
  });
});

describe('what keeps a lawyer from leaving, and nothing else (L12, art. 21)', () => {
  const draft = (form: object = {}) => act(people.lawyer, 'draft', { form: { ...leaving, ...form }, opens: true });

  it('L12: a complaint under investigation bars every step and is named; one that is only being examined does not', async () => {
    await world.report('lawyers', [complaint(1, { state: 'preliminary' })]);
    await draft();
    await sure(act(people.lawyer, 'submit'));
    await world.report('lawyers', [complaint(2, { state: 'investigation' })]);
    const { number } = world.only('lawyers.complaint');
    const why = `受到投诉正在调查处理（第二十一条）（${number}）`;
    await sure(act(people.firm, 'confirm', { form: handedOver }));
    expect(await act(people.huangpu, 'pass')).toMatchObject(barred(why));
    await draft();
    expect(await act(people.lawyer, 'submit')).toMatchObject(barred(why));
  });

  it('L12: a suspension bars it, and the closure of a firm whom it is due to, an ended firm until it is liquidated', async () => {
    const lawyer = latest(world, 'lawyers.lawyer');
    const firm = latest(world, 'lawyers.firm');
    const be = (row: typeof lawyer, status: string) => world.tables.put({ ...row, values: { ...row.values, status } });
    be(lawyer, 'suspended');
    await draft();
    expect(await act(people.lawyer, 'submit')).toMatchObject(barred(expect.stringContaining('停止执业处罚期未满（第二十一条）')));
    be(lawyer, 'practising');
    be(firm, 'closed');
    await draft({ position: 'partner' });
    expect(await act(people.lawyer, 'submit')).toMatchObject(barred(expect.stringContaining('律所停业整顿')));
    await draft();
    await sure(act(people.lawyer, 'submit'));
    be(firm, 'cancelled');
    await draft({ liquidation: 'pending' });
    expect(await act(people.lawyer, 'submit')).toMatchObject(barred(expect.stringContaining('清算尚未结束')));
    anew();
    be(firm, 'cancelled');
    await draft({ liquidation: 'done' });
    await sure(act(people.lawyer, 'submit'));
  });

  it('L12: it is refused for what is so alone, with its code and grounds, and the letter names both', async () => {
    await passedOn(world);
    const refusal = { form: { bar: 'investigated', refusalGrounds: '投诉正在调查。' } };
    expect(await act(people.cityLead, 'refuse', refusal)).toMatchObject(barred('没有第二十一条规定的情形，不得不予调出。'));
    await world.report('lawyers', [complaint(2, { state: 'investigation' })]);
    expect(await act(people.cityLead, 'refuse')).toMatchObject({
      refused: { findings: [{ pointer: '/form/bar' }, { pointer: '/form/refusalGrounds' }] },
    });
    expect(await act(people.cityLead, 'approve')).toMatchObject(barred(expect.stringContaining('正在调查处理')));
    expect(await act(people.cityClerk, 'refuse', refusal)).toEqual({ refused: { problem: 'forbidden' } });
    await sure(act(people.cityLead, 'refuse', refusal));
    expect(now()).toMatchObject({ state: 'refused', values: { bar: 'investigated' } });
  });

  it('L12: nobody of another firm or district acts on it, and a colleague’s entry is not the lawyer’s to move', async () => {
    await submitted(world);
    expect(await act(people.pudong, 'pass')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(judges.districtLead, 'confirm', { form: handedOver })).toEqual({ refused: { problem: 'forbidden' } });
    world.tables.put(entry('lawyers.lawyer', 'lawyer-2', { name: '同事', firm: 'firm-1' }, { district: '310101', ownerUnit: 'firm/x' }));
    expect(await draft({ lawyer: 'lawyer-2' })).toMatchObject({ refused: { findings: [{ pointer: '/form/lawyer', code: 'reference' }] } });
  });
});
