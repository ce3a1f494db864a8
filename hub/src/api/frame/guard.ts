import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Refused } from '../problems.js';
import { cookie, surfaceOf } from './cookies.js';
import { ROUTE, frameOf } from './handles.js';
import { GATE, cookieOf, type Gate, type Reader } from './reader.js';
import type { Route } from './route.js';
import { FRAME, type Frame } from './tokens.js';

/** Every request passes here: what its route does not open stays shut. */
@Injectable()
export class Guard implements CanActivate {
  constructor(
    @Inject(GATE) private readonly gate: Gate,
    @Inject(FRAME) private readonly frame: Frame,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler());
    if (route === undefined) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no route: nobody may call it`);
    if (route.permission === 'anyone') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const reader = await this.readerOf(request);
    if (reader === null) throw new Refused('no-session');
    if (route.method !== 'get' && !isSame(request.get('X-CSRF-Token'), reader.session.csrf)) throw new Refused('csrf');
    if (route.permission !== 'session' && !reader.may[route.permission]) throw new Refused('forbidden');
    frameOf(request).reader = reader;
    return true;
  }

  private async readerOf(request: Request): Promise<Reader | null> {
    const surface = surfaceOf(request, this.frame.config.surface);
    const token = cookie(request, cookieOf[surface]);
    return token === undefined ? null : this.gate.reader(token, surface, request.ip ?? null);
  }
}

function isSame(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
