import type { Label } from '@fatong/contracts';
import type { RoleType } from './area.js';
import type { ScopeWord } from './words.js';

/** The usual four roles of a line of work: lead and clerk of the office in the city bureau, lead and clerk of the section in each district. */
type Four = 'city-lead' | 'city-clerk' | 'district-lead' | 'district-clerk';

interface Bureau {
  readonly roles: Readonly<Record<Four, RoleType>>;
  readonly leads: readonly ['city-lead', 'district-lead'];
  readonly clerks: readonly ['city-clerk', 'district-clerk'];
  readonly city: readonly ['city-lead', 'city-clerk'];
  readonly district: readonly ['district-lead', 'district-clerk'];
  readonly all: readonly ['city-lead', 'city-clerk', 'district-lead', 'district-clerk'];
  /** Each sees what its place is for. */
  readonly see: Readonly<Record<Four, ScopeWord>>;
}

/** `office`: what the city's office is called, `section`: what the districts' sections are called. */
export function bureau({ office, section }: { readonly office: Label; readonly section: Label }): Bureau {
  const role = (title: Label, leads?: readonly Four[]): RoleType => ({ title, surface: 'admin', shares: true, ...(leads && { leads }) });
  return {
    roles: {
      'city-lead': role([`市局${office[0]}负责人`, `Head of the ${office[1]}`], ['city-clerk']),
      'city-clerk': role([`市局${office[0]}经办人`, `Clerk of the ${office[1]}`]),
      'district-lead': role([`区局${section[0]}负责人`, `Head of a district’s ${section[1]}`], ['district-clerk']),
      'district-clerk': role([`区局${section[0]}经办人`, `Clerk of a district’s ${section[1]}`]),
    },
    leads: ['city-lead', 'district-lead'],
    clerks: ['city-clerk', 'district-clerk'],
    city: ['city-lead', 'city-clerk'],
    district: ['district-lead', 'district-clerk'],
    all: ['city-lead', 'city-clerk', 'district-lead', 'district-clerk'],
    see: { 'city-lead': 'city', 'city-clerk': 'city', 'district-lead': 'district', 'district-clerk': 'district' },
  };
}
