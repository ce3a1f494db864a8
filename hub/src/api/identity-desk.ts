import { hash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { IdentityAnswer, IdentityContinued, IdentityOrder, IdentityWays } from '@fatong/contracts/api';
import { isRef } from '@fatong/contracts/fields';
import type { Access } from '../access/index.js';
import type { IdentificationType } from '../definitions/index.js';
import type { Engine } from '../engine/index.js';
import { cookie } from './frame/cookies.js';
import { deviceCookie } from './frame/reader.js';
import { ACCESS } from './frame/tokens.js';
import { Limit } from './frame/limit.js';
import { KNOWN, PARTS, type ApiParts, type Known } from './parts.js';
import { Refused } from './problems.js';
import { SessionDesk } from './session-desk.js';

/** Cookie by which a browser goes on with its check; it opens nothing before the other system has said who it is. */
const ticketCookie = 'fatong_identity';
/** Checks that one address may begin, and looks at them, in a minute. */
const [beginnings, looks, minute] = [30, 240, 60_000];

/** Signing in by another system's word: nobody is told whether a number or a secret was wrong. */
@Injectable()
export class IdentityDesk {
  private readonly beginning = new Limit(beginnings, minute);
  private readonly looking = new Limit(looks, minute);

  constructor(
    @Inject(ACCESS) private readonly access: Access,
    @Inject(KNOWN) private readonly known: Known,
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'engine'>,
    @Inject(SessionDesk) private readonly sessions: SessionDesk,
  ) {}

  ways(): IdentityWays {
    return {
      items: this.all().map((way) => ({
        name: way.name,
        title: way.title,
        consent: way.consent,
        number: this.fieldOf(way, way.number).title,
        secret: this.fieldOf(way, way.secret).title,
        surface: this.surfaceOf(way),
      })),
    };
  }

  async begin({ name, number, secret }: IdentityOrder, request: Request, response: Response): Promise<void> {
    const way = this.one(name);
    const address = request.ip ?? null;
    this.beginning.take(address ?? '');
    const place = await this.access.placeOf({ username: number, address, device: cookie(request, deviceCookie) });
    const wait = await this.access.tryIdentity(number, { place });
    if (wait > 0)
      throw new Refused('login-locked', { params: { minutes: Math.ceil(wait / 60) }, headers: { 'Retry-After': String(wait) } });
    const ticket = randomBytes(32).toString('base64url');
    const outcome = await this.engine.beginCheck(way, { number, secret, ticket: hash('sm3', ticket) });
    if ('refused' in outcome) throw new Refused(outcome.refused.problem);
    // Whether such an entry is there is not told: who said something wrong is refused when he goes on.
    response.cookie(ticketCookie, ticket, { ...this.sessions.cookieOptions(), path: '/api/session' });
  }

  async goOn({ name, number }: IdentityContinued, request: Request, response: Response): Promise<IdentityAnswer> {
    const way = this.one(name);
    const address = request.ip ?? null;
    this.looking.take(address ?? '');
    const standing = await this.engine.continueCheck(way, hash('sm3', cookie(request, ticketCookie) ?? ''));
    if (standing.standing === 'waiting') return { isIn: false, page: standing.page };
    response.clearCookie(ticketCookie, { ...this.sessions.cookieOptions(), path: '/api/session' });
    if (standing.standing === 'refused') throw new Refused('identity-refused');
    const place = await this.access.placeOf({ username: number, address, device: cookie(request, deviceCookie) });
    const outcome = await this.access.enterIdentified({ person: standing.person, number, assurance: way.assurance }, { address, place });
    if ('refused' in outcome) throw new Refused(outcome.refused.problem);
    await this.sessions.letIn(outcome, request, response);
    return { isIn: true, page: null };
  }

  private get engine(): Engine {
    return this.parts.engine;
  }

  private all(): readonly IdentificationType[] {
    return this.known.areas.flatMap(({ identifications }) => identifications);
  }

  private one(name: string): IdentificationType {
    const found = this.all().find((way) => way.name === name);
    if (found === undefined) throw new Refused('not-found');
    return found;
  }

  private fieldOf({ record, subject }: IdentificationType, name: string) {
    const ref = record.fields[subject]!;
    const register = this.known.areas.flatMap(({ records }) => records).find((type) => isRef(ref) && type.name === ref.to)!;
    return register.fields[name]!;
  }

  /** Where those who are identified so are at home: they see their own checks there. */
  private surfaceOf({ record }: IdentificationType): 'portal' | 'admin' {
    const area = this.known.areas.find(({ name }) => name === record.area)!;
    return Object.keys(record.see).some((role) => area.roles[role]?.surface === 'portal') ? 'portal' : 'admin';
  }
}
