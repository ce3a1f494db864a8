import { uuidv7 } from '../platform/index.js';
import type { Surface } from '@fatong/contracts/api';
import type { Account, AuditRow } from '../ports/index.js';
import { enrolled, type Newcomer } from './enrolling.js';
import { ofPair } from './forbearance.js';
import type { LoginAbout, LoginOutcome, LoginParts } from './login.js';
import { keysOf } from './places.js';
import { surfacesOf } from './roles.js';
import { openSession } from './sessions.js';

type About = Pick<LoginAbout, 'at' | 'address' | 'place'>;

/** Whom another system has identified. */
export interface Identified {
  /** Entry of a register, `<type>:<id>`. */
  readonly person: string;
  /** By what his tries were counted. */
  readonly said: readonly string[];
  readonly assurance: string;
  /** What his account is made of if he has none; absent: then he is not let in. */
  readonly newcomer?: Newcomer;
}

/** Counts a try to be identified, as a password is counted; answers for how many seconds it is refused. */
export const tryIdentity = (
  { signIns, serverKey }: Pick<LoginParts, 'signIns' | 'serverKey'>,
  number: string,
  { place }: Pick<About, 'place'>,
): Promise<number> => signIns.take(keysOf(serverKey, number, place).pair, ofPair);

/** Opens a session for whom another system has identified: the account of that register entry. Audited as every sign-in, and so is that it was made; what was counted of his tries is forgotten. */
export async function enterIdentified(
  parts: LoginParts,
  { person, said, assurance, newcomer }: Identified,
  { at, address, place, surfaces }: About & { readonly surfaces: readonly Surface[] },
): Promise<LoginOutcome> {
  const { identities, signIns, areas, serverKey, rules } = parts;
  const { account, isNew } = await accountFor(parts, person, newcomer);
  const mayEnter = account !== null && !account.disabled;
  const isServed = mayEnter && surfaces.includes(account.surface) && surfacesOf(account, areas).has(account.surface);
  if (isNew)
    await audit(parts, account, {
      at,
      address,
      act: 'account',
      object: `account:${account!.id}`,
      outcome: 'done',
      detail: { made: account!.roles, assurance },
    });
  await audit(parts, account, {
    at,
    address,
    outcome: isServed ? 'done' : 'refused',
    detail: isServed
      ? { surface: account.surface, assurance }
      : { why: account === null ? 'unknown' : account.disabled ? 'disabled' : 'surface', assurance },
  });
  if (!mayEnter) return { refused: { problem: 'identity-refused' } };
  if (!isServed) return { refused: { problem: 'wrong-surface' } };
  for (const one of said) await signIns.forget(keysOf(serverKey, one, place).pair);
  const { token, session } = await openSession(identities, { account, surface: account.surface, at, rules, assurance });
  return { token, session, account, unit: await identities.unit(account.unit) };
}

/** Writes down that somebody was identified and is not let in: his record says why. */
export const turnAwayIdentified = (
  parts: Pick<LoginParts, 'store'>,
  { assurance }: Pick<Identified, 'assurance'>,
  { at, address }: Pick<About, 'at' | 'address'>,
): Promise<void> => audit(parts, null, { at, address, outcome: 'refused', detail: { why: 'barred', assurance } });

async function accountFor(
  parts: LoginParts,
  person: string,
  newcomer: Newcomer | undefined,
): Promise<{ account: Account | null; isNew: boolean }> {
  if (newcomer === undefined) return { account: await parts.identities.accountOf(person), isNew: false };
  return (await enrolled(parts, person, newcomer)) ?? { account: null, isNew: false };
}

async function audit(
  { store }: Pick<LoginParts, 'store'>,
  account: Account | null,
  about: Pick<AuditRow, 'at' | 'address' | 'outcome' | 'detail'> & Partial<Pick<AuditRow, 'act' | 'object'>>,
): Promise<void> {
  await store.transact(async (unit) =>
    unit.add('audit', {
      id: uuidv7(Date.parse(about.at)),
      account: account?.id ?? 'nobody',
      unit: account?.unit ?? null,
      act: 'login',
      object: 'session',
      ...about,
    }),
  );
}
