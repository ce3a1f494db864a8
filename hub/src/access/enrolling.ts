import type { Label } from '@fatong/contracts';
import type { Area } from '../definitions/index.js';
import type { Account, Identities, OrgUnit } from '../ports/index.js';
import { nobodysHash } from './passwords.js';
import { roleOf } from './roles.js';

/** What an account is made of. */
export interface Newcomer {
  readonly name: string;
  /** The only one it has, `<area>.<role>`. */
  readonly role: string;
  /** A unit of people outside the authorities; of any other, or null: a unit of his own. */
  readonly unit: string | null;
}

type Parts = { readonly identities: Pick<Identities, 'accountOf' | 'enrolment' | 'unit'>; readonly areas: readonly Area[] };

/**
 * The account of whom another system has identified: the one of his entry, else a new one. Its id is made of his entry, so that of two who come in at once one is
 * made; no password fits it, since nobody has given it one. Null: nobody declares the role.
 */
export async function enrolled(
  { identities, areas }: Parts,
  person: string,
  { name, role, unit }: Newcomer,
): Promise<{ readonly account: Account; readonly isNew: boolean } | null> {
  const known = await identities.accountOf(person);
  if (known !== null) return { account: known, isNew: false };
  const type = roleOf(role, areas);
  if (type === undefined) return null;
  const house = unit === null ? null : await identities.unit(unit);
  const own = house?.kind === 'institution' ? null : unitOf(person, type.title);
  const id = `identified/${person}`;
  return identities.enrolment.enrol(
    {
      id,
      username: id,
      name,
      passwordHash: nobodysHash,
      surface: type.surface,
      roles: [role],
      unit: own?.id ?? unit!,
      person,
      disabled: false,
    },
    own,
  );
}

const unitOf = (person: string, title: Label): OrgUnit => ({
  id: `own/${person}`,
  parent: null,
  kind: 'institution',
  title,
  district: null,
});
