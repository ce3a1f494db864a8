import { uuidv7 } from '../platform/index.js';
import type { Surface } from '@fatong/contracts/api';
import { ofPair } from './forbearance.js';
import type { LoginAbout, LoginOutcome, LoginParts } from './login.js';
import { keysOf } from './places.js';
import { surfacesOf } from './roles.js';
import { openSession } from './sessions.js';

type About = Pick<LoginAbout, 'at' | 'address' | 'place'>;

/** Counts a try to be identified, as a password is counted; answers for how many seconds it is refused. */
export const tryIdentity = (
  { signIns, serverKey }: Pick<LoginParts, 'signIns' | 'serverKey'>,
  number: string,
  { place }: Pick<About, 'place'>,
): Promise<number> => signIns.take(keysOf(serverKey, number, place).pair, ofPair);

/** Opens a session for whom another system has identified: the account of that register entry. Audited as every sign-in; what was counted of his tries is forgotten. */
export async function enterIdentified(
  { identities, signIns, store, areas, serverKey, rules }: LoginParts,
  { person, number, assurance }: { readonly person: string; readonly number: string; readonly assurance: string },
  { at, address, place, surfaces }: About & { readonly surfaces: readonly Surface[] },
): Promise<LoginOutcome> {
  const account = await identities.accountOf(person);
  const mayEnter = account !== null && !account.disabled;
  const isServed = mayEnter && surfaces.includes(account.surface) && surfacesOf(account, areas).has(account.surface);
  await store.transact(async (unit) =>
    unit.add('audit', {
      id: uuidv7(Date.parse(at)),
      at,
      account: account?.id ?? 'nobody',
      unit: account?.unit ?? null,
      address,
      act: 'login',
      object: 'session',
      outcome: isServed ? 'done' : 'refused',
      detail: isServed
        ? { surface: account.surface, assurance }
        : { why: account === null ? 'unknown' : account.disabled ? 'disabled' : 'surface', assurance },
    }),
  );
  if (!mayEnter) return { refused: { problem: 'identity-refused' } };
  if (!isServed) return { refused: { problem: 'wrong-surface' } };
  await signIns.forget(keysOf(serverKey, number, place).pair);
  const { token, session } = await openSession(identities, { account, surface: account.surface, at, rules, assurance });
  return { token, session, account, unit: await identities.unit(account.unit) };
}
