import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type soap from 'soap';
import { expect, it } from 'vitest';
import { systems } from '@fatong/contracts/systems';
import { demoKeys, type PartnerKeys } from './keys.js';
import { elementXml } from './soap-data.js';
import { soapDoor } from './soap-door.js';
import { soapEnvelope } from './soap-envelope.js';
import { readReply } from './soap-sending.js';
import { wsa } from './soap-side.js';
import { memoryBlobs, memoryDoor, memoryPublisher, selfSigned, silentLog } from './testing/index.js';
import { certificateProof } from './x509-token.js';

const [partner, stranger] = [selfSigned('partner'), selfSigned('stranger')];

it.each([
  ['S02', 'moj-supervision', 'receipt', 'received'],
  ['S03', 'moj-careers', 'career-result', 'found'],
  ['S10', 'tribunals', 'violation', 'award'],
])(
  '%s: whoever speaks SOAP may sign by certificate once his is on file (%s), and another certificate is refused',
  async (_, folder, name, sample) => {
    const system = systems.find((one) => one.folder === folder)!;
    const contract = system.contracts.find((one) => one.message === name && one.kind === 'in')!;
    const file = join(import.meta.dirname, '..', '..', 'contracts', 'systems', folder, 'samples', `${name}.v1.${sample}.json`);
    const element = elementXml(contract, JSON.parse(readFileSync(file, 'utf8')) as object);
    const keys: PartnerKeys = Object.assign((of: string, keyid: string) => demoKeys(of, keyid), demoKeys, {
      known: (of: string) => (of === folder ? [{ keyid: `${folder}:known:1`, certificate: partner.certificate }] : []),
    });
    const [door, publisher] = [memoryDoor(), memoryPublisher()];
    const opened = await soapDoor({ systems, keys, door, publisher, blobs: memoryBlobs(), log: silentLog, count: () => undefined });
    const enter = async (by: typeof partner) => {
      const id = `urn:uuid:${crypto.randomUUID()}`;
      const bare = `<soap:Envelope xmlns:soap="${soapEnvelope}"><soap:Header><wsa:MessageID xmlns:wsa="${wsa}">${id}</wsa:MessageID></soap:Header><soap:Body>${element}</soap:Body></soap:Envelope>`;
      const proof = certificateProof({ keyid: 'x', ...by }) as soap.ISecurity & { postProcess(xml: string, envelopeKey: string): string };
      const { body } = await opened.enter({
        method: 'POST',
        url: `http://localhost:8081/soap/${folder}`,
        headers: { 'content-type': 'text/xml; charset=utf-8' },
        body: Buffer.from(proof.postProcess(bare, 'soap')),
        system: folder,
        message: '',
        isTooLarge: false,
      });
      return readReply(body);
    };
    expect(await enter(stranger)).toMatchObject({ problem: 'key-unknown' });
    expect(await enter(partner)).toMatchObject({ type: contract.type, state: 'queued' });
    expect(publisher.published).toHaveLength(1);
  },
);
