import { describe, expect, it } from 'vitest';
import { compose, type Given } from './composition.js';
import { ward } from './engine/testing/index.js';

describe('the composition', () => {
  it('refuses areas that contradict themselves, a sentence a fault, before it touches broker or store', async () => {
    const untouched = new Proxy({}, { get: (_, name) => expect.unreachable(`touched ${String(name)}`) });
    const starting = compose({ config: { messageDays: 1095 }, log: untouched, store: untouched, areas: [ward, ward] } as unknown as Given);
    await expect(starting).rejects.toMatchObject({
      name: 'StartRefused',
      message: expect.stringMatching(/^ward is declared twice\.\nward\.\w+ is declared twice\./m) as unknown,
    });
  });
});
