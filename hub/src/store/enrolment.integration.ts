import { describe, expect, it } from 'vitest';
import type { Account, OrgUnit } from '../ports/index.js';
import type { Stores } from './index.js';
import { twoProcesses, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
twoProcesses((...made) => {
  [database, one, other] = made;
});
const person = 'test.keeper:0190a000-0000-7000-8000-000000000001';
const unit: OrgUnit = { id: `own/${person}`, parent: null, kind: 'institution', title: ['申请人', 'Applicant'], district: null };
const account: Account = {
  id: `identified/${person}`,
  username: `identified/${person}`,
  name: '林见山',
  passwordHash: '-',
  surface: 'portal',
  roles: ['test.applicant'],
  unit: unit.id,
  person,
  disabled: false,
};

describe('accounts of whom another system has identified', () => {
  it('L13: are one, though he comes in at two processes at once, with one unit of his own', async () => {
    const said = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        (i % 2 === 0 ? one : other).identities.enrolment.enrol({ ...account, passwordHash: `-${i}` }, unit),
      ),
    );
    expect(said.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(said.map(({ account: kept }) => kept.passwordHash)).size).toBe(1);
    expect(await database.rows('SELECT count(*)::int AS n FROM account WHERE id = $1', [account.id])).toEqual([{ n: 1 }]);
    expect(await one.identities.accountOf(person)).toMatchObject({ id: account.id, name: '林见山', unit: unit.id });
    expect(await other.identities.unit(unit.id)).toEqual(unit);
  });
});
