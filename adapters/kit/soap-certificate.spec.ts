import type soap from 'soap';
import { describe, expect, it } from 'vitest';
import { systems } from '@fatong/contracts/systems';
import { caseProgress } from '@fatong/contracts/systems/court-cases';
import type { DoorRequest } from './door.js';
import { demoKeys, type PartnerKeys } from './keys.js';
import { elementXml } from './soap-data.js';
import { soapDoor } from './soap-door.js';
import { soapEnvelope } from './soap-envelope.js';
import { readReply, soapRequest } from './soap-sending.js';
import { wsa } from './soap-side.js';
import { certified, memoryBlobs, memoryDoor, memoryPublisher, selfSigned, silentLog } from './testing/index.js';
import { certificateProof, verifyCertificate } from './x509-token.js';

const progress = {
  AH: '（2026）沪0104民初1234号',
  BBH: 1,
  FYDM: '沪0104',
  AJLB: '2',
  SPCX: '01',
  AJZT: '01',
  LARQ: '20260302',
  LS: [{ LSZYZH: '13101201010900123', LSXM: '陈思远', LSSF: '2', DSRMC: '欧阳·晓岚', SSDW: '01' }],
};
const [court, stranger] = [selfSigned('court'), selfSigned('stranger')];
/** What courts are known by whose certificates ended yesterday, or begin in a month. */
const [ended, coming] = [certified('court', { days: -1 }), selfSigned('court', new Date(Date.now() + 31 * 86_400_000))];
const keys: PartnerKeys = Object.assign((system: string, keyid: string) => demoKeys(system, keyid), demoKeys, {
  known: (system: string) =>
    system === 'court-cases'
      ? [court, ended, coming].map(({ certificate }, i) => ({ keyid: `court-cases:known:${i + 1}`, certificate }))
      : [],
});

async function newDoor() {
  const [door, publisher] = [memoryDoor(), memoryPublisher()];
  const opened = await soapDoor({ systems, keys, door, publisher, blobs: memoryBlobs(), log: silentLog, count: () => undefined });
  return { publisher, enter: async (asked: DoorRequest) => readReply((await opened.enter(asked)).body) };
}

let messages = 0;
/** An envelope as the court signs it: body, timestamp and MessageID. */
function envelope(by = court, data: unknown = progress): string {
  const id = `urn:uuid:0197d2c4-5b1e-7c33-9a5e-${String(++messages).padStart(12, '0')}`;
  const bare = `<soap:Envelope xmlns:soap="${soapEnvelope}"><soap:Header><wsa:MessageID xmlns:wsa="${wsa}">${id}</wsa:MessageID></soap:Header><soap:Body>${elementXml(caseProgress, data)}</soap:Body></soap:Envelope>`;
  const proof = certificateProof({ keyid: 'x', ...by }) as soap.ISecurity & { postProcess(xml: string, envelopeKey: string): string };
  return proof.postProcess(bare, 'soap');
}
const request = (text: string): DoorRequest => ({
  method: 'POST',
  url: 'http://localhost:8081/soap/court-cases',
  headers: { 'accept-language': 'en', 'content-type': 'text/xml; charset=utf-8' },
  body: Buffer.from(text),
  system: 'court-cases',
  message: '',
  isTooLarge: false,
});

describe('a court that signs by certificate (S04, L27)', () => {
  it('L27: is known by it: its message is taken, and its data are those of the signed body', async () => {
    const { enter, publisher } = await newDoor();
    expect(await enter(request(envelope()))).toMatchObject({ type: 'court-cases.case-progress.v1', state: 'queued' });
    expect(JSON.parse(publisher.published[0]!.wire.body.toString())).toEqual(progress);
  });

  it('L27: the same request a second time is refused, whatever it says', async () => {
    const { enter } = await newDoor();
    const text = envelope();
    await enter(request(text));
    expect(await enter(request(text))).toMatchObject({ problem: 'nonce-replayed' });
  });

  it('L27: what was changed after it was signed is refused, and another certificate than the one known', async () => {
    const { enter, publisher } = await newDoor();
    expect(await enter(request(envelope().replace('陈思远', '李四')))).toMatchObject({ problem: 'token-wrong' });
    expect(await enter(request(envelope(stranger)))).toMatchObject({ problem: 'key-unknown' });
    expect(publisher.published).toEqual([]);
  });

  it('L27: a certificate on file proves nothing after its last day, nor before its first: the court renews it', async () => {
    const { enter, publisher } = await newDoor();
    for (const one of [ended, coming]) expect(await enter(request(envelope(one)))).toMatchObject({ problem: 'certificate-unknown' });
    expect(publisher.published).toEqual([]);
    expect(await enter(request(envelope()))).toMatchObject({ state: 'queued' });
    expect(verifyCertificate(envelope(), court.certificate, new Date(Date.now() + 31 * 86_400_000))).toEqual({
      ok: false,
      code: 'certificate-over',
    });
  });

  it('L27: a second body that is not signed is never read', async () => {
    const { enter, publisher } = await newDoor();
    const forged = elementXml(caseProgress, { ...progress, AJZT: '02' });
    await enter(request(envelope().replace('</soap:Envelope>', `<soap:Body>${forged}</soap:Body></soap:Envelope>`)));
    expect(
      publisher.published.map(({ wire }) => (JSON.parse(wire.body.toString()) as { AJZT: string }).AJZT).filter((one) => one !== '01'),
    ).toEqual([]);
  });

  it('L27: a court that still has a shared secret is known by that', async () => {
    const { enter } = await newDoor();
    const { headers, body } = soapRequest({
      contract: caseProgress,
      element: elementXml(caseProgress, progress),
      key: demoKeys.of('court-cases')[0]!,
    });
    expect(await enter({ ...request(''), headers: { ...request('').headers, ...headers }, body })).toMatchObject({ state: 'queued' });
  });
});
