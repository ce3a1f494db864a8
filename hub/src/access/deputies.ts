import { now, today } from '@fatong/contracts/codes';
import type { Area } from '../definitions/index.js';
import type { Account, Deputyship, Identities } from '../ports/index.js';

/** Away for so many days at most, arranged so many days ahead at most. */
export const deputyRules = { mostDays: 92, mostAhead: 180 } as const;

/** What a process knows of who stands for whom is read again after so long; at once where it was arranged. */
const rememberedFor = 5_000;

/** Roles by which somebody acts on records; those of the system are nobody's to pass on. */
const duties = ({ roles }: Pick<Account, 'roles'>): readonly string[] => roles.filter((role) => role.includes('.'));

/** Whether one may act in the place of the other: in the same unit, with every role the other acts by, so that nobody does more than he could anyway. */
export const mayStandFor = (deputy: Account, { id, unit, ...account }: Account): boolean =>
  deputy.id !== id &&
  !deputy.disabled &&
  deputy.surface === 'admin' &&
  deputy.unit === unit &&
  duties(account).length > 0 &&
  duties(account).every((role) => deputy.roles.includes(role));

/** Whether somebody has charge of another (`leads` of his role): in the same unit. */
export const isLedBy = (lead: Account, account: Account, areas: readonly Pick<Area, 'name' | 'roles'>[]): boolean =>
  lead.id !== account.id &&
  lead.unit === account.unit &&
  areas.some(({ name, roles }) =>
    Object.entries(roles).some(
      ([role, { leads = [] }]) => lead.roles.includes(`${name}.${role}`) && leads.some((led) => account.roles.includes(`${name}.${led}`)),
    ),
  );

/** In whose place somebody acts today. */
export interface Standings {
  of(account: Account): Promise<readonly string[]>;
  /** Something was arranged here: it holds at once. */
  forget(): void;
}

/** Asked with each request of an official: once some seconds for all of them. Who lost the role stands for nobody. */
export function standingsOf(identities: Pick<Identities, 'accountsOf' | 'deputies'>): Standings {
  let known: { readonly day: string; readonly until: number; readonly all: Promise<readonly Deputyship[]> } | null = null;
  const running = (): Promise<readonly Deputyship[]> => {
    const day = today(now());
    if (known === null || known.day !== day || known.until < Date.now())
      known = { day, until: Date.now() + rememberedFor, all: identities.deputies.on(day) };
    const { all } = known;
    // What could not be read is asked again.
    void all.catch(() => (known = null));
    return all;
  };
  return {
    of: async (account) => {
      if (account.surface !== 'admin') return [];
      const ids = (await running()).filter(({ deputyId }) => deputyId === account.id).map(({ accountId }) => accountId);
      if (ids.length === 0) return [];
      return (await identities.accountsOf(ids)).filter((away) => mayStandFor(account, away)).map(({ id }) => id);
    },
    forget: () => (known = null),
  };
}
