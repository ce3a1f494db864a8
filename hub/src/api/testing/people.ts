import { districtUnit, firmUnit } from '../../engine/testing/index.js';
import type { Account, OrgUnit } from '../../ports/index.js';

export const password = 'Spec-Password-2026';

const city: OrgUnit = {
  id: 'city/lawyers-office',
  parent: 'city',
  kind: 'office',
  title: ['律师工作处', 'Lawyers Office'],
  district: null,
};
const association: OrgUnit = {
  id: 'association/lawyers',
  parent: 'city',
  kind: 'association',
  title: ['市律师协会', 'Lawyers association'],
  district: null,
};
export const districtA = '310101';
export const districtB = '310104';
export const firm = firmUnit('31310000MD0000001X', districtA);

export const units: readonly OrgUnit[] = [city, districtUnit(districtA), districtUnit(districtB), association, firm];

export type Person = Pick<Account, 'username' | 'roles' | 'unit'> & Partial<Account>;

/** One of each kind, by username. */
export const people: readonly Person[] = [
  { username: 'city', roles: ['lawyers.city-clerk'], unit: city.id },
  { username: 'lead', roles: ['lawyers.city-lead'], unit: city.id },
  { username: 'district-a', roles: ['lawyers.district-clerk'], unit: `district/${districtA}` },
  { username: 'district-lead', roles: ['lawyers.district-lead'], unit: `district/${districtA}` },
  { username: 'district-b', roles: ['lawyers.district-clerk'], unit: `district/${districtB}` },
  { username: 'association', roles: ['lawyers.association-clerk'], unit: association.id },
  { username: 'firm', roles: ['lawyers.firm-clerk'], unit: firm.id, surface: 'portal' },
  { username: 'lawyer', roles: ['lawyers.lawyer'], unit: firm.id, surface: 'portal', person: 'lawyers.lawyer:l1' },
  { username: 'operator', roles: ['operator'], unit: city.id },
  { username: 'operator-b', roles: ['operator'], unit: city.id },
  { username: 'auditor', roles: ['auditor'], unit: city.id },
  { username: 'sysadmin', roles: ['sysadmin'], unit: city.id },
  { username: 'secadmin', roles: ['secadmin'], unit: city.id },
  { username: 'nothing', roles: [], unit: city.id },
];
