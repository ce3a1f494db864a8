import { beforeEach, describe, expect, it } from 'vitest';
import type { DataOf } from '@fatong/contracts';
import type { firmRegistered, internRegistered, lawyerRegistered, membershipRegistered } from '@fatong/contracts/canonical/lawyers';
import { makeLawyerLicence, makeUscc } from '@fatong/contracts/codes';
import type { World } from '../../../engine/testing/index.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { licence, message, residentId, uscc } from '../testing/reports.js';

let world: World;
beforeEach(() => {
  world = lawyersWorld();
});
const newLicence = makeLawyerLicence({ year: 2020, category: 'fullTime', sex: 'male', serial: 44 });
const newUscc = makeUscc({ serial: 44 });
const base = (id: string, version: number) => ({ source: 'lawyer-registry', id, version, withdrawn: false }) as const;

const firm = (version = 1, more: Partial<DataOf<typeof firmRegistered>> = {}) =>
  message('firm-registered', {
    ...base('JG-44', version),
    name: '上海新立律师事务所',
    uscc: newUscc,
    form: 'partnership',
    seat: '310115',
    status: 'practising',
    ...more,
  } satisfies DataOf<typeof firmRegistered>);
const lawyer = (version = 1, more: Partial<DataOf<typeof lawyerRegistered>> = {}) =>
  message('lawyer-registered', {
    ...base('LS-44', version),
    name: '周新立',
    licence: newLicence,
    idNumber: residentId,
    sex: 'male',
    category: 'fullTime',
    status: 'practising',
    licensedOn: '2020-05-06',
    uscc: newUscc,
    joinedOn: '2020-05-06',
    ...more,
  } satisfies DataOf<typeof lawyerRegistered>);
const membership = (version = 1, more: Partial<DataOf<typeof membershipRegistered>> = {}) =>
  message('membership-registered', {
    ...base('JL-44', version),
    licence: newLicence,
    uscc: newUscc,
    since: '2020-05-06',
    ...more,
  } satisfies DataOf<typeof membershipRegistered>);
const intern = (version = 1, more: Partial<DataOf<typeof internRegistered>> = {}) =>
  message('intern-registered', {
    ...base('SX-44', version),
    name: '吴小满',
    certificate: '09102600000001',
    idNumber: residentId,
    uscc: newUscc,
    mentorLicence: newLicence,
    since: '2026-01-05',
    status: 'active',
    ...more,
  } satisfies DataOf<typeof internRegistered>);
/** The lawyer who is in the register already. */
const known = (version: number, more: Partial<DataOf<typeof lawyerRegistered>> = {}) =>
  lawyer(version, { id: 'LS-1', licence, uscc, name: '王小明', ...more });

const report = (...messages: Parameters<World['report']>[1]) => world.report('lawyers', messages);
const of = (type: string) => world.tables.of(`lawyers.${type}`);
const rows = () => of('registration');
const entryOf = (type: string, by: string, value: string) => of(type).find(({ values }) => values[by] === value)!;

describe('rows of the city’s registry of lawyers (S19)', () => {
  it('S19: a firm, a lawyer, his practice and an intern who are not there yet are entered, each leading to the others', async () => {
    await report(firm(), lawyer(), membership(), intern());
    expect(rows().map(({ state, values }) => [values['kind'], state])).toEqual([
      ['firm', 'kept'],
      ['lawyer', 'kept'],
      ['membership', 'kept'],
      ['intern', 'kept'],
    ]);
    const house = entryOf('firm', 'uscc', newUscc);
    const person = entryOf('lawyer', 'licence', newLicence);
    expect(house).toMatchObject({ district: '310115', values: { name: '上海新立律师事务所', status: 'practising' } });
    expect(person).toMatchObject({ district: '310115', values: { name: '周新立', firm: house.id, status: 'practising' } });
    expect(of('membership').at(-1)!.values).toMatchObject({ lawyer: person.id, firm: house.id, since: '2020-05-06' });
    expect(entryOf('intern', 'certificate', '09102600000001').values).toMatchObject({
      firm: house.id,
      mentor: person.id,
      status: 'active',
    });
  });

  it('S19: who is in the register already is found by his licence and kept by what it says; what it does not say stays', async () => {
    const before = of('lawyer').length;
    const held = world.tables.of('lawyers.lawyer').find(({ id }) => id === 'lawyer-1')!;
    world.tables.put({ ...held, values: { ...held.values, phone: '13800001111' } });
    await report(known(1, { name: '王晓明', category: 'partTime' }));
    expect(of('lawyer')).toHaveLength(before);
    expect(entryOf('lawyer', 'licence', licence)).toMatchObject({
      id: 'lawyer-1',
      values: { name: '王晓明', category: 'partTime', phone: '13800001111', firm: 'firm-1' },
    });
  });

  it('S19: a newer version goes into the register at once, the same and an older one change nothing', async () => {
    await report(firm(), lawyer(), membership());
    await report(lawyer(3, { status: 'transferring' }), membership(2, { until: '2026-02-28', reason: '转所' }));
    expect(entryOf('lawyer', 'licence', newLicence).values).toMatchObject({ status: 'transferring' });
    expect(of('membership').at(-1)!.values).toMatchObject({ until: '2026-02-28', reason: '转所' });
    await report(lawyer(2, { status: 'deceased' }), lawyer(3, { status: 'deceased' }));
    expect(entryOf('lawyer', 'licence', newLicence).values).toMatchObject({ status: 'transferring' });
  });

  it('S19: whom a penalty of ours suspended it does not let practise: the row says that it differs, and a person compares, with a reason', async () => {
    const held = of('lawyer').find(({ id }) => id === 'lawyer-1')!;
    world.tables.put({ ...held, values: { ...held.values, status: 'suspended', suspendedUntil: '2026-12-31' } });
    await report(known(1));
    expect(of('lawyer').find(({ id }) => id === 'lawyer-1')!.values).toMatchObject({ status: 'suspended' });
    expect(rows()).toMatchObject([{ state: 'differs', values: { statusFollows: 'no', firmFollows: 'yes' } }]);
    expect(world.tables.added.notice.filter(({ name }) => name === 'differs').map(({ address }) => address)).toEqual([
      'lawyers.city-clerk@*',
    ]);
    const settle = (reason?: string) =>
      world.engine.perform({
        viewer: people.cityClerk,
        type: 'lawyers.registration',
        action: 'settle',
        id: rows()[0]!.id,
        version: rows()[0]!.version,
        form: {},
        idempotencyKey: `s${String(reason)}`,
        ...(reason !== undefined && { reason }),
      });
    expect(await settle()).toMatchObject({ refused: { problem: 'input' } });
    expect(await settle('处罚期未满，以本局决定为准，已告知登记岗。')).toMatchObject({ done: { state: 'kept' } });
    // Revoked in the registry too: that is followed.
    await report(known(2, { status: 'revoked' }));
    expect(of('lawyer').find(({ id }) => id === 'lawyer-1')!.values).toMatchObject({ status: 'revoked' });
  });

  it('S19: who left his firm by a report confirmed here is not put back by a row that is older, but by one of a later day', async () => {
    const held = of('lawyer').find(({ id }) => id === 'lawyer-1')!;
    world.tables.put({ ...held, values: { ...held.values, firm: null, firmUscc: null, leftOn: '2026-02-10' } });
    await report(known(1, { joinedOn: '2019-01-01' }));
    expect(of('lawyer').find(({ id }) => id === 'lawyer-1')!.values).toMatchObject({ firm: null });
    expect(rows()).toMatchObject([{ state: 'differs', values: { firmFollows: 'no' } }]);
    await report(known(2, { joinedOn: '2026-02-20' }));
    expect(of('lawyer').find(({ id }) => id === 'lawyer-1')!.values).toMatchObject({ firm: 'firm-1', joinedOn: '2026-02-20' });
    expect(rows()).toMatchObject([{ state: 'kept' }]);
  });

  it('S19: a firm that we closed stays closed where the registry still has it practise', async () => {
    const held = of('firm').find(({ id }) => id === 'firm-1')!;
    world.tables.put({ ...held, values: { ...held.values, status: 'closed' } });
    await report(firm(1, { id: 'JG-1', uscc, seat: '310101', name: '上海法通律师事务所（更名）' }));
    expect(of('firm').find(({ id }) => id === 'firm-1')!.values).toMatchObject({ status: 'closed', name: '上海法通律师事务所（更名）' });
    expect(rows()).toMatchObject([{ state: 'differs' }]);
  });

  it('S19: practice of a lawyer who is not registered yet waits, and leads to him once it is told again', async () => {
    await report(firm(), membership());
    expect(rows().at(-1)).toMatchObject({ state: 'received' });
    expect([rows().at(-1)!.values['lawyer'], of('membership')]).toEqual([undefined, []]);
    await report(lawyer(), membership(2, { reason: '首次执业' }));
    expect(rows().find(({ values }) => values['kind'] === 'membership')).toMatchObject({ state: 'kept' });
    expect(of('membership').at(-1)!.values).toMatchObject({ lawyer: entryOf('lawyer', 'licence', newLicence).id, reason: '首次执业' });
  });

  describe('a row that is not there any more, though nothing marks it as taken out', () => {
    const vanish = (version: number, id = 'LS-44') =>
      message('registration-vanished', { source: 'lawyer-registry', table: 'lawyer', id, version });
    const lawyerRow = () => rows().find(({ values }) => values['kind'] === 'lawyer')!;
    const act = (action: string, reason?: string, viewer = people.cityClerk) =>
      world.engine.perform({
        viewer,
        type: 'lawyers.registration',
        action,
        id: lawyerRow().id,
        version: lawyerRow().version,
        form: {},
        idempotencyKey: `${action}${String(reason)}`,
        ...(reason !== undefined && { reason }),
      });

    it('S19: is a difference that the city sees: nothing changes in the registers, and what it said stays', async () => {
      await report(firm(), lawyer());
      await report(vanish(2));
      expect(lawyerRow()).toMatchObject({ state: 'missing', values: { missing: 'missing', name: '周新立', licence: newLicence } });
      expect(entryOf('lawyer', 'licence', newLicence).values).toMatchObject({ status: 'practising' });
      expect(world.tables.added.notice.filter(({ name }) => name === 'missing').map(({ address }) => address)).toEqual([
        'lawyers.city-clerk@*',
      ]);
      await report(vanish(2), vanish(1));
      expect(world.tables.added.notice.filter(({ name }) => name === 'missing')).toHaveLength(1);
    });

    it('S19: a person says with a reason that it was taken out, or that it stays', async () => {
      await report(firm(), lawyer());
      expect(await act('confirm', '未消失时不能确认。')).toMatchObject({ refused: { problem: 'action-not-possible' } });
      await report(vanish(2));
      expect(await act('settle')).toMatchObject({ refused: { problem: 'input' } });
      expect(await act('settle', '视图条件有误，登记岗已更正。')).toMatchObject({ done: { state: 'kept' } });
      await report(vanish(3));
      expect(lawyerRow().state).toBe('kept');
      await report(lawyer(4), vanish(5));
      expect(await act('confirm', '登记岗确认该律师登记已迁出。')).toMatchObject({ done: { state: 'gone' } });
      expect(lawyerRow().values).toMatchObject({ comparedOn: '2026-03-02' });
    });

    it('S19: is in step again by itself once the row is there again', async () => {
      await report(firm(), lawyer());
      await report(vanish(2));
      await report(lawyer(3));
      expect(lawyerRow()).toMatchObject({ state: 'kept', values: { missing: null } });
    });
  });

  it('S19: a row that was taken out changes nothing here and is told to the city; nobody there writes the registry', async () => {
    await report(firm(), lawyer());
    await report(lawyer(2, { withdrawn: true }));
    expect(entryOf('lawyer', 'licence', newLicence).values).toMatchObject({ status: 'practising' });
    expect(rows().at(-1)).toMatchObject({ state: 'gone' });
    expect(world.tables.added.notice.map(({ name }) => name)).toContain('gone');
    expect(world.tables.added.outbox).toEqual([]);
  });
});
