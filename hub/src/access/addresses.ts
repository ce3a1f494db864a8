import { districtAddress, noticeAddress, roleAddress } from '../definitions/index.js';
import type { Viewer } from '../ports/index.js';

/** Where notices and turns reach somebody: in each of his roles wherever he is, himself, in his unit, the district it looks after, and as the register entry he is. */
export function addressesOf({ account, unit }: Pick<Viewer, 'account' | 'unit'>): readonly string[] {
  const places = [account.id, ...(unit === null ? [] : [unit.id]), ...(account.person === null ? [] : [account.person])];
  return account.roles.flatMap((role) => [
    roleAddress(role),
    ...places.map((who) => noticeAddress(role, who)),
    ...(unit?.kind === 'district' && unit.district !== null ? [districtAddress(role, unit.district)] : []),
  ]);
}

/** Where turns reach him besides, in the place of who is away: what is left to that one by name. What is asked of a role at a place is asked of him anyway. */
export const standingAddressesOf = ({ account, standsFor = [] }: Pick<Viewer, 'account' | 'standsFor'>): readonly string[] =>
  standsFor.flatMap((who) => account.roles.map((role) => noticeAddress(role, who)));
