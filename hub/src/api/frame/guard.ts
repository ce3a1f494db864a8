import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { mayOf, type Access } from '../../access/index.js';
import { Refused } from '../problems.js';
import { cookie, surfaceOf } from './cookies.js';
import { ROUTE, frameOf } from './handles.js';
import { cookieOf, kioskCookie, type Reader } from './reader.js';
import type { Route } from './route.js';
import { ACCESS, FRAME, isDemo, type Frame } from './tokens.js';

/** Every request passes here: what its route does not open stays shut. */
@Injectable()
export class Guard implements CanActivate {
  constructor(
    @Inject(ACCESS) private readonly access: Pick<Access, 'session' | 'audit' | 'kiosk' | 'isIdentified'>,
    @Inject(FRAME) private readonly frame: Frame,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler());
    if (route === undefined) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no route: nobody may call it`);
    if (route.demoOnly === true && !isDemo(this.frame)) throw new Refused('not-found');
    if (route.permission === 'anyone') return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (route.permission === 'kiosk') return this.screen(request);
    const reader = await this.readerOf(context, route);
    if (reader === null) throw new Refused('no-session');
    if (route.method !== 'get' && !isSame(request.get('X-CSRF-Token'), reader.session.csrf)) throw new Refused('csrf');
    if (route.permission !== 'session' && !reader.may[route.permission]) throw await this.forbidden(reader, route);
    if (reader.readsOnly === true && !isReading(route)) throw await this.unidentified(reader, route);
    frameOf(request).reader = reader;
    return true;
  }

  /** A screen has a cookie of its own that no other route looks at; a session does not open what is the screen's. */
  private async screen(request: Request): Promise<boolean> {
    const token = cookie(request, kioskCookie);
    const open = token === undefined ? null : await this.access.kiosk(token);
    if (open === null) throw new Refused('no-session');
    frameOf(request).screen = { ...open, address: request.ip ?? null };
    return true;
  }

  /** `X-Fatong-Unattended`: a screen reads again by itself, and nobody has touched it for a minute. */
  private async readerOf(context: ExecutionContext, { isUnattended }: Route): Promise<Reader | null> {
    const request = context.switchToHttp().getRequest<Request>();
    const surface = surfaceOf(request, this.frame.config.surface);
    const isAttended = isUnattended !== true && request.get('X-Fatong-Unattended') === undefined;
    const token = cookie(request, cookieOf[surface]);
    const open = token === undefined ? null : await this.access.session(token, surface, { isAttended });
    if (open === null) return null;
    const { secondsLeft, ...viewer } = open;
    context.switchToHttp().getResponse<Response>().set('X-Fatong-Session-Seconds', String(secondsLeft));
    return {
      ...viewer,
      may: mayOf(open.account, { isDemo: isDemo(this.frame) }),
      address: request.ip ?? null,
      readsOnly: !this.access.isIdentified(open.account, open.session.assurance),
    };
  }

  /** Whatever changes something is shut to who was not identified, unless its route says that it only reads. */
  private async unidentified(reader: Reader, route: Route): Promise<Refused> {
    await this.access.audit(reader, {
      act: 'api',
      object: `${route.method} ${route.path}`,
      outcome: 'refused',
      detail: { needs: 'identified', assurance: reader.session.assurance },
    });
    return new Refused('unidentified');
  }

  /** Somebody with a session reached for what is not his: that is written down. */
  private async forbidden(reader: Reader, route: Route): Promise<Refused> {
    await this.access.audit(reader, {
      act: 'api',
      object: `${route.method} ${route.path}`,
      outcome: 'refused',
      detail: { needs: route.permission },
    });
    return new Refused('forbidden');
  }
}

const isReading = ({ method, reads }: Route): boolean => method === 'get' || reads === true;

function isSame(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
