import type { ProblemCode } from '@fatong/contracts';
import type { Credentials, Surface } from '@fatong/contracts/api';
import type { Area } from '../definitions/index.js';
import { uuidv7 } from '../platform/index.js';
import type { Account, AuditRow, Identities, SignIns, Store } from '../ports/index.js';
import { byPassword, needsIdentity, unverified } from './assurance.js';
import { knownDays, ofAddress, ofName, ofPair } from './forbearance.js';
import { stepOf } from './passcodes.js';
import { isPassword, nobodysHash } from './passwords.js';
import { keysOf, type Keys, type Place } from './places.js';
import { surfacesOf } from './roles.js';
import { openSession, type OpenSession, type SessionRules } from './sessions.js';

export interface LoginParts {
  readonly identities: Identities;
  readonly signIns: SignIns;
  readonly store: Store;
  readonly areas: readonly Area[];
  readonly serverKey: Buffer;
  readonly rules: SessionRules;
  /** Where all are fictional a password stands for an identification. */
  readonly passwordIdentifies: boolean;
}

export type LoginOutcome =
  | (OpenSession & { readonly token: string })
  | {
      readonly refused: {
        readonly problem: ProblemCode;
        readonly params?: Readonly<Record<string, number>> /** Seconds after which it may be tried again. */;
        readonly wait?: number;
      };
    };

export interface LoginAbout {
  readonly at: string;
  /** For the audit. */
  readonly address: string | null;
  readonly place: Place;
  /** Surfaces this process serves. */
  readonly surfaces: readonly Surface[];
}

/**
 * Signs in, or says no without telling an unknown name from a wrong password, in words, in time or by what is counted: names are counted as
 * they are typed, whether anybody has them or not. Every attempt is audited.
 */
export async function login(
  parts: LoginParts,
  { username, password, code, surface }: Credentials,
  { at, address, place, surfaces }: LoginAbout,
): Promise<LoginOutcome> {
  const keys = keysOf(parts.serverKey, username, place);
  const account = await parts.identities.account(username);
  const refuse = async (problem: ProblemCode, detail: AuditRow['detail'], wait?: number): Promise<LoginOutcome> => {
    await audit(parts, account, { at, address, outcome: 'refused', detail });
    return { refused: { problem, ...(wait !== undefined && { wait, params: { minutes: Math.ceil(wait / 60) } }) } };
  };
  const wait = await parts.signIns.take(keys.pair, ofPair);
  if (wait > 0) return refuse('login-locked', { why: 'locked', lock: 'pair' }, wait);
  const crowd = place.isOwn ? nobody : await crowdOf(parts.signIns, keys);
  const isRight = await isPassword(password, account?.passwordHash ?? nobodysHash, parts.serverKey);
  // Who tries too much elsewhere or on others does not keep a person out where he has been before; only who knows the password learns of that.
  const isBarred = crowd.wait > 0 && !(isRight && crowd.isKnown);
  if (isBarred) return refuse('login-locked', { why: 'locked', lock: crowd.lock }, crowd.wait);
  if (account === null || account.disabled || !isRight)
    return refuse('login-failed', { why: account === null ? 'unknown' : account.disabled ? 'disabled' : 'password' });
  // Who is to be identified and is not comes in by two factors, and reads.
  const isTwofold = needsIdentity(account, parts.areas) && (code !== undefined || !parts.passwordIdentifies);
  if (isTwofold && code === undefined) return refuse('second-factor', { why: 'second-factor' });
  if (isTwofold && !(await isCode(parts, account, code!, at))) return refuse('passcode-wrong', { why: 'passcode' });
  await settle(parts.signIns, keys, crowd);
  const wanted = surface ?? (surfaces.includes(account.surface) ? account.surface : surfaces[0]!);
  if (!surfaces.includes(wanted) || !surfacesOf(account, parts.areas).has(wanted))
    return refuse('wrong-surface', { why: 'surface', surface: wanted });
  const assurance = isTwofold ? unverified : byPassword;
  const { token, session } = await openSession(parts.identities, { account, surface: wanted, at, rules: parts.rules, assurance });
  await audit(parts, account, { at, address, outcome: 'done', detail: { surface: wanted, assurance } });
  return { token, session, account, unit: await parts.identities.unit(account.unit) };
}

/** A code of his app, once. */
async function isCode({ identities }: LoginParts, { id }: Account, code: string, at: string): Promise<boolean> {
  const kept = await identities.passcodes.of(id);
  const step = kept?.confirmedAt ? stepOf(kept.secret, code, at) : null;
  return step !== null && (await identities.passcodes.use(id, step));
}

/** What others may have used up: how long it bars, and whether the address is one where this name signed in before. */
interface Crowd {
  readonly wait: number;
  readonly lock: 'name' | 'address';
  readonly isKnown: boolean;
  readonly taken: { readonly name: boolean; readonly address: boolean };
}

/** In one's own browser only one's own failures count. */
const nobody: Crowd = { wait: 0, lock: 'name', isKnown: true, taken: { name: false, address: false } };

async function crowdOf(signIns: SignIns, { name, address, places }: Keys): Promise<Crowd> {
  const [ofIts, there] = [await signIns.take(name, ofName), await signIns.take(address, ofAddress)];
  // Asked whatever the password is, so that the time does not tell.
  return {
    wait: Math.max(ofIts, there),
    lock: ofIts >= there ? 'name' : 'address',
    isKnown: await signIns.isKnown(name, places.address),
    taken: { name: ofIts === 0, address: there === 0 },
  };
}

/** The password was right: what was counted for this try is taken back, and the place is his from now on. */
async function settle(signIns: SignIns, { name, address, pair, places }: Keys, { taken }: Crowd): Promise<void> {
  await signIns.forget(pair);
  if (taken.name) await signIns.giveBack(name, ofName);
  if (taken.address) await signIns.giveBack(address, ofAddress);
  await signIns.remember(name, [places.address, places.device], knownDays);
}

async function audit(
  { store }: LoginParts,
  account: Account | null,
  about: Pick<AuditRow, 'at' | 'address' | 'outcome' | 'detail'>,
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
