import { beforeEach, describe, expect, it } from 'vitest';
import { petitionsWorld } from '../testing/cast.js';

let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});
const phone = '13800005678';
const document = '310101199003070019';
const files = () => at.all('petition').map(({ values }) => values['person'] ?? null);

describe('files of petitioners (一人一档, P01)', () => {
  it('P01: who says no identity number is found by name and telephone, both of them', async () => {
    await at.register({ phone });
    await at.register({ phone, summary: '另一件事。' });
    await at.register({ phone: '13800005679' });
    await at.register({ phone, petitioner: '李四' });
    expect(at.all('person')).toHaveLength(3);
    const [first, second, third, fourth] = files();
    expect(second).toBe(first);
    expect(new Set([first, third, fourth]).size).toBe(3);
  });

  it('P01: who said his number before is found by name and telephone when he does not say it again', async () => {
    await at.register({ document, phone });
    await at.register({ phone, summary: '另一件事。' });
    expect([at.all('person').length, new Set(files()).size]).toEqual([1, 1]);
  });

  it('P01: a number goes before a telephone that several use', async () => {
    await at.register({ document, phone });
    await at.register({ document: '310199197904120315', phone, petitioner: '李四' });
    expect(at.all('person')).toHaveLength(2);
  });

  it('P01: without number and telephone, or as an accusation, nobody is entered', async () => {
    await at.register();
    await at.register({ phone, purpose: 'accusation' });
    await at.register({ anonymous: true, petitioner: undefined, phone });
    expect([at.all('person'), files()]).toEqual([[], [null, null, null]]);
  });
});
