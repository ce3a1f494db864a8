import type { OrgUnit, RecordRow, Viewer } from '../../../ports/index.js';
import { city, districtUnit, entry, firmUnit, newWorld, somebody, type World } from '../../../engine/testing/index.js';
import { area } from '../index.js';
import { licence, uscc } from './reports.js';

export const firmEntry: RecordRow = entry(
  'lawyers.firm',
  'firm-1',
  { name: '上海法通律师事务所', uscc, seat: '310101' },
  { district: '310101', ownerUnit: `firm/${uscc}` },
);
export const lawyerEntry: RecordRow = entry(
  'lawyers.lawyer',
  'lawyer-1',
  { name: '王小明', licence, firmUscc: uscc, firm: 'firm-1', status: 'practising' },
  { district: '310101', ownerUnit: `firm/${uscc}` },
);

/** A lawyer of another district. */
export const pudongLicence = licence.replace(/1$/, '7');
export const pudongLawyer: RecordRow = entry(
  'lawyers.lawyer',
  'lawyer-7',
  { name: '李丽', licence: pudongLicence },
  { district: '310115', ownerUnit: 'firm/other' },
);

export const association: OrgUnit = {
  id: 'association/lawyers',
  parent: 'city',
  kind: 'association',
  title: ['市律师协会', 'Lawyers association'],
  district: null,
};

/** The area over tables in memory, with one firm and one lawyer in its registers. */
export function lawyersWorld(): World {
  const world = newWorld([area]);
  world.tables.put(firmEntry, lawyerEntry);
  world.employ(...Object.values(people), ...Object.values(judges));
  // Whom a register is about sees his own entry.
  world.tables.involvements.set('lawyers.lawyer:lawyer-1', [
    { type: 'lawyers.lawyer', recordId: 'lawyer-1', who: 'lawyers.lawyer:lawyer-1', role: 'subject', since: '2026-01-01T00:00:00.000Z' },
  ]);
  return world;
}

export const people = {
  cityLead: somebody('city.lead', ['lawyers.city-lead'], city),
  cityClerk: somebody('city.clerk', ['lawyers.city-clerk'], city),
  huangpu: somebody('huangpu', ['lawyers.district-clerk'], districtUnit('310101')),
  pudong: somebody('pudong', ['lawyers.district-clerk'], districtUnit('310115')),
  association: somebody('association', ['lawyers.association-clerk'], association),
  firm: somebody('firm', ['lawyers.firm-clerk'], firmUnit(uscc, '310101')),
  lawyer: somebody('lawyer', ['lawyers.lawyer'], firmUnit(uscc, '310101'), 'lawyers.lawyer:lawyer-1'),
  operator: somebody('operator', ['operator'], city),
};

/** Who files, reviews, hears and decides penalties beside the clerks. */
export const judges = {
  deputy: somebody('deputy', ['lawyers.deputy'], city),
  districtLead: somebody('district.lead', ['lawyers.district-lead'], districtUnit('310101')),
  districtDeputy: somebody('district.deputy', ['lawyers.district-deputy'], districtUnit('310101')),
  legalReviewer: somebody('legal.reviewer', ['lawyers.legal-reviewer'], city),
  hearingOfficer: somebody('hearing.officer', ['lawyers.hearing-officer'], city),
};

/** Somebody who has these roles of the area too. */
export const alsoAs = ({ account, unit, address }: Viewer, ...roles: readonly string[]): Viewer => ({
  account: { ...account, roles: [...account.roles, ...roles.map((role) => `lawyers.${role}`)] },
  unit,
  address,
});
