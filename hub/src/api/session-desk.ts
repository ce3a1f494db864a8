import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import type { Credentials, Definitions, SessionView } from '@fatong/contracts/api';
import { rolesOf, mayOf, type Access, type OpenSession } from '../access/index.js';
import { cookie } from './frame/cookies.js';
import { cookieOf, type Reader } from './frame/reader.js';
import { ACCESS, FRAME, type Frame } from './frame/tokens.js';
import { definitionsFor } from './definitions.js';
import { Limit } from './frame/limit.js';
import { KNOWN, type Known } from './parts.js';
import { Refused } from './problems.js';

/** Attempts to sign in that one address may make in a minute; many clerks share one address, so that accounts are guarded by their own lock. */
const attemptsAMinute = 300;

/** Signing in and out, and what the shell draws itself from. */
@Injectable()
export class SessionDesk {
  private readonly attempts = new Limit(attemptsAMinute, 60_000);

  constructor(
    @Inject(ACCESS) private readonly access: Access,
    @Inject(FRAME) private readonly frame: Frame,
    @Inject(KNOWN) private readonly known: Known,
  ) {}

  async signIn(credentials: Credentials, request: Request, response: Response): Promise<SessionView> {
    const address = request.ip ?? null;
    this.attempts.take(address ?? '');
    const outcome = await this.access.login(credentials, address);
    if ('refused' in outcome) throw new Refused(outcome.refused.problem, { params: outcome.refused.params });
    response.cookie(cookieOf[outcome.session.surface], outcome.token, this.cookieOptions());
    return this.view({ ...outcome, may: mayOf(outcome.account) });
  }

  async signOut({ session: { surface } }: Reader, request: Request, response: Response): Promise<void> {
    await this.access.logout(cookie(request, cookieOf[surface]) ?? '');
    response.clearCookie(cookieOf[surface], this.cookieOptions());
  }

  view({ account, session, unit, may }: OpenSession & Pick<Reader, 'may'>): SessionView {
    return {
      account: { id: account.id, username: account.username, name: account.name },
      roles: rolesOf(account, this.known.areas),
      unit: unit === null ? { id: account.unit, title: [account.unit, account.unit], district: null } : { id: unit.id, title: unit.title, district: unit.district },
      surface: session.surface,
      csrf: session.csrf,
      expiresAt: session.expiresAt,
      demo: this.frame.config.mode !== 'production',
      may,
    };
  }

  definitions(reader: Reader): Definitions {
    return definitionsFor(reader, this.known);
  }

  /** Lives as long as the browser; the server ends it earlier. In production it travels over TLS only. */
  private cookieOptions(): CookieOptions {
    return { httpOnly: true, sameSite: 'strict', path: '/', secure: this.frame.config.mode === 'production' };
  }
}
