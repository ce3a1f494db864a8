import { hash, randomBytes } from 'node:crypto';
import type { Surface } from '@fatong/contracts/api';
import { uuidv7 } from '../platform/index.js';
import type { Account, AuditRow, Identities, OrgUnit, Session, Store } from '../ports/index.js';

export interface SessionRules {
  /** Minutes of idleness after which a session ends, by surface. */
  readonly idleMinutes: Readonly<Record<Surface, number>>;
  /** Hours after which it ends in any case. */
  readonly longestHours: number;
}

/** 15 minutes for officials, 30 for practitioners and the public; nobody longer than a working day. */
export const sessionRules: SessionRules = { idleMinutes: { admin: 15, portal: 30 }, longestHours: 12 };

/** What a session's cookie leads to. */
export interface OpenSession {
  readonly session: Session;
  readonly account: Account;
  readonly unit: OrgUnit | null;
}

/** The token itself stands only in the cookie; stored is its SM3. */
export const hashOfToken = (token: string): string => hash('sm3', token);

const later = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** Opens a session: a random token of 256 bits for the cookie, another for unsafe requests. */
export async function openSession(
  identities: Identities,
  { account, surface, at, rules, assurance }: { account: Account; surface: Surface; at: string; rules: SessionRules; assurance?: string },
): Promise<{ token: string; session: Session }> {
  const token = randomBytes(32).toString('base64url');
  const session: Session = {
    tokenHash: hashOfToken(token),
    accountId: account.id,
    surface,
    csrf: randomBytes(32).toString('base64url'),
    createdAt: at,
    lastSeenAt: at,
    expiresAt: later(at, rules.idleMinutes[surface]),
    assurance: assurance ?? 'password',
  };
  await identities.openSession(session);
  return { token, session };
}

/** Why a session is over: its person left, signed in anew in the same browser, did nothing for too long, or worked for longer than a session lasts. */
type End = 'person' | 'replaced' | 'idle' | 'longest';

interface Parts {
  readonly identities: Identities;
  readonly store: Store;
}

/** One that goes on. */
export interface ContinuedSession extends OpenSession {
  /** Until it ends, should nobody come back: seconds and no instant, since the reader's clock may be wrong. */
  readonly secondsLeft: number;
}

/** The session behind a token, prolonged by what its person does and not by what his screen reads by itself; null when it ended, belongs to the other surface, or its account was disabled. */
export async function continueSession(
  { identities, store }: Parts,
  { token, surface, at, rules, isAttended }: { token: string; surface: Surface; at: string; rules: SessionRules; isAttended: boolean },
): Promise<ContinuedSession | null> {
  const session = await identities.session(hashOfToken(token));
  if (session === null || session.surface !== surface) return null;
  const end = later(session.createdAt, rules.longestHours * 60);
  const account = await identities.accountById(session.accountId);
  if (session.expiresAt <= at || end <= at) {
    // Of requests that come at the same moment one finds it.
    if (await identities.closeSession(session.tokenHash))
      await noteEnd(store, { session, unit: account?.unit ?? null, why: end <= at ? 'longest' : 'idle', at, address: null });
    return null;
  }
  if (account === null || account.disabled) return null;
  const idle = later(at, rules.idleMinutes[surface]);
  const expiresAt = idle < end ? idle : end;
  // A write a request would be too many: the end moves when a minute has gone by.
  const isMoved = isAttended && Date.parse(expiresAt) - Date.parse(session.expiresAt) >= 60_000;
  if (isMoved) await identities.touchSession(session.tokenHash, expiresAt);
  const continued = isMoved ? { ...session, lastSeenAt: at, expiresAt } : session;
  const secondsLeft = Math.round((Date.parse(continued.expiresAt) - Date.parse(at)) / 1000);
  return { session: continued, account, unit: await identities.unit(account.unit), secondsLeft };
}

/** Ends a session because of what its person did. Written down first: an end that is not in the audit there is none. */
export async function endSession(
  { identities, store }: Parts,
  { token, why, at, address }: { token: string; why: 'person' | 'replaced'; at: string; address: string | null },
): Promise<void> {
  const session = await identities.session(hashOfToken(token));
  if (session === null) return;
  const account = await identities.accountById(session.accountId);
  await noteEnd(store, { session, unit: account?.unit ?? null, why, at, address });
  await identities.closeSession(session.tokenHash);
}

/** Ends the sessions that nobody came back to; a job. Written down first, so that none is lost should we die in between. */
export async function endIdleSessions({ identities, store }: Parts, at: string, atOnce = 500): Promise<number> {
  let ended = 0;
  for (let found = atOnce; found === atOnce; ended += found) {
    const sessions = await identities.sessionsPast(at, atOnce);
    found = sessions.length;
    const units = new Map(
      (await identities.accountsOf([...new Set(sessions.map(({ accountId }) => accountId))])).map(({ id, unit }) => [id, unit]),
    );
    await store.transact(async (unit) =>
      sessions.forEach((session) =>
        unit.add('audit', rowOf({ session, unit: units.get(session.accountId) ?? null, why: 'idle', at, address: null })),
      ),
    );
    for (const { tokenHash } of sessions) await identities.closeSession(tokenHash);
  }
  return ended;
}

interface Ended {
  readonly session: Session;
  readonly unit: string | null;
  readonly why: End;
  readonly at: string;
  readonly address: string | null;
}

const noteEnd = (store: Store, ended: Ended): Promise<void> => store.transact(async (unit) => unit.add('audit', rowOf(ended)));

const rowOf = ({ session: { accountId, surface, expiresAt }, unit, why, at, address }: Ended): AuditRow => ({
  id: uuidv7(Date.parse(at)),
  at,
  account: accountId,
  unit,
  address,
  act: 'logout',
  object: 'session',
  outcome: 'done',
  detail: { surface, why, ...(why === 'idle' && { since: expiresAt }) },
});
