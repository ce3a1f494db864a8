import type { Area } from '../definitions/index.js';
import type { Account } from '../ports/index.js';
import { roleOf } from './roles.js';

/** What a session is worth that was opened by a password alone, and by a password with a one-time code, of somebody whom nobody identified. */
export const byPassword = 'password';
export const unverified = 'unverified';

/** Whether the account has a role whose holder hands something in only once he was identified (`identified` of a role). */
export const needsIdentity = ({ roles }: Pick<Account, 'roles'>, areas: readonly Area[]): boolean =>
  roles.some((name) => roleOf(name, areas)?.identified === true);

/**
 * Whether who has this session may hand in: everybody but those whose role asks that they be identified, and who were not. `passwordIdentifies`: where all are
 * fictional nobody has a face to be looked at, and the password stands for it.
 */
export function isIdentified(
  account: Pick<Account, 'roles'>,
  assurance: string,
  { areas, passwordIdentifies }: { readonly areas: readonly Area[]; readonly passwordIdentifies: boolean },
): boolean {
  if (!needsIdentity(account, areas)) return true;
  if (assurance === byPassword) return passwordIdentifies;
  return areas.some(({ identifications }) => identifications.some((way) => way.assurance === assurance));
}
