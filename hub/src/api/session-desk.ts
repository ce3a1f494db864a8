import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import type { Credentials, SessionView } from '@fatong/contracts/api';
import { daysAhead } from '@fatong/contracts/codes';
import { knownDays, rolesOf, mayOf, type Access, type OpenSession } from '../access/index.js';
import { cookie } from './frame/cookies.js';
import { cookieOf, deviceCookie, type Reader } from './frame/reader.js';
import { ACCESS, FRAME, isDemo, type Frame } from './frame/tokens.js';
import { Descriptions } from './described.js';
import { Limit } from './frame/limit.js';
import { KNOWN, type Known } from './parts.js';
import { Refused } from './problems.js';

/** Attempts to sign in that one address, or one browser known to the name, may make in a minute: hashing costs. Guessing is counted elsewhere (`access/forbearance.ts`). */
const attemptsAMinute = 300;

/** Signing in and out, and what the shell draws itself from. */
@Injectable()
export class SessionDesk {
  private readonly descriptions: Descriptions;
  private readonly attempts = new Limit(attemptsAMinute, 60_000);

  constructor(
    @Inject(ACCESS) private readonly access: Access,
    @Inject(FRAME) private readonly frame: Frame,
    @Inject(KNOWN) private readonly known: Known,
  ) {
    this.descriptions = new Descriptions(known);
  }

  async signIn(credentials: Credentials, request: Request, response: Response): Promise<SessionView> {
    const address = request.ip ?? null;
    const place = await this.access.placeOf({ username: credentials.username, address, device: cookie(request, deviceCookie) });
    this.attempts.take(place.isOwn ? place.device : place.address);
    const outcome = await this.access.login(credentials, { address, place });
    if ('refused' in outcome) {
      const { problem, params, wait } = outcome.refused;
      throw new Refused(problem, { params, ...(wait !== undefined && { headers: { 'Retry-After': String(wait) } }) });
    }
    await this.letIn(outcome, request, response);
    response.cookie(deviceCookie, place.device, { ...this.cookieOptions(), path: '/api/session', maxAge: knownDays * 86_400_000 });
    const { account, session } = outcome;
    const readsOnly = !this.access.isIdentified(account, session.assurance);
    return this.view({ ...outcome, may: mayOf(account, { isDemo: isDemo(this.frame) }), readsOnly });
  }

  /** Gives this browser the session; one that it had at this surface is over. */
  async letIn(
    { session: { surface }, token }: Pick<OpenSession, 'session'> & { readonly token: string },
    request: Request,
    response: Response,
  ): Promise<void> {
    const before = cookie(request, cookieOf[surface]);
    if (before !== undefined) await this.access.logout(before, { address: request.ip ?? null, why: 'replaced' });
    response.cookie(cookieOf[surface], token, this.cookieOptions());
  }

  async signOut({ session: { surface } }: Reader, request: Request, response: Response): Promise<void> {
    await this.access.logout(cookie(request, cookieOf[surface]) ?? '', { address: request.ip ?? null, why: 'person' });
    response.clearCookie(cookieOf[surface], this.cookieOptions());
  }

  async view({ account, session, unit, may, readsOnly }: OpenSession & Pick<Reader, 'may' | 'readsOnly'>): Promise<SessionView> {
    const passcode = await this.access.passcodes.isSet({ account, unit });
    return {
      account: { id: account.id, username: account.username, name: account.name },
      roles: rolesOf(account, this.known.areas),
      unit:
        unit === null
          ? { id: account.unit, title: [account.unit, account.unit], district: null }
          : { id: unit.id, title: unit.title, district: unit.district },
      surface: session.surface,
      csrf: session.csrf,
      expiresAt: session.expiresAt,
      assurance: session.assurance,
      ...(readsOnly === true && { readsOnly }),
      ...(passcode !== null && { passcode }),
      demo: isDemo(this.frame),
      daysAhead: daysAhead(),
      may,
    };
  }

  definitions(reader: Reader, request: Request, response: Response): Promise<void> {
    return this.descriptions.send(reader, request, response);
  }

  /** Lives as long as the browser; the server ends it earlier. In production it travels over TLS only. */
  cookieOptions(): CookieOptions {
    return { httpOnly: true, sameSite: 'strict', path: '/', secure: this.frame.config.mode === 'production' };
  }
}
