import { hash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { IdentityAnswer, IdentityContinued, IdentityOrder, IdentityWays } from '@fatong/contracts/api';
import { isRef } from '@fatong/contracts/fields';
import type { Access, Place } from '../access/index.js';
import { isRegistering, type IdentificationType, type Registering } from '../definitions/index.js';
import type { EnteredAs, Engine, Refusal } from '../engine/index.js';
import { question } from './doors/view.js';
import { cookie } from './frame/cookies.js';
import { deviceCookie } from './frame/reader.js';
import { ACCESS } from './frame/tokens.js';
import { Limit } from './frame/limit.js';
import { KNOWN, PARTS, type ApiParts, type Known } from './parts.js';
import { Refused } from './problems.js';
import { SessionDesk } from './session-desk.js';

/** What he says, with the digest of his ticket. */
type Asked = Pick<IdentityOrder, 'number' | 'secret' | 'values'> & { readonly ticket: string; readonly place: Place };

/** Cookie by which a browser goes on with its check; it opens nothing before the other system has said who it is. */
const ticketCookie = 'fatong_identity';
/** Checks that one address may begin, and looks at them, in a minute. */
const [beginnings, looks, minute] = [30, 240, 60_000];

/** Signing in by another system's word: nobody is told whether a number or a secret was wrong, nor, before that word, whether he is known. */
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
        ...(way.registers && {
          explains: way.registers.explains,
          asks: way.registers.asks.map((field) => question(way.record, field, way.record.actions[way.begins]!.need.includes(field))),
          fields: { number: way.number, secret: way.secret },
        }),
        ...(way.away && { away: way.away.says }),
      })),
    };
  }

  async begin(order: IdentityOrder, request: Request, response: Response): Promise<void> {
    const way = this.one(order.name);
    const address = request.ip ?? null;
    this.beginning.take(address ?? '');
    const ticket = randomBytes(32).toString('base64url');
    const asked = { ...order, ticket: hash('sm3', ticket), place: await this.placeOf(order.number, request) };
    // Whether such an entry is there is not told: who said something wrong is refused when he goes on.
    if (isRegistering(way)) await this.beginNewcomer(way, asked);
    else await this.beginKnown(way, asked);
    response.cookie(ticketCookie, ticket, { ...this.sessions.cookieOptions(), path: '/api/session' });
  }

  async goOn({ name, number }: IdentityContinued, request: Request, response: Response): Promise<IdentityAnswer> {
    const way = this.one(name);
    const address = request.ip ?? null;
    this.looking.take(address ?? '');
    const standing = await this.engine.continueCheck(way, hash('sm3', cookie(request, ticketCookie) ?? ''));
    if (standing.standing === 'waiting') return { isIn: false, page: standing.page, ...(standing.isLate && { isLate: true }) };
    response.clearCookie(ticketCookie, { ...this.sessions.cookieOptions(), path: '/api/session' });
    if (standing.standing === 'refused') throw new Refused('identity-refused');
    if (standing.standing === 'away') throw new Refused('identity-away', { params: { why: way.away!.says } });
    if (standing.standing === 'barred') {
      await this.access.turnAwayIdentified(way, { address });
      throw refusedBy(standing.refusal);
    }
    const place = await this.placeOf(number, request);
    const { person, as } = standing;
    const outcome = await this.access.enterIdentified(
      { person, said: [number, ...(as?.said ?? [])], assurance: way.assurance, ...newcomerOf(way, as) },
      { address, place },
    );
    if ('refused' in outcome) throw new Refused(outcome.refused.problem);
    await this.sessions.letIn(outcome, request, response);
    return { isIn: true, page: null };
  }

  private async beginKnown(way: IdentificationType, { number, secret, ticket, place }: Asked): Promise<void> {
    await this.count(number, place);
    const outcome = await this.engine.beginCheck(way, { number, secret, ticket });
    if ('refused' in outcome) throw refusedBy(outcome.refused);
  }

  /** What is wrong by itself costs no try: it tells of nobody. Then a try counts for the number and for the secret, so that neither is guessed by changing the other. */
  private async beginNewcomer(way: Registering, { number, secret, values = {}, ticket, place }: Asked): Promise<void> {
    const form = { ...values, [way.number]: number.trim(), [way.secret]: secret.trim() };
    const findings = this.engine.wrongOfNewcomer(way, form);
    if (findings.length > 0) throw new Refused('input', { findings });
    for (const said of [form[way.number]!, form[way.secret]!.toUpperCase()]) await this.count(said, place);
    const outcome = await this.engine.beginNewcomer(way, { form, ticket });
    if ('refused' in outcome) throw refusedBy(outcome.refused);
  }

  private async count(said: string, place: Place): Promise<void> {
    const wait = await this.access.tryIdentity(said, { place });
    if (wait > 0)
      throw new Refused('login-locked', { params: { minutes: Math.ceil(wait / 60) }, headers: { 'Retry-After': String(wait) } });
  }

  private placeOf(number: string, request: Request): Promise<Place> {
    return this.access.placeOf({ username: number, address: request.ip ?? null, device: cookie(request, deviceCookie) });
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

/** What his account is made of, where the identification makes one. */
const newcomerOf = ({ record, account }: IdentificationType, as: EnteredAs | undefined) =>
  account === undefined || as === undefined ? {} : { newcomer: { name: as.name, role: `${record.area}.${account.role}`, unit: as.unit } };

const refusedBy = ({ problem, findings, why }: Refusal): Refused =>
  new Refused(problem, { ...(findings && { findings }), ...(why && { params: { why } }) });
