import type { DemoAccount } from '../../definitions/index.js';
import type { OrgUnit } from '../../ports/index.js';

/** One official may work in several areas: each names him with its own roles, and he has them all. */
export function mergedAccounts(accounts: readonly DemoAccount[]): readonly DemoAccount[] {
  return [...Map.groupBy(accounts, ({ username }) => username).values()].map((of) => {
    const [first, ...others] = of as [DemoAccount, ...DemoAccount[]];
    const other = others.find(({ name, unit, surface }) => name !== first.name || unit !== first.unit || surface !== first.surface);
    if (other) throw new Error(`The demo account ${first.username} is somebody else in another area: ${other.name} of ${other.unit}`);
    return { ...first, roles: [...new Set(of.flatMap(({ roles }) => roles))] };
  });
}

/** A unit that several areas name is there once. */
export const mergedUnits = (units: readonly OrgUnit[]): readonly OrgUnit[] =>
  units.filter(({ id }, i) => units.findIndex((one) => one.id === id) === i);
