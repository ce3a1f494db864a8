import { describe, expect, it } from 'vitest';
import { createHash, hash } from 'node:crypto';
import { bytesInPlace, sealOver, sealPlaceIn, sealedParts, sm2KeyIn, withSeal } from '@fatong/contracts/seals';
import { seal, verify } from '@fatong/contracts/systems/e-seal';
import { demoKeys, ours, restClient, verifySm2Der } from '../kit/index.js';
import { conformance, openStage, outgoingCall } from '../kit/testing/index.js';
import { adapter } from './adapter.js';
import { client } from './client.js';
import { simulatedSeal } from './sealing.js';

const asked =
  (YZDW = '上海市黄浦区司法局') =>
  (QQH: string) => ({
    QQH,
    WSWH: '沪黄司罚决〔2026〕3号',
    WSMC: '行政处罚决定书',
    YZDW,
    ZFRQ: '20261127',
    ZYSF: 'SM3',
    ZYFW: 'BYTERANGE',
    ZYZ: 'A'.repeat(64),
    ZCCD: 32_768,
  });

/** Papers as they leave us: their content stands in the message. */
const handed =
  (...texts: string[]) =>
  (QQH: string) => ({
    QQH,
    YWBH: 'AJBD20261127000001',
    CL: texts.map((text, i) => ({
      WJH: `file-${i}`,
      CLMC: '案件委托书',
      ZYZ: hash('sm3', text).toUpperCase(),
      WJ: Buffer.from(text).toString('base64'),
    })),
  });
const handedBytes =
  (...texts: string[]) =>
  (QQH: string) => ({
    ...handed()(QQH),
    CL: texts.map((text, i) => {
      const bytes = Buffer.from(text, 'latin1');
      return { WJH: `file-${i}`, CLMC: '案件委托书', ZYZ: hash('sm3', bytes).toUpperCase(), WJ: bytes.toString('base64') };
    }),
  });
const signed = '%PDF-1.7 /ByteRange [0 10 20 30] %%EOF';

/** A PDF as small as one may be, with a simulated seal in its place. */
function sealedPdf(): Buffer {
  const head = '%PDF-1.7 (Decision) /Contents ';
  const [from, to] = [head.length, head.length + 2 + 8_000];
  const whole = (rest: number) => `${head}<${'0'.repeat(8_000)}> /ByteRange [0 ${from} ${to} ${String(rest).padEnd(6)}] %%EOF`;
  const pdf = Buffer.from(whole(whole(0).length - to), 'latin1');
  const place = sealPlaceIn(pdf)!;
  const digest = createHash('sm3');
  for (const part of sealedParts(pdf, place)) digest.update(part);
  return Buffer.from(withSeal(pdf, place, Buffer.from(simulatedSeal('司法局', digest.digest('hex'), '20261127103000'), 'base64'))!);
}

conformance({ adapter, lawyers: [], outgoing: { [seal.type]: asked(), [verify.type]: handed('%PDF-1.7 %%EOF') } });

describe('the simulated seal service (S29)', () => {
  it('seals the digest it is sent, by our request id', async () => {
    const { answered, requestId, outcome } = await outgoingCall(adapter, seal.type, asked());
    expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `QZ-${requestId.slice(0, 8)}` });
    expect(answered).toMatchObject([
      { contract: 'e-seal.seal-result.v1', correlation: requestId, data: { JG: '1', QQH: requestId, ZYZ: 'A'.repeat(64) } },
    ]);
  });

  it('seals with DER of GB/T 38540 over that digest, which its certificate verifies, and says that it is simulated', async () => {
    const { answered } = await outgoingCall(adapter, seal.type, asked());
    const { QZZ, YZMC } = answered[0]!.data as { readonly QZZ: string; readonly YZMC: string };
    const over = sealOver(Buffer.from(QZZ, 'base64'))!;
    expect([Buffer.from(over.digest).toString('hex'), over.name, YZMC]).toEqual([
      'a'.repeat(64),
      YZMC,
      '上海市黄浦区司法局（电子印章，模拟）',
    ]);
    expect(verifySm2Der(over.signed, over.signature, sm2KeyIn(over.certificate)!)).toBe(true);
    expect(over.size).toBeLessThan(asked()('x').ZCCD);
  });

  it('seals nothing for a unit whose seal is not on file, and says so', async () => {
    const { answered } = await outgoingCall(adapter, seal.type, asked('未备案单位'));
    expect(answered).toMatchObject([{ data: { JG: '2', YY: '用印单位未备案印章' } }]);
  });

  it('L11: says of each paper whether seal and signature are valid, not valid and why, or not there', async () => {
    const papers = [signed, `${signed} 2 0 obj %%EOF`, `${signed} FALSE-SEAL`, '%PDF-1.4 %%EOF'];
    const { answered, requestId } = await outgoingCall(adapter, verify.type, handed(...papers));
    expect(answered).toMatchObject([
      {
        contract: 'e-seal.verify-result.v1',
        correlation: requestId,
        data: {
          CL: [
            { WJH: 'file-0', YZJG: '1', QZR: '委托人（模拟）' },
            { WJH: 'file-1', YZJG: '2', WXYY: '签章后文件被修改' },
            { WJH: 'file-2', YZJG: '2', WXYY: '印章与备案印章不一致' },
            { WJH: 'file-3', YZJG: '3' },
          ],
        },
      },
    ]);
  });

  it('L11: verifies a seal of GB/T 38540 in a PDF: its digest over the byte range, its SM2 signature, and nothing behind it', async () => {
    const whole = sealedPdf();
    const other = Buffer.from(whole.toString('latin1').replace('Decision', 'decision'), 'latin1');
    const forged = Buffer.from(whole);
    const place = sealPlaceIn(forged)!;
    const end = sealOver(bytesInPlace(forged, place))!.size * 2 + place.from;
    forged.write(forged.toString('latin1', end - 2, end - 1) === '0' ? '1' : '0', end - 2, 'latin1');
    const papers = [whole, other, Buffer.concat([whole, Buffer.from('2 0 obj endobj')]), forged].map((bytes) => bytes.toString('latin1'));
    const { answered } = await outgoingCall(adapter, verify.type, handedBytes(...papers));
    const found = (answered[0]!.data as { readonly CL: readonly object[] }).CL;
    expect(found).toMatchObject([
      { YZJG: '1', YZMC: '司法局' },
      { YZJG: '2', YZMC: '司法局', WXYY: '签章后文件被修改' },
      { YZJG: '2', WXYY: '签章后文件被修改' },
      { YZJG: '2', WXYY: '签名值验证不通过' },
    ]);
  });

  it('L11: takes no paper that is another than its digest says', async () => {
    const wrong = (QQH: string) => ({ ...handed(signed)(QQH), CL: [{ ...handed(signed)(QQH).CL[0]!, ZYZ: 'B'.repeat(64) }] });
    const { outcome } = await outgoingCall(adapter, verify.type, wrong, 0);
    expect(outcome).toMatchObject({ outcome: 'refused' });
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
