import { describe, expect, it } from 'vitest';
import { systems } from '@fatong/contracts/systems';
import { caseProgress } from '@fatong/contracts/systems/court-cases';
import { demoKeys } from './keys.js';
import type { DoorRequest } from './door.js';
import { maxInMemory } from './limits.js';
import { restDoor } from './rest-door.js';
import { sign } from './signature.js';
import { elementXml } from './soap-data.js';
import { soapDoor } from './soap-door.js';
import { readReply, soapRequest } from './soap-sending.js';
import { memoryBlobs, memoryDoor, memoryPublisher, silentLog } from './testing/index.js';
import { understanding, type Document, type Understanding } from './understanding.js';

const progress = {
  AH: '（2026）沪0104民初1234号',
  BBH: 1,
  FYDM: '沪0104',
  AJLB: '2',
  SPCX: '01',
  AJZT: '01',
  LARQ: '20260302',
  LS: [{ LSZYZH: '13101201010900123', LSXM: '陈思远', LSSF: '2' }],
};
const filing = { AJBH: 'LX-2026-000123', BBH: 2, AJZT: '待调查', LAJG: '1', SCRQ: '20260310', LABH: '沪律惩立〔2026〕12号' };

/** Doors with a thread beside that answers when it is let. */
function newDoors() {
  const [door, publisher, blobs] = [memoryDoor(), memoryPublisher(), memoryBlobs()];
  const asked: Document[] = [];
  const open = Promise.withResolvers<void>();
  const aside: Understanding = async (document, layDown) => {
    asked.push(structuredClone(document));
    await open.promise;
    return structuredClone(await understanding(systems)(structuredClone(document), layDown));
  };
  const parts = { systems, keys: demoKeys, door, publisher, blobs, log: silentLog, count: () => undefined };
  return { door, publisher, blobs, asked, open: () => open.resolve(), here: parts, beside: { ...parts, aside } };
}

/** As over a connection: what does not fit into memory comes after. */
const coming = (bytes: Buffer): Pick<DoorRequest, 'body' | 'rest'> => ({
  body: bytes.subarray(0, maxInMemory + 10),
  ...(bytes.length > maxInMemory + 10 && {
    rest: (async function* () {
      yield await Promise.resolve(bytes.subarray(maxInMemory + 10));
    })(),
  }),
});

async function json(data: object): Promise<DoorRequest> {
  const signed = {
    method: 'POST',
    url: 'http://localhost/exchange/lawyers-association/filing',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(data)),
  };
  return {
    ...signed,
    headers: await sign(signed, demoKeys.of('lawyers-association')[0]!),
    system: 'lawyers-association',
    message: 'filing',
    isTooLarge: false,
    ...coming(signed.body),
  };
}

function xml(more: string, data: object = progress): DoorRequest {
  const element = elementXml(caseProgress, data).replace('</caseProgress>', `${more}</caseProgress>`);
  const { headers, body } = soapRequest({ contract: caseProgress, element, key: demoKeys.of('court-cases')[0]! });
  return {
    method: 'POST',
    url: 'http://localhost/soap/court-cases',
    headers: { 'accept-language': 'en', ...headers },
    system: 'court-cases',
    message: '',
    isTooLarge: false,
    ...coming(body),
  };
}

describe('a large structure of a partner who may send', () => {
  it.each([
    ['that is held in memory', 40_000],
    ['that is too large for memory', 400_000],
  ])(
    'of JSON, %s, is understood beside: others are served meanwhile, and it becomes what it would have become here',
    async (_what, numbers) => {
      const { beside, here, publisher, asked, open } = newDoors();
      const door = restDoor(beside);
      const large = door.enter(await json({ ...filing, XZD: Array<number>(numbers).fill(1) }));
      await expect.poll(() => asked.length).toBe(1);
      expect((await door.enter(await json({ ...filing, AJBH: 'LX-2026-000124' }))).status).toBe(202);
      expect(asked.length).toBe(1);
      open();
      expect((await large).status).toBe(202);
      expect((await restDoor(here).enter(await json({ ...filing, XZD: Array<number>(numbers).fill(1) }))).body).toEqual((await large).body);
      expect(publisher.published).toHaveLength(2);
      expect(JSON.parse(publisher.published[1]!.wire.body.toString())).toEqual({ ...filing, XZD: Array<number>(numbers).fill(1) });
    },
  );

  it.each([
    ['that is held in memory', 20_000],
    ['that is too large for memory', 100_000],
  ])(
    'of XML, %s, is understood beside: others are served meanwhile, and it becomes what it would have become here',
    async (_what, elements) => {
      const { beside, here, publisher, door: store, asked, open } = newDoors();
      const door = await soapDoor(beside);
      const more = '<X/>'.repeat(elements);
      const large = door.enter(xml(more));
      await expect.poll(() => asked.length).toBe(1);
      expect((await door.enter(xml('', { ...progress, BBH: 2 }))).status).toBe(200);
      open();
      const { status, body } = await large;
      expect(status).toBe(200);
      expect(readReply((await (await soapDoor(here)).enter(xml(more))).body)).toEqual(readReply(body));
      expect(publisher.published).toHaveLength(2);
      expect(String([...store.originals.values()][1]!.body)).toContain(more);
    },
  );

  it('that is wrong is refused with the same places', async () => {
    const { beside, here, open } = newDoors();
    open();
    const wrong = { ...filing, AJZT: 'x', XZD: Array<number>(40_000).fill(1) };
    const said = await restDoor(beside).enter(await json(wrong));
    expect(said.body).toMatchObject({ status: 422, errors: [{ pointer: '/AJZT' }] });
    expect((await restDoor(here).enter(await json(wrong))).body).toEqual(said.body);
  });

  it('keeps its place among the large bodies of its sender until it is understood', async () => {
    const { beside, asked, open } = newDoors();
    const door = restDoor(beside);
    const large = async (n: number) => door.enter(await json({ ...filing, AJBH: `LX-2026-${n}`, XZD: Array<number>(200_000).fill(1) }));
    const four = [1, 2, 3, 4].map(large);
    await expect.poll(() => asked.length).toBe(4);
    expect((await large(5)).status).toBe(429);
    open();
    expect((await Promise.all(four)).map(({ status }) => status)).toEqual([202, 202, 202, 202]);
  });
});
