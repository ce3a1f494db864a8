import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseProgress, caseStory, holdingStory, stateCodes, system } from '@fatong/contracts/systems/court-cases';
import { demoKeys, soapRequest } from '../kit/index.js';
import {
  conformance,
  fourLawyers as lawyers,
  listen,
  memoryBlobs,
  memoryDoor,
  memoryPublisher,
  silentLog,
  testDoors,
  wholeLives,
} from '../kit/testing/index.js';
import { adapter } from './adapter.js';

conformance({ adapter, lawyers, outgoing: {} });

describe('the simulated courts (S04, L27)', () => {
  it('reach every state of the contract, with cases of one lawyer and of several', () => {
    const lives = wholeLives(caseStory, lawyers, 400);
    expect([...new Set(lives.flatMap((life) => life.map(({ AJZT }) => AJZT)))].sort()).toEqual(Object.keys(stateCodes).sort());
    expect(new Set(lives.map(([first]) => (first!['LS'] as unknown[]).length))).toEqual(new Set([1, 2, 3]));
  });

  it('L27: a case of a court nobody knows is a fault that names the path, and nothing is taken', async () => {
    const publisher = memoryPublisher();
    const { server } = await testDoors({
      systems: [system],
      keys: demoKeys,
      door: memoryDoor(),
      publisher,
      blobs: memoryBlobs(),
      log: silentLog,
      count: () => undefined,
    });
    const sample = join(import.meta.dirname, '../../contracts/systems/court-cases/samples/case-progress.v1.filed.xml');
    const element = readFileSync(sample, 'utf8')
      .replace(/^<\?xml.*?\?>\s*/, '')
      .replace('<FYDM>沪0104<', '<FYDM>沪9999<');
    const { headers, body } = soapRequest({ contract: caseProgress, element, key: demoKeys.newest('court-cases')! });
    const answer = await fetch(`${await listen(server)}/soap/court-cases`, { method: 'POST', headers, body: new Uint8Array(body) });
    const said = await answer.text();
    expect([answer.status, said.includes('contract-broken'), said.includes('/FYDM'), publisher.published]).toEqual([500, true, true, []]);
    server.close();
  });

  it('hold something against a lawyer or a firm by each kind of document, and take some back (L05)', () => {
    const holdings = wholeLives(holdingStory, lawyers, 300);
    expect([...new Set(holdings.map(([first]) => first!['WSLX']))].sort()).toEqual(['1', '2', '3', '4']);
    expect(new Set(holdings.map(([first]) => first!['DXLX']))).toEqual(new Set(['1', '2']));
    expect(holdings.filter((life) => life.some(({ CHBZ }) => CHBZ === '1')).length).toBeGreaterThan(10);
  });

  it('send nothing we did not ask for at rate 0, and name no case of another run', async () => {
    const sent: string[] = [];
    const context = {
      doors: 'http://doors',
      key: { keyid: 'court-cases:1', secret: 's' },
      ourKey: { keyid: 'fatong:1', secret: 's' },
      faults: 0,
      lawyers,
      log: () => undefined,
    };
    const answered = globalThis.fetch;
    globalThis.fetch = ((_: string, { body }: { body: Uint8Array }) => {
      sent.push(/<AH>(.*?)<\/AH>/.exec(Buffer.from(body).toString())?.[1] ?? '');
      return Promise.resolve(new Response('<E><Body><r><receipt>x</receipt></r></Body></E>'));
    }) as unknown as typeof fetch;
    try {
      const quiet = adapter.simulator!({ ...context, rate: 0, run: 'AB1' });
      quiet.start();
      await quiet.stop();
      expect(sent).toEqual([]);
      const firsts: string[] = [];
      for (const run of ['AB1', 'AB2']) {
        const before = sent.length;
        const partner = adapter.simulator!({ ...context, rate: 500, run });
        partner.start();
        await expect.poll(() => sent.length).toBeGreaterThan(before);
        await partner.stop();
        firsts.push(sent[before]!);
      }
      expect(firsts[0]).not.toBe(firsts[1]);
    } finally {
      globalThis.fetch = answered;
    }
  });
});
