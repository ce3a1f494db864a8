import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { systems } from '@fatong/contracts/systems';
import { caseProgress } from '@fatong/contracts/systems/court-cases';
import { demoKeys } from './keys.js';
import { memoryDoor, memoryPublisher, silentLog } from './testing/index.js';
import { soapDoor } from './soap-door.js';
import { soapRequest } from './soap-sending.js';

const sample = (name: string): string => readFileSync(new URL(`../../contracts/systems/court-cases/samples/${name.replace(/[^/]+$/, (file) => 'case-progress.v1.' + file)}.xml`, import.meta.url), 'utf8').replace(/^<\?xml.*\?>\s*/, '');
const key = demoKeys.of('court-cases')[0]!;

describe('x', () => {
  it('tries', async () => {
    const door = memoryDoor();
    const publisher = memoryPublisher();
    const soap = await soapDoor({ systems, keys: demoKeys, door, publisher, log: { ...silentLog, error: (...x) => console.log(x) }, count: () => undefined });
    for (const name of ['filed', 'closed', 'rare-characters', 'half-width', 'drift', 'invalid/empty', 'invalid/wrong-forms', 'invalid/unknown-codes', 'invalid/closed-without-day', 'invalid/repeated']) {
      const asked = soapRequest({ contract: caseProgress, element: sample(name).replace('invalid/case','case'), key, encoding: 'GB18030' });
      const answer = await soap.enter({ method: 'POST', url: 'http://x/soap/court-cases', system: 'court-cases', message: '', isTooLarge: false, ...asked });
      console.log(name, answer);
      console.log(publisher.published.at(-1)?.wire.body.toString());
    }
    expect(1).toBe(1);
  });
});
