import { districtAddress, noticeAddress, roleAddress } from '../definitions/index.js';
import type { Viewer } from '../ports/index.js';

/** Where notices reach somebody: in each of his roles wherever he is, in his unit, the district it looks after, and the register entry he is. */
export function addressesOf({ account, unit }: Pick<Viewer, 'account' | 'unit'>): readonly string[] {
  const places = [...(unit === null ? [] : [unit.id]), ...(account.person === null ? [] : [account.person])];
  return account.roles.flatMap((role) => [
    roleAddress(role),
    ...places.map((who) => noticeAddress(role, who)),
    ...(unit?.kind === 'district' && unit.district !== null ? [districtAddress(role, unit.district)] : []),
  ]);
}

/** Where something is asked of somebody: where notices reach him, and in each of his roles himself. */
export const turnAddressesOf = (viewer: Pick<Viewer, 'account' | 'unit'>): readonly string[] => [
  ...addressesOf(viewer),
  ...viewer.account.roles.map((role) => noticeAddress(role, viewer.account.id)),
];

/** Where only his own other screens listen: that he has read something. */
export const ownAddress = (account: string): string => noticeAddress('', account);
