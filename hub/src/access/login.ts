import type { ProblemCode } from '@fatong/contracts';
import type { Credentials, Surface } from '@fatong/contracts/api';
import type { Area } from '../definitions/index.js';
import { uuidv7 } from '../platform/index.js';
import type { Account, AuditRow, Identities, Store } from '../ports/index.js';
import { hashPassword, isPassword } from './passwords.js';
import { surfacesOf } from './roles.js';
import { openSession, type OpenSession, type SessionRules } from './sessions.js';

export interface LoginParts {
  readonly identities: Identities;
  readonly store: Store;
  readonly areas: readonly Area[];
  readonly serverKey: Buffer;
  readonly rules: SessionRules;
}

export type LoginOutcome =
  | (OpenSession & { readonly token: string })
  | { readonly refused: { readonly problem: ProblemCode; readonly params?: Readonly<Record<string, number>> } };

/** Signs in, or says no without telling an unknown name from a wrong password, in words or in time. Every attempt is audited. */
export async function login(parts: LoginParts, { username, password, surface }: Credentials, { at, address, surfaces }: { at: string; address: string | null; surfaces: readonly Surface[] }): Promise<LoginOutcome> {
  const account = await parts.identities.account(username);
  if (account?.lockedUntil && account.lockedUntil > at) {
    await audit(parts, account, { at, address, outcome: 'refused', detail: { why: 'locked' } });
    return { refused: { problem: 'login-locked', params: { minutes: Math.ceil((Date.parse(account.lockedUntil) - Date.parse(at)) / 60_000) } } };
  }
  const isRight = await isPassword(password, account?.passwordHash ?? (await nobodysHash(parts.serverKey)), parts.serverKey);
  if (account === null || account.disabled || !isRight) {
    if (account && !account.disabled) await parts.identities.loginResult(account.id, false);
    await audit(parts, account, { at, address, outcome: 'refused', detail: { why: account === null ? 'unknown' : account.disabled ? 'disabled' : 'password' } });
    return { refused: { problem: 'login-failed' } };
  }
  const wanted = surface ?? (surfaces.includes(account.surface) ? account.surface : surfaces[0]!);
  if (!surfaces.includes(wanted) || !surfacesOf(account, parts.areas).has(wanted)) {
    await audit(parts, account, { at, address, outcome: 'refused', detail: { why: 'surface', surface: wanted } });
    return { refused: { problem: 'wrong-surface' } };
  }
  await parts.identities.loginResult(account.id, true);
  const { token, session } = await openSession(parts.identities, { account, surface: wanted, at, rules: parts.rules });
  await audit(parts, account, { at, address, outcome: 'done', detail: { surface: wanted } });
  return { token, session, account, unit: await parts.identities.unit(account.unit) };
}

let decoy: Promise<string> | undefined;
/** A hash that no password fits, so that an unknown name takes as long as a known one. */
const nobodysHash = (serverKey: Buffer): Promise<string> => (decoy ??= hashPassword(uuidv7(), serverKey));

async function audit({ store }: LoginParts, account: Account | null, about: Pick<AuditRow, 'at' | 'address' | 'outcome' | 'detail'>): Promise<void> {
  await store.transact(async (unit) => unit.add('audit', { id: uuidv7(Date.parse(about.at)), account: account?.id ?? 'nobody', unit: account?.unit ?? null, act: 'login', object: 'session', ...about }));
}
