import { randomBytes } from 'node:crypto';
import { today } from '@fatong/contracts/codes';
import { uuidv7 } from '../platform/index.js';
import type { Account, Identities, Kiosk, OrgUnit } from '../ports/index.js';
import { hashOfToken } from './sessions.js';

/** The code works so long, and a screen is opened for so many days at most. */
export const kioskRules = { codeMinutes: 15, mostDays: 92 } as const;

/** What the cookie of a screen leads to: it reads with the figures of who opened it. */
export interface OpenKiosk {
  readonly kiosk: Kiosk;
  readonly account: Account;
  readonly unit: OrgUnit | null;
}

/** Without letters and digits that are taken for each other. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const later = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();
/** As it is typed, with or without its hyphen, large or small. */
const bare = (code: string): string => code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
const hashOfCode = (code: string): string => hashOfToken(`kiosk ${bare(code)}`);

/** Of 31 letters ten are drawn, without favouring any. */
function newCode(): string {
  let code = '';
  while (code.length < 10) for (const byte of randomBytes(16)) if (byte < 248 && code.length < 10) code += letters[byte % letters.length];
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** Opens one; the code is told once, stored is its SM3. */
export async function newKiosk(
  { kiosks }: Pick<Identities, 'kiosks'>,
  order: Pick<Kiosk, 'board' | 'district' | 'unit' | 'place' | 'until' | 'accountId'>,
  at: string,
): Promise<{ readonly kiosk: Kiosk; readonly code: string }> {
  const code = newCode();
  const kiosk: Kiosk = {
    ...order,
    id: uuidv7(Date.parse(at)),
    openedAt: at,
    codeHash: hashOfCode(code),
    codeUntil: later(at, kioskRules.codeMinutes),
    tokenHash: null,
    seenAt: null,
    endedAt: null,
    endedBy: null,
  };
  await kiosks.open(kiosk);
  return { kiosk, code };
}

/** The screen where the code was typed has it from then on, and no other. */
export async function claimKiosk(
  { kiosks }: Pick<Identities, 'kiosks'>,
  code: string,
  at: string,
): Promise<{ readonly kiosk: Kiosk; readonly token: string } | null> {
  const token = randomBytes(32).toString('base64url');
  const kiosk = await kiosks.claim(hashOfCode(code), { tokenHash: hashOfToken(token), at });
  return kiosk === null ? null : { kiosk, token };
}

/** What a screen shows, on its last day too; nothing once it was revoked or who opened it may not sign in any more. */
export async function shownKiosk(
  identities: Pick<Identities, 'kiosks' | 'accountById' | 'unit'>,
  { token, at }: { readonly token: string; readonly at: string },
): Promise<OpenKiosk | null> {
  const kiosk = await identities.kiosks.byToken(hashOfToken(token));
  if (kiosk === null || kiosk.endedAt !== null || kiosk.until < today(new Date(at))) return null;
  const account = await identities.accountById(kiosk.accountId);
  if (account === null || account.disabled) return null;
  // Once a minute is often enough to see that it is on.
  if (Date.parse(at) - Date.parse(kiosk.seenAt ?? kiosk.openedAt) >= 60_000) await identities.kiosks.seen(kiosk.id, at);
  return { kiosk, account, unit: await identities.unit(account.unit) };
}
