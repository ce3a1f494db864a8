import { beforeEach, describe, expect, it } from 'vitest';
import { notaryWorld, people, type NotaryWorld } from '../testing/cast.js';
import { employed } from '../testing/returns.js';

const type = 'notary.staffing';
let at: NotaryWorld;
beforeEach(() => {
  at = notaryWorld();
});
const tell = (...messages: Parameters<typeof at.world.report>[1]) => at.world.report('notary', messages);
const does = (action: string, viewer = people.clerk) => at.perform(viewer, type, action, at.last(type));
const inRegister = (licence: string) => at.world.tables.of('notary.person').filter(({ values }) => values['licence'] === licence);
const refused = (zh: string) => ({ refused: { why: [expect.stringContaining(zh), expect.any(String)] } });

describe('staff as an office reports them (S12, N31, N36)', () => {
  it('N31: a report leads to whom the register has; newer versions write over it, older ones nothing, and the register stays as it is', async () => {
    await tell(employed('G-0101'));
    expect(at.last(type)).toMatchObject({
      number: 'GZ-01-G-0101',
      state: 'employed',
      district: '310101',
      ownerUnit: 'notary/GZ-01',
      values: { person: at.staff['G-0101']!.id, title: 'third', toldVersion: 1 },
    });
    await tell(employed('G-0101', 3, { title: 'second' }));
    expect(await tell(employed('G-0101', 2, { title: 'first' }))).toMatchObject([{ note: 'older' }]);
    expect(at.last(type).values).toMatchObject({ title: 'second', toldVersion: 3 });
    expect(inRegister('G-0101')[0]!.values['title'] ?? null).toBeNull();
  });

  it('N31: a clerk takes over what has changed, once a version; of what the register says already there is nothing to do', async () => {
    await tell(employed('G-0101', 1, { degree: 'master', fields: ['family'], standing: 'party' }));
    expect(await does('adopt')).toHaveProperty('done');
    expect(inRegister('G-0101')[0]!.values).toMatchObject({ degree: 'master', field: ['family'], title: 'third', partyMember: true });
    expect(await does('adopt')).toMatchObject(refused('无须更新'));
    await tell(employed('G-0101', 2, { title: 'second' }));
    expect(await does('adopt')).toHaveProperty('done');
    expect(inRegister('G-0101')[0]!.values).toMatchObject({ title: 'second' });
  });

  it('N31: who is new is entered, with office, class and form as the office has them; he is not entered twice', async () => {
    await tell(employed('G-0133', 1, { name: '顾清扬' }));
    expect(await does('adopt')).toMatchObject(refused('先登记入册'));
    expect(await does('enter')).toHaveProperty('done');
    expect(inRegister('G-0133')).toMatchObject([
      { ownerUnit: 'notary/GZ-01', district: '310101', values: { name: '顾清扬', officeClass: 'district', officeForm: 'institution' } },
    ]);
    expect(await does('enter')).toHaveProperty('refused');
    await tell(employed('G-0133', 2, { name: '顾清扬', post: 'section' }));
    expect(await does('enter')).toMatchObject(refused('已有此人'));
    expect(await does('adopt')).toHaveProperty('done');
    expect(inRegister('G-0133')).toMatchObject([{ values: { post: 'section' } }]);
  });

  it('N31: who moved to another office is that office’s once the clerk has taken its report over', async () => {
    await tell(employed('G-0102', 1, {}, 'GZ-02'));
    await does('adopt');
    expect(inRegister('G-0102')).toMatchObject([{ ownerUnit: 'notary/GZ-02', district: '310115', values: { officeClass: 'mixed' } }]);
  });

  it('N34: who has left is recorded as left, with day and reason; whether somebody may practise no office says', async () => {
    await tell(employed('G-0102', 1, { status: 'suspended' }));
    await does('adopt');
    expect(inRegister('G-0102')[0]!.values['status']).toBe('practising');
    await tell(employed('G-0102', 2, { status: 'left', leftOn: '2026-02-28', leaving: 'retired' }));
    expect(at.last(type).state).toBe('gone');
    expect(await does('adopt')).toHaveProperty('refused');
    expect(await does('adoptLeaving')).toHaveProperty('done');
    expect(inRegister('G-0102')[0]!.values).toMatchObject({ status: 'left', leaving: 'retired', leftOn: '2026-02-28' });
  });

  it('N31: the city alone keeps the register', async () => {
    await tell(employed('G-0101'));
    for (const viewer of [people.district, people.office, people.inspector])
      expect(await does('adopt', viewer)).toMatchObject({ refused: { problem: 'forbidden' } });
  });
});
