import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Metrics } from '@fatong/hub/platform';

export const HEALTH = Symbol('health');

export interface Health {
  /** Each part: true, or why not. */
  readonly ready: () => Promise<Readonly<Record<string, true | string>>>;
  readonly metrics: Metrics;
  /** Opens metrics to readers elsewhere; empty = this machine only. */
  readonly token: string;
}

@Controller()
export class HealthController {
  constructor(@Inject(HEALTH) private readonly health: Health) {}

  @Get('health/live')
  live(): object {
    return { live: true };
  }

  @Get('health/ready')
  async ready(@Res() response: Response): Promise<void> {
    const parts = await this.health.ready();
    const ready = Object.values(parts).every((part) => part === true);
    response.status(ready ? 200 : 503).json({ ready, parts });
  }

  @Get('metrics')
  async metrics(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (!isAllowed(request, this.health.token)) return void response.status(403).end();
    const { contentType, body } = await this.health.metrics.text();
    response.type(contentType).send(body);
  }
}

/** Whoever is on this machine and not sent on by a proxy, or knows the token. */
function isAllowed(request: Request, token: string): boolean {
  const address = request.socket.remoteAddress ?? '';
  const isSentOn = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
  if (!isSentOn && (address === '::1' || /^(::ffff:)?127\./.test(address))) return true;
  const [given, expected] = [Buffer.from(request.headers.authorization ?? ''), Buffer.from(`Bearer ${token}`)];
  return token !== '' && given.length === expected.length && timingSafeEqual(given, expected);
}
