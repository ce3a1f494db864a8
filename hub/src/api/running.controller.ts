import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Readiness } from '@fatong/contracts/api';
import { Handles, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import { LiveFeed } from './live/feed.js';
import { asyncapi } from './documents/asyncapi.js';
import { openapi } from './documents/openapi.js';
import { PARTS, type ApiParts } from './parts.js';
import { Refused } from './problems.js';
import { mayReadMetrics, readiness } from '../platform/index.js';
import { routes } from './routes/index.js';

@Controller()
export class RunningController {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'checks' | 'config' | 'known' | 'metrics'>,
    @Inject(LiveFeed) private readonly feed: LiveFeed,
  ) {}

  @Handles(routes.live)
  live(): { live: boolean } {
    return { live: true };
  }

  @Handles(routes.ready)
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const answer = await readiness(this.parts.checks);
    response.status(answer.ready ? 200 : 503);
    return answer;
  }

  @Handles(routes.metrics)
  async metrics(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (!mayReadMetrics(request, this.parts.config.metricsToken)) throw new Refused('forbidden');
    const { contentType, body } = await this.parts.metrics.text();
    response.set('Content-Type', contentType).send(body);
  }

  @Handles(routes.events)
  events(@Who() reader: Reader, @Res() response: Response): void {
    this.feed.open(reader, response);
  }

  @Handles(routes.openapi)
  openapi(): object {
    return openapi();
  }

  @Handles(routes.asyncapi)
  asyncapi(): object {
    return asyncapi(this.parts.known);
  }
}
