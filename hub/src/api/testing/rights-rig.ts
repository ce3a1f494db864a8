import type { Area, RecordType } from '../../definitions/index.js';
import { ward } from '../../engine/testing/index.js';
import { systemRoles } from '../../access/index.js';
import type { AreaRights, Reach, Whose } from './area-rights.js';
import type { Client } from './client.js';
import { districtA, units, type Person } from './people.js';
import { cast, type Member } from './rights-members.js';
import { startRig, type Rig } from './rig.js';

/** Has every right there is, save those of the area that is asked for. */
export const stranger = 'stranger';

export interface RightsRig {
  readonly rig: Rig;
  /** The types of the table. */
  readonly types: readonly RecordType[];
  /** Signed in, by role; and the stranger. */
  readonly who: Readonly<Record<string, Client>>;
  readonly ofType: (type: string) => readonly Member[];
  readonly reachOf: (role: string, type: string) => Reach;
  /** The records of a type that the role reaches. */
  readonly visible: (role: string, type: string) => readonly Member[];
}

/** The API of one area, with the records its rights are asked of, somebody in each of its roles, and a stranger. */
export async function startRightsRig(area: Area, rights: AreaRights): Promise<RightsRig> {
  const types = area.records.filter(({ name }) => Object.hasOwn(rights.sees, name));
  const rig = await startRig({
    areas: [area, ward],
    people: [
      ...rights.areaRoles.map((role) => inRole(area.name, role, rights)),
      {
        username: stranger,
        roles: [...Object.keys(systemRoles), ...Object.keys(ward.roles).map((role) => `${ward.name}.${role}`)],
        unit: city,
      },
    ],
  });
  const { members, accounts } = cast(rig.store.tables, types, rights);
  for (const [role, person] of Object.entries(accounts)) {
    const account = rig.identities.accounts.get(`id-${role}`)!;
    rig.identities.accounts.set(account.id, { ...account, person });
  }
  const who = Object.fromEntries(
    await Promise.all([...rights.areaRoles, stranger].map(async (role) => [role, await rig.signIn(role)] as const)),
  );
  const ofType = (type: string): readonly Member[] => members.filter((one) => one.type === type);
  const reachOf = (role: string, type: string): Reach => rights.sees[type]![role] ?? 'nothing';
  return {
    rig,
    types,
    who,
    ofType,
    reachOf,
    visible: (role, type) => ofType(type).filter(({ whose }) => admits[reachOf(role, type)](whose)),
  };
}

export const admits: Readonly<Record<Reach, (of: Whose) => boolean>> = {
  all: () => true,
  district: ({ district }) => district === districtA,
  unit: ({ unit }) => unit === 'own',
  own: ({ person }) => person === 'self',
  nothing: () => false,
};

const city = units[0]!.id;

function inRole(area: string, role: string, { persons = {} }: AreaRights): Person {
  const person = persons[role];
  if (person === undefined && !/^(city|district)-/.test(role))
    throw new Error(`Where ${area}.${role} is held is said in the area's rights.ts, by \`persons\``);
  return { username: role, roles: [`${area}.${role}`], unit: role.startsWith('district-') ? `district/${districtA}` : city, ...person };
}
