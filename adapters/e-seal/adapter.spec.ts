import { describe, expect, it } from 'vitest';
import { seal } from '@fatong/contracts/systems/e-seal';
import { demoKeys, ours, restClient } from '../kit/index.js';
import { conformance, openStage, outgoingCall } from '../kit/testing/index.js';
import { adapter } from './adapter.js';
import { client } from './client.js';

const asked =
  (YZDW = '上海市黄浦区司法局') =>
  (QQH: string) => ({
    QQH,
    WSWH: '沪黄司罚决〔2026〕3号',
    WSMC: '行政处罚决定书',
    YZDW,
    ZFRQ: '20261127',
    ZYSF: 'SM3',
    ZYZ: 'A'.repeat(64),
  });

conformance({ adapter, lawyers: [], outgoing: { [seal.type]: asked() } });

describe('the simulated seal service (S29)', () => {
  it('seals the digest it is sent, by our request id', async () => {
    const { answered, requestId, outcome } = await outgoingCall(adapter, seal.type, asked());
    expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `QZ-${requestId.slice(0, 8)}` });
    expect(answered).toMatchObject([
      { contract: 'e-seal.seal-result.v1', correlation: requestId, data: { JG: '1', QQH: requestId, ZYZ: 'A'.repeat(64) } },
    ]);
  });

  it('seals nothing for a unit whose seal is not on file, and says so', async () => {
    const { answered } = await outgoingCall(adapter, seal.type, asked('未备案单位'));
    expect(answered).toMatchObject([{ data: { JG: '2', YY: '用印单位未备案印章' } }]);
  });

  it('takes requests by our SM2 signature alone: a shared secret is refused', async () => {
    const { url, close } = await openStage(adapter);
    try {
      const key = ours(demoKeys.newest('e-seal')!);
      const bySecret = restClient('e-seal', { [seal.type]: { path: '/inbox/seal' } }, { url, key, timeout: 2_000 });
      const requestId = crypto.randomUUID();
      expect(await bySecret.send({ requestId, type: seal.type, body: Buffer.from(JSON.stringify(asked()(requestId))) })).toMatchObject({
        outcome: 'refused',
      });
      expect(() => client({ url, key, timeout: 2_000 })).toThrow('e-seal has no SM2 pair');
    } finally {
      await close();
    }
  });
});
