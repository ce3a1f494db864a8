import { beforeEach, describe, expect, it } from 'vitest';
import { documentSent, associationReceived } from '@fatong/contracts/canonical/notary';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { addressedWorld, people, type AddressedWorld } from '../testing/addressees.js';

const { clerk, lead, association, associationHead } = people;
const [type, received] = ['notary.document', 'notary.delivery'] as const;
let at: AddressedWorld;
beforeEach(() => {
  at = addressedWorld();
});
const sent = (): RecordRow => at.last(type);
const act = (viewer: Viewer, action: string, form: object = {}, reason?: string) => at.perform(viewer, type, action, sent(), form, reason);
const send = async (form: object) => {
  await at.perform(clerk, type, 'draft', undefined, { title: '关于规范遗嘱公证的通知', kind: 'notice', content: '请遵照执行。', ...form });
  await act(clerk, 'askBureauReview');
  await act(lead, 'approveBureauReview', {}, '同意。');
  return act(clerk, 'send');
};
const told = () => at.world.tables.added.outbox.filter((one) => one.type === documentSent.type);
const receipt = (standing: 'received' | 'returned', request = String(sent().values['associationRequest'])) =>
  at.world.report('notary', [
    {
      id: '00000000-0000-8000-8002-000000000001',
      source: '/systems/notary-association',
      type: associationReceived.type,
      time: '2026-03-02T03:00:00.000Z',
      datacontenttype: 'application/json',
      partitionkey: 'x',
      causationid: request,
      data: {
        source: 'notary-association',
        receipt: 'HZ-0001',
        request,
        number: sent().number ?? '',
        standing,
        on: '2026-03-02',
        by: '喻文渊',
        ...(standing === 'returned' && { text: '附件无法打开。' }),
      },
    },
  ]);
const ofAssociation = () => at.of(received, 'XH');

describe('a document told to the association’s system (S13, N15)', () => {
  it('N15: is told once, with number, title and urgency, where the association is among those it is sent to', async () => {
    await send({ recipients: ['GZ-01', 'XH'], urgency: 'urgent', answerBy: '2026-03-20' });
    expect(told()).toHaveLength(1);
    expect(told()[0]!.data).toMatchObject({
      number: sent().number,
      docNo: '沪司公函〔2026〕1号',
      title: '关于规范遗嘱公证的通知',
      urgency: 'urgent',
      way: 'to',
      type: 'industry',
      on: '2026-03-02',
      dueOn: '2026-03-20',
    });
    expect(sent().values).toMatchObject({ associationWay: 'to', associationRequest: expect.any(String) as string });
  });

  it('N16: as a copy it says so; where the association is not among them, or sends it itself, it is not told', async () => {
    await send({ recipients: ['GZ-01'], copies: ['XH'], kind: 'supervisory' });
    expect(told().map(({ data }) => data)).toMatchObject([{ way: 'cc', type: 'supervision' }]);
    await send({ recipients: ['GZ-01'] });
    await at.perform(association, type, 'draftOfAssociation', undefined, {
      title: '行业通知',
      kind: 'notice',
      content: '请遵照执行。',
      recipients: ['GZ-01'],
      copies: ['XH'],
    });
    await act(association, 'askAssociationReview');
    await act(associationHead, 'approveAssociationReview', {}, '同意。');
    await act(association, 'send');
    expect(told()).toHaveLength(1);
  });

  it('N15: its receipt stands on the document, and has signed for it by whom it says', async () => {
    await send({ recipients: ['GZ-01', 'XH'] });
    expect(await receipt('received')).toMatchObject([{ done: true }]);
    expect(sent()).toMatchObject({
      state: 'sent',
      values: {
        associationStanding: 'received',
        associationReceipt: 'HZ-0001',
        associationBy: '喻文渊',
        signedCount: 1,
        progress: '1/2 已签收',
      },
    });
    expect(ofAssociation()).toMatchObject({ state: 'signed', values: { signedBy: '喻文渊', signedAt: expect.any(String) as string } });
  });

  it('N15: one that comes when the association has signed here already is noted and counts no second time', async () => {
    await send({ recipients: ['GZ-01', 'XH'] });
    await at.perform(association, received, 'sign', ofAssociation());
    expect(await receipt('received')).toMatchObject([{ done: true }]);
    expect(sent().values).toMatchObject({ associationReceipt: 'HZ-0001', signedCount: 1 });
    expect(ofAssociation().values['signedBy']).toBe('notary.association');
  });

  it('N15: one that comes after the document was recalled is noted and moves nothing, and never waits for a person', async () => {
    await send({ recipients: ['GZ-01', 'XH'] });
    await act(clerk, 'recall', {}, '内容有误。');
    expect(await receipt('received')).toMatchObject([{ done: true }]);
    expect(sent()).toMatchObject({ state: 'recalled', values: { associationStanding: 'received', associationReceipt: 'HZ-0001' } });
    expect(ofAssociation().state).toBe('recalled');
  });

  it('N15: what the association sends back is noted with its words, and is still to be signed for', async () => {
    await send({ recipients: ['XH'] });
    expect(await receipt('returned')).toMatchObject([{ done: true }]);
    expect(sent().values).toMatchObject({ associationStanding: 'returned', associationText: '附件无法打开。', signedCount: 0 });
    expect(ofAssociation().state).toBe('sent');
  });
});
