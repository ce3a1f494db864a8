import { describe, expect, it } from 'vitest';
import { classesOf, maskedAs } from '@fatong/contracts';
import { message } from '@fatong/contracts/systems/sms';
import { conformance, openStage, outgoingCall } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

const asked =
  (changed: { readonly SJHM?: string; readonly DXNR?: string; readonly JZSJ?: string } = {}) =>
  (QQH: string) => ({
    QQH,
    YWBH: 'WQ20261127000003',
    LB: '2',
    MBBH: 'WQ-SL-01',
    SJHM: '10000005678',
    QM: '上海市律师协会',
    DXNR: '您的维权申请（WQ20261127000003）已受理。',
    JZSJ: '20991231200000',
    ...changed,
  });

conformance({ adapter, lawyers: [], outgoing: { [message.type]: asked() } });

describe('the simulated text message gateway (S17)', () => {
  it('answers by our request id that a message was delivered', async () => {
    const { answered, requestId, outcome } = await outgoingCall(adapter, message.type, asked());
    expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `DX-${requestId.slice(0, 8)}` });
    expect(answered).toMatchObject([{ contract: 'sms.receipt.v1', correlation: requestId, data: { QQH: requestId, JG: '1', CFTS: 1 } }]);
  });

  it('sends a text of more than 70 letters in parts, with one receipt for all of them', async () => {
    const { answered } = await outgoingCall(adapter, message.type, asked({ DXNR: '信'.repeat(62) }));
    expect(answered.map(({ data }) => data)).toMatchObject([{ JG: '1', CFTS: 2 }]);
    const shorter = await outgoingCall(adapter, message.type, asked({ DXNR: '信'.repeat(61) }));
    expect(shorter.answered).toMatchObject([{ data: { JG: '1', CFTS: 1 } }]);
  });

  it('says why it was not delivered to a number that nobody has', async () => {
    const { answered } = await outgoingCall(adapter, message.type, asked({ SJHM: '10000000000' }));
    expect(answered).toMatchObject([{ data: { JG: '2', YY: '空号' } }]);
  });

  it('sends nothing that comes too late, and says so', async () => {
    const { answered } = await outgoingCall(adapter, message.type, asked({ JZSJ: '20200101200000' }));
    expect(answered).toMatchObject([{ data: { JG: '3' } }]);
  });

  it('has one effect of a request that comes twice, and takes none that breaks the contract', async () => {
    const { simulator, client, close } = await openStage(adapter);
    try {
      const [twice, broken] = [crypto.randomUUID(), crypto.randomUUID()];
      const send = (requestId: string, data: object) =>
        client!.send({ requestId, type: message.type, body: Buffer.from(JSON.stringify(data)) });
      await send(twice, asked()(twice));
      await send(twice, asked()(twice));
      expect(simulator.state()).toMatchObject({ effects: 1, requests: 2 });
      expect(await send(broken, asked({ SJHM: '021-62345678' })(broken))).toMatchObject({ outcome: 'refused' });
    } finally {
      await close();
    }
  });

  it('shows of a number its ends alone, and nothing of the text', () => {
    const { SJHM, DXNR } = classesOf(message.schema);
    expect([maskedAs(SJHM!, '13800005678'), maskedAs(DXNR!, '您的查询密码')]).toEqual(['138****5678', '***']);
  });
});
