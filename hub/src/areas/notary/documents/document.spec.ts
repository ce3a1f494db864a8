import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { addressedWorld, faultAt, forbidden, people, refusedWith, type AddressedWorld } from '../testing/addressees.js';
import { document } from './document.js';

const { clerk, otherClerk, lead, chief, association, associationHead, office, officeTwo, district, pudong, officer } = people;
const [type, received] = ['notary.document', 'notary.delivery'] as const;
const paper = { title: '关于规范遗嘱公证的通知', kind: 'notice', content: '请遵照执行。', recipients: ['GZ-01'] };

let at: AddressedWorld;
beforeEach(() => {
  at = addressedWorld();
});
const sent = (): RecordRow => at.last(type);
const act = (viewer: Viewer, action: string, form: object = {}, reason?: string) => at.perform(viewer, type, action, sent(), form, reason);
const draft = (form: object = {}, viewer = clerk, action = 'draft') => at.perform(viewer, type, action, undefined, { ...paper, ...form });
const inUnit = (unit: string, viewer: Viewer, action: string, form: object = {}) =>
  at.perform(viewer, received, action, at.of(received, unit), form);
const send = async (form: object = {}) => {
  await draft(form);
  await act(clerk, 'askBureauReview');
  await act(lead, 'approveBureauReview', {}, '同意。');
  return act(clerk, 'send');
};
const sees = async (viewer: Viewer) => (await at.world.reader.get(type, sent().id, scopesOf(viewer, document))) !== null;

describe('a document that is sent (N15)', () => {
  it('N15: is numbered when it is sent, without a gap, and each of 22 offices has a receipt of its own; one signs, and 21 are left', async () => {
    at = addressedWorld('2026-03-02T01:00:00.000Z', 20);
    await draft();
    await act(clerk, 'drop', {}, '重复起草。');
    expect(await send({ recipients: ['GZ-01', 'GZ-02', ...at.more] })).toMatchObject({ done: { state: 'sent' } });
    expect(sent().values).toMatchObject({
      documentNumber: '沪司公函〔2026〕1号',
      recipientCount: 22,
      signedCount: 0,
      sentOn: '2026-03-02',
    });
    expect(at.world.tables.of(received)).toHaveLength(22);
    expect(await inUnit('GZ-01', office, 'sign')).toMatchObject({ done: { state: 'signed' } });
    expect(sent().values).toMatchObject({ recipientCount: 22, signedCount: 1, progress: '1/22 已签收' });
    expect(at.of(received, 'GZ-01').values).toMatchObject({ signedBy: 'notary.office', signedAt: '2026-03-02T01:00:00.000Z' });
    expect(at.world.tables.of(received).filter(({ state }) => state === 'sent')).toHaveLength(21);
    await send();
    expect(sent().values['documentNumber']).toBe('沪司公函〔2026〕2号');
  });

  it('N15: a receipt is signed for, read when it is opened, and answered; each with its time and person', async () => {
    await send();
    expect(await at.open(office, at.of(received, 'GZ-01'))).toBe(false);
    await inUnit('GZ-01', office, 'sign');
    expect(await at.open(clerk, at.of(received, 'GZ-01'))).toBe(false);
    expect(await at.open(office, at.of(received, 'GZ-01'))).toBe(true);
    expect(at.of(received, 'GZ-01')).toMatchObject({ state: 'read', values: { readBy: 'notary.office' } });
    expect(await inUnit('GZ-01', office, 'answer', {})).toMatchObject(faultAt('/form/feedback'));
    const feedbackFiles = await at.upload(office, received, 'feedbackFiles');
    expect(await inUnit('GZ-01', office, 'answer', { feedback: '已组织学习。', feedbackFiles })).toMatchObject({
      done: { state: 'answered' },
    });
    expect(at.of(received, 'GZ-01').values).toMatchObject({ answeredBy: 'notary.office', feedback: '已组织学习。' });
  });

  it('N15: sent on Friday 27 February 2026 it is to be signed for on Saturday 28, which works: that day the unit is reminded, and the clerk is told on Monday', async () => {
    at = addressedWorld('2026-02-27T01:00:00.000Z');
    await send();
    expect(at.of(received, 'GZ-01').values['signDue']).toBe('2026-02-28');
    const told = (name: string) => at.world.tables.added.notice.filter((one) => one.name === name);
    await at.world.engine.strike();
    expect(told('remind')).toEqual([]);
    at.world.move('2026-02-28');
    await at.world.engine.strike();
    expect(new Set(told('remind').map(({ words }) => words[0]))).toEqual(
      new Set(['沪司公函〔2026〕1号《关于规范遗嘱公证的通知》尚未签收，请于今日签收。']),
    );
    at.world.move('2026-03-02');
    await at.world.engine.strike();
    expect(told('late').length).toBeGreaterThan(0);
  });

  it('N15: is recalled while nobody signed, and then no unit reads it; after a signature it is not', async () => {
    await send({ recipients: ['GZ-01', 'GZ-02'] });
    expect(await sees(office)).toBe(true);
    expect(await act(clerk, 'recall')).toMatchObject({ refused: { problem: 'input' } });
    expect(await act(clerk, 'recall', {}, '文号有误。')).toMatchObject({ done: { state: 'recalled' } });
    expect(at.of(received, 'GZ-01')).toMatchObject({ state: 'recalled', values: { content: null } });
    expect(await sees(office)).toBe(false);
    expect(await inUnit('GZ-01', office, 'sign')).toMatchObject(refusedWith('已撤回'));
    await send({ recipients: ['GZ-01', 'GZ-02'] });
    await inUnit('GZ-02', officeTwo, 'sign');
    expect(await act(clerk, 'recall', {}, '文号有误。')).toMatchObject(refusedWith('已有单位签收，不能撤回'));
  });

  it('N15: is signed for by the unit it was sent to alone, and read by nobody before it is sent', async () => {
    await draft({ recipients: ['310101'] });
    expect([await sees(district), await sees(pudong), await sees(association)]).toEqual([false, false, false]);
    await act(clerk, 'askBureauReview');
    await act(lead, 'approveBureauReview');
    await act(clerk, 'send');
    expect([await sees(district), await sees(pudong), await sees(office)]).toEqual([true, false, false]);
    expect(await inUnit('310101', pudong, 'sign')).toMatchObject(forbidden);
    expect(await inUnit('310101', officer, 'sign')).toMatchObject(forbidden);
    expect(await inUnit('310101', district, 'sign')).toHaveProperty('done');
  });
});

describe('a copy (N16)', () => {
  it('N16: is read by the office’s head when he opens it, and nobody signs for it', async () => {
    await send({ copies: ['GGFW', 'GZ-02', 'XH'] });
    expect(sent().values).toMatchObject({ recipientCount: 1 });
    expect(at.of(received, 'GGFW')).toMatchObject({ state: 'copied', values: { signDue: null } });
    expect(await inUnit('GGFW', lead, 'sign')).toMatchObject(forbidden);
    expect(await at.open(lead, at.of(received, 'GGFW'))).toBe(true);
    expect(at.of(received, 'GGFW')).toMatchObject({ state: 'seen', values: { readBy: 'notary.lead' } });
    expect(await inUnit('GZ-02', officeTwo, 'sign')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await at.open(association, at.of(received, 'XH'))).toBe(true);
    expect(sent().values['signedCount']).toBe(0);
    expect(await act(clerk, 'recall', {}, '撤回。')).toHaveProperty('done');
  });

  it('N16: a unit is not sent the same document and a copy of it', async () => {
    expect(await draft({ copies: ['GZ-02', 'GZ-01'] })).toMatchObject(faultAt('/form/copies'));
  });
});

describe('the review of a document (N17)', () => {
  it('N17: what the association drafts passes its head and, of a supervisory document, the head of the bureau’s office; the sheet shows both', async () => {
    await draft({ kind: 'supervisory' }, association, 'draftOfAssociation');
    expect(await act(association, 'askAssociationReview')).toMatchObject(refusedWith('须经协会负责人和公管处负责人审核'));
    await act(association, 'askSupervisoryReview');
    expect(await act(lead, 'approveSupervisoryReview')).toMatchObject(refusedWith('尚未轮到'));
    await act(associationHead, 'passSupervisoryReview', {}, '拟同意。');
    expect(await act(lead, 'approveSupervisoryReview', {}, '同意。')).toMatchObject({ done: { state: 'reviewed' } });
    expect(sent().values['opinions']).toMatchObject([
      { who: 'notary.association' },
      { who: 'notary.association.head', opinion: '拟同意。' },
      { who: 'notary.lead', opinion: '同意。' },
    ]);
    expect(await act(clerk, 'send')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await act(association, 'send')).toMatchObject({ done: { state: 'sent' } });
    expect(await at.open(association, at.of(received, 'GZ-01'))).toBe(false);
  });

  it('N17: other documents of the association are reviewed by its head alone', async () => {
    await draft({}, association, 'draftOfAssociation');
    expect(await act(association, 'askSupervisoryReview')).toMatchObject(refusedWith('只有监管文件'));
    await act(association, 'askAssociationReview');
    expect(await act(associationHead, 'approveAssociationReview')).toMatchObject({ done: { state: 'reviewed' } });
  });

  it('N17: nobody reviews what he drafted or changed himself, and nothing is sent that was not reviewed', async () => {
    await draft({}, lead);
    await act(clerk, 'askBureauReview');
    expect(await act(lead, 'approveBureauReview')).toMatchObject(refusedWith('由您本人经办'));
    await draft();
    expect(await act(clerk, 'send')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    await act(lead, 'revise', { title: '修改后的标题' });
    await act(otherClerk, 'askBureauReview');
    expect(await act(lead, 'approveBureauReview')).toMatchObject(refusedWith('由您本人经办'));
    expect(await act(clerk, 'approveBureauReview')).toMatchObject(forbidden);
    await draft({}, associationHead, 'draftOfAssociation');
    await act(association, 'askAssociationReview');
    expect(await act(associationHead, 'approveAssociationReview')).toMatchObject(refusedWith('由您本人经办'));
  });

  it('N17: is sent back with a reason, changed and asked for again', async () => {
    await draft();
    await act(clerk, 'askBureauReview');
    expect(await act(lead, 'returnBureauReview')).toMatchObject({ refused: { problem: 'input' } });
    expect(await act(lead, 'returnBureauReview', {}, '请补充依据。')).toMatchObject({ done: { state: 'draft' } });
    expect(await act(clerk, 'revise', { content: '补充后的正文。' })).toHaveProperty('done');
    await act(clerk, 'askBureauReview');
    expect(await act(lead, 'approveBureauReview')).toMatchObject({ done: { state: 'reviewed' } });
  });

  it('N17: an office that was asked for its opinion gives it before the review; it stands on the sheet in its order', async () => {
    await draft({ recipients: ['GZ-02'] });
    expect(await act(clerk, 'consult')).toMatchObject(faultAt('/form/jointly'));
    await act(clerk, 'consult', { jointly: ['GZ-01'] });
    expect(await sees(office)).toBe(false);
    expect(await act(clerk, 'askBureauReview')).toMatchObject(refusedWith(String(at.of('notary.countersign', 'GZ-01').number)));
    const asked = () => at.of('notary.countersign', 'GZ-01');
    expect(await at.perform(officeTwo, 'notary.countersign', 'give', asked(), { opinion: '同意。' })).toMatchObject({
      refused: { problem: 'not-found' },
    });
    await at.perform(office, 'notary.countersign', 'give', asked(), { opinion: '建议明确时限。' });
    await act(clerk, 'askBureauReview');
    await act(lead, 'approveBureauReview', {}, '同意。');
    expect(sent().values['opinions']).toMatchObject([
      { step: '送请会审', who: 'notary.clerk' },
      { step: '会审意见', who: 'notary.office', opinion: '建议明确时限。' },
      { who: 'notary.clerk' },
      { who: 'notary.lead', opinion: '同意。' },
    ]);
    expect(asked().values).toMatchObject({ opinion: '建议明确时限。', answeredBy: 'notary.office' });
  });

  it('N17: the deputy head of the bureau reads what was sent and signs nothing', async () => {
    await send();
    expect(await sees(chief)).toBe(true);
    expect(await inUnit('GZ-01', chief, 'sign')).toMatchObject(forbidden);
  });
});
