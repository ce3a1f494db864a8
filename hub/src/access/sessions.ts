import { hash, randomBytes } from 'node:crypto';
import type { Surface } from '@fatong/contracts/api';
import type { Account, Identities, OrgUnit, Session } from '../ports/index.js';

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
export async function openSession(identities: Identities, { account, surface, at, rules }: { account: Account; surface: Surface; at: string; rules: SessionRules }): Promise<{ token: string; session: Session }> {
  const token = randomBytes(32).toString('base64url');
  const session: Session = {
    tokenHash: hashOfToken(token), accountId: account.id, surface, csrf: randomBytes(32).toString('base64url'),
    createdAt: at, lastSeenAt: at, expiresAt: later(at, rules.idleMinutes[surface]),
  };
  await identities.openSession(session);
  return { token, session };
}

/** The session behind a token, prolonged; null when it ended, belongs to the other surface, or its account was disabled. */
export async function continueSession(identities: Identities, { token, surface, at, rules }: { token: string; surface: Surface; at: string; rules: SessionRules }): Promise<OpenSession | null> {
  const session = await identities.session(hashOfToken(token));
  if (session === null || session.surface !== surface) return null;
  const end = later(session.createdAt, rules.longestHours * 60);
  if (session.expiresAt <= at || end <= at) {
    await identities.closeSession(session.tokenHash);
    return null;
  }
  const account = await identities.accountById(session.accountId);
  if (account === null || account.disabled) return null;
  const idle = later(at, rules.idleMinutes[surface]);
  const expiresAt = idle < end ? idle : end;
  // A write a request would be too many: the end moves when a minute has gone by.
  const isMoved = Date.parse(expiresAt) - Date.parse(session.expiresAt) >= 60_000;
  if (isMoved) await identities.touchSession(session.tokenHash, expiresAt);
  return { session: isMoved ? { ...session, lastSeenAt: at, expiresAt } : session, account, unit: await identities.unit(account.unit) };
}
