import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayReadMetrics, readiness, type Check, type Metrics } from '@fatong/hub/platform';

export const HEALTH = Symbol('health');

export interface Health {
  readonly checks: Readonly<Record<string, Check>>;
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
    const answer = await readiness(this.health.checks);
    response.status(answer.ready ? 200 : 503).json(answer);
  }

  @Get('metrics')
  async metrics(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (!mayReadMetrics(request, this.health.token)) return void response.status(403).end();
    const { contentType, body } = await this.health.metrics.text();
    response.type(contentType).send(body);
  }
}
