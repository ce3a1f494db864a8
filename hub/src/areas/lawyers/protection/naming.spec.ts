import { beforeEach, describe, expect, it } from 'vitest';
import { entry } from '../../../engine/testing/index.js';
import { protectionWorld, protectors } from '../testing/protection.js';
import { withMet } from './infringer.js';

const type = 'lawyers.infringer';
let at: ReturnType<typeof protectionWorld>;
beforeEach(() => {
  at = protectionWorld();
});
const known = (id: string, name: string, values: object = {}) => ({
  ...entry(type, id, { name, kind: 'detention', ...values }),
  state: values && 'mergedInto' in values ? 'merged' : 'current',
});
const all = () => at.world.tables.of(type);
const guard = { name: '方某', post: '接待人员', phone: '13800000000' };

describe('the infringer named by the case itself (L22)', () => {
  it('L22: a unit that is not in the list is entered with its kind and district, and the case leads to it', async () => {
    await at.begin(at.applicant, 'apply', { persons: [guard] });
    expect(all()).toMatchObject([{ state: 'current', values: { name: '某看守所', kind: 'detention', seat: '310101' } }]);
    expect(at.rights().values['infringer']).toBe(all()[0]!.id);
  });

  it('L22: the persons whom the case names are kept with the unit, each once, with the telephone that was missing', async () => {
    at.world.tables.put(known('a', '某看守所', { persons: [{ row: 1, name: '方某' }] }));
    await at.begin(at.applicant, 'apply', { persons: [guard, { name: '卫某', post: '值班民警' }] });
    expect(all()).toHaveLength(1);
    expect(at.rights().values['infringer']).toBe('a');
    expect(all()[0]!.values['persons']).toMatchObject([
      { row: 1, name: '方某', post: '接待人员', phone: '13800000000' },
      { row: 2, name: '卫某', post: '值班民警' },
    ]);
  });

  it('L22: two cases that name the same unit lead to one entry', async () => {
    await at.begin(at.applicant, 'apply');
    await at.begin(at.applicant, 'apply', { caseNumber: '（2026）沪0101刑初88号' });
    expect(all()).toHaveLength(1);
    expect(at.world.tables.of('lawyers.rights').map(({ values }) => values['infringer'])).toEqual([all()[0]!.id, all()[0]!.id]);
  });

  it('L22: of a unit that was merged the case leads to the other, which keeps the persons', async () => {
    at.world.tables.put(known('a', '某看守所', { mergedInto: 'b' }), known('b', '某区看守所'));
    await at.begin(at.applicant, 'apply', { persons: [guard] });
    expect(at.rights().values['infringer']).toBe('b');
    const of = (id: string) => all().find((one) => one.id === id)!.values['persons'] ?? null;
    expect(of('b')).toMatchObject([{ name: '方某' }]);
    expect(of('a')).toBeNull();
  });

  it('L22: a draft names nobody yet, and a problem of a case has no infringer', async () => {
    await at.begin(at.applicant, 'draft');
    expect(all()).toEqual([]);
    await at.begin(at.applicant, 'apply', { kind: 'matter', problem: 'delay', rights: null });
    expect(all()).toEqual([]);
  });

  it('L22: what a supplement names otherwise leads to the other unit; a clerk may name another by hand', async () => {
    await at.begin(at.applicant, 'apply');
    await at.act(protectors.clerk, 'askSupplement', { missing: '请写明机关全称。' });
    const form = Object.fromEntries(
      Object.entries(at.rights().values).filter(([name]) => ['kind', 'phone', 'body', 'rights', 'seat', 'facts', 'request'].includes(name)),
    );
    await at.act(at.applicant, 'supplement', { ...form, authorityName: '上海市某看守所' });
    expect(all().map(({ values }) => values['name'])).toEqual(['某看守所', '上海市某看守所']);
    expect(at.rights().values['infringer']).toBe(all()[1]!.id);
    await at.act(protectors.clerk, 'identify', { infringer: all()[0]!.id });
    expect(at.rights().values['infringer']).toBe(all()[0]!.id);
  });

  it('L22: two of one name in two posts are two persons, and nobody named leaves the list as it is', () => {
    const kept = [{ row: 3, name: '方某', post: '民警' }];
    expect(withMet({ persons: kept, met: [{ row: 1, name: '方某', post: '所长' }] })).toMatchObject([{ row: 3 }, { row: 4, post: '所长' }]);
    expect(withMet({ persons: kept, met: null })).toEqual(kept);
    expect(withMet({ persons: null, met: null })).toBeNull();
  });
});
