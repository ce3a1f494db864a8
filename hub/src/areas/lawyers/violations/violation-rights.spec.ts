import { describe, expect, it } from 'vitest';
import { mayKnow } from '../../../access/index.js';
import { people } from '../testing/registers.js';
import { bribery, licence, violation } from '../testing/reports.js';
import { acting, type } from './testing/acting.js';
import { violation as record } from './violation.js';

describe('who sees a violation (L05)', () => {
  it('L05: the bureau: the city all, a district its own; another district is refused and that is kept; nobody outside learns of it', async () => {
    const { world, now, act, sees, counts } = await acting(violation());
    expect(
      await Promise.all((['cityLead', 'cityClerk', 'huangpu', 'pudong', 'association', 'firm', 'lawyer', 'operator'] as const).map(sees)),
    ).toEqual([true, true, true, false, false, false, false, false]);
    expect([await counts('huangpu'), await counts('pudong')]).toEqual([1, 0]);
    expect(await act('verify', 'pudong', { verification: '属实。' })).toEqual({ refused: { problem: 'forbidden' } });
    expect(world.tables.added.audit.at(-1)).toMatchObject({
      account: 'pudong',
      act: `${type}/verify`,
      outcome: 'refused',
      object: `${type}:${now().id}`,
    });
    expect(mayKnow(people.pudong, record, now())).toBe(true);
  });

  it("L05: what discipline inspection tells is the city's alone: the district of the lawyer has no record, no count, no notice and does not learn that it is there", async () => {
    const { world, now, act, sees, counts } = await acting(bribery());
    expect(now()).toMatchObject({
      state: 'verification',
      district: '310101',
      values: { matched: 'exact', briberKind: 'lawyer', amountBand: 'to1m' },
    });
    expect([await sees('cityClerk'), await sees('huangpu'), await counts('huangpu')]).toEqual([true, false, 0]);
    expect(await act('verify', 'huangpu', { verification: '属实。' })).toEqual({ refused: { problem: 'not-found', isHidden: true } });
    expect(world.tables.added.audit.at(-1)).toMatchObject({ account: 'huangpu', outcome: 'refused' });
    expect(mayKnow(people.huangpu, record, now())).toBe(false);
    expect(world.tables.added.notice.filter(({ type: of, address }) => of === type && address.includes('district'))).toEqual([]);
    expect(world.only('lawyers.mark')).toMatchObject({ values: { list: 'black', facts: `违法违规记录 ${now().number}` } });
    expect(await act('verify', 'cityClerk', { verification: '属实。' })).toMatchObject({ done: { state: 'verification' } });
  });

  it('L05: keeps neither who took the bribe nor how much it was', () => {
    expect(Object.keys(record.fields).filter((name) => /receiver|taker|amount$/i.test(name))).toEqual([]);
  });
});

describe('what its source takes back (L05)', () => {
  const finding = { verification: '属实。', proposed: 'illegal', facts: '伪造证据。' };
  const steps = [
    ['verification', []],
    ['approval', ['confirm']],
    ['illegal', ['confirm', 'approve']],
    ['disposing', ['confirm', 'approve', 'dispose']],
  ] as const;

  it.each(steps)('L05: is withdrawn from %s, and the proposal for the black list with it', async (state, acts) => {
    const { world, now, act } = await acting(violation());
    for (const name of acts)
      await act(
        name,
        name === 'approve' ? 'cityLead' : 'cityClerk',
        name === 'confirm' ? finding : name === 'dispose' ? { disposal: 'talk' } : {},
      );
    expect(now().state).toBe(state);
    await world.report('lawyers', [violation(2, { withdrawn: true })]);
    expect(now()).toMatchObject({ state: 'withdrawn', values: { withdrawn: true } });
    expect(world.only('lawyers.mark')).toMatchObject({ state: 'retracted' });
    expect(world.tables.added.notice.filter(({ name }) => name === 'withdrawn').map(({ address }) => address)).toEqual([
      'lawyers.city-lead@*',
      'lawyers.city-clerk@*',
      'lawyers.district-clerk@district:310101',
    ]);
  });

  it('L05: before it was matched or heard of proposes nothing', async () => {
    const { world } = await acting(violation(2, { withdrawn: true, subject: { kind: 'lawyer', name: '王小明', licence } }));
    expect(world.only(type)).toMatchObject({ state: 'withdrawn' });
    expect(world.tables.of('lawyers.mark')).toEqual([]);
  });
});
