import { describe, expect, it } from 'vitest';
import { system as courtCases } from '@fatong/contracts/systems/court-cases';
import { system as association } from '@fatong/contracts/systems/lawyers-association';
import { elementXml } from './soap-data.js';
import { backlog, demoKeys, incomingOf, readReply, sign, soapRequest, type Room } from './index.js';
import { listen, memoryBlobs, memoryDoor, memoryPublisher, silentLog, testDoors } from './testing/index.js';

describe('the room the hub has for a system (S04, S11)', () => {
  it('is used up by what waits and what was taken since, each system for itself', () => {
    const room = backlog(() => 10);
    room.see(
      new Map([
        ['court', 9],
        ['notary', 2],
      ]),
    );
    expect(room.full('court')).toBeUndefined();
    room.took('court');
    expect([room.full('court'), room.full('notary')]).toEqual([10, undefined]);
  });

  it('is there again when clearly less waits, not with every message that goes', () => {
    const room = backlog(() => 10);
    const at = (waiting: number): number | undefined => (room.see(new Map([['court', waiting]])), room.full('court'));
    expect([at(10), at(9), at(8), at(9)]).toEqual([10, 9, undefined, undefined]);
  });

  it('can be waited for: until the next look that finds some', async () => {
    const room = backlog(() => 10);
    let isFree = false;
    const free = room.free('court').then(() => (isFree = true));
    for (const waiting of [10, 9]) {
      room.see(new Map([['court', waiting]]));
      await new Promise(setImmediate);
      expect(isFree).toBe(false);
    }
    room.see(new Map([['court', 8]]));
    expect(await free).toBe(true);
  });
});

describe('doors of a hub that does not keep up (S04, S11)', () => {
  const room: Room = { full: (system) => (system === crowded ? 12_345 : undefined), took: () => undefined };
  let crowded = '';

  async function doors() {
    const [door, publisher] = [memoryDoor(), memoryPublisher()];
    const { server } = await testDoors({
      systems: [association, courtCases],
      keys: demoKeys,
      door,
      publisher,
      room,
      blobs: memoryBlobs(),
      log: silentLog,
      count: () => undefined,
    });
    return { door, publisher, url: await listen(server), close: () => (server.closeAllConnections(), server.close()) };
  }
  const filing = { AJBH: 'LX-2026-000123', BBH: 2, AJZT: '待调查', LAJG: '1', SCRQ: '20260310', LABH: '沪律惩立〔2026〕12号' };
  const post = async (url: string): Promise<Response> => {
    const body = Buffer.from(JSON.stringify(filing));
    const headers = await sign(
      { method: 'POST', url: `${url}/exchange/lawyers-association/filing`, headers: { 'content-type': 'application/json' }, body },
      demoKeys.newest('lawyers-association')!,
    );
    return fetch(`${url}/exchange/lawyers-association/filing`, { method: 'POST', headers: { ...headers, 'accept-language': 'en' }, body });
  };

  it('answer 429 with the time to come again, take nothing, keep no evidence, and take the same message afterwards', async () => {
    const { door, publisher, url, close } = await doors();
    crowded = 'lawyers-association';
    const full = await post(url);
    expect([full.status, full.headers.get('retry-after')]).toEqual([429, '15']);
    expect(await full.json()).toMatchObject({
      type: '/problems/backlog',
      params: { waiting: 12_345, seconds: 15 },
      detail: expect.stringContaining('send again in 15 s') as string,
    });
    expect([door.refusals, door.receipts.size, publisher.published]).toEqual([[], 0, []]);
    crowded = 'court-cases';
    expect((await post(url)).status).toBe(202);
    close();
  });

  it('answer SOAP with a fault of a code of its own that says it is not the sender’s', async () => {
    const { door, url, close } = await doors();
    crowded = 'court-cases';
    const [contract] = incomingOf(courtCases);
    const { headers, body } = soapRequest({
      contract: contract!,
      element: elementXml(contract!, { AJBS: '1' }),
      key: demoKeys.newest('court-cases')!,
    });
    const response = await fetch(`${url}/soap/court-cases`, { method: 'POST', headers, body: new Uint8Array(body) });
    const text = await response.text();
    expect([response.status, response.headers.get('retry-after')]).toEqual([500, '15']);
    expect(text).toContain('soap:Server.backlog');
    expect(readReply(text)).toMatchObject({ problem: 'backlog', status: 429 });
    expect(door.refusals).toEqual([]);
    close();
  });
});
