import { Controller, Get, Header, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { restDoor, DoorAnswer } from '../kit/index.js';
import { doorRequest, drain } from './http.js';
import { comingFrom } from './server.js';

export const REST_DOOR = Symbol('rest door');

/** Doors for outside systems that speak JSON over HTTP. */
@Controller('exchange')
export class DoorsController {
  constructor(@Inject(REST_DOOR) private readonly door: ReturnType<typeof restDoor>) {}

  @Get(':system/receipts/:id')
  @Header('cache-control', 'no-store')
  async receipt(
    @Req() request: Request,
    @Res() response: Response,
    @Param('system') system: string,
    @Param('id') id: string,
  ): Promise<void> {
    send(response, await this.door.receipt(await doorRequest(request, { system, message: 'receipts', ...comingFrom(request) }), id));
  }

  @Post(':system/:message')
  async enter(
    @Req() request: Request,
    @Res() response: Response,
    @Param('system') system: string,
    @Param('message') message: string,
  ): Promise<void> {
    const asked = await doorRequest(request, { system, message, ...comingFrom(request) });
    const answer = await this.door.enter(asked);
    await drain(asked);
    send(response, answer);
  }
}

function send(response: Response, answer: DoorAnswer): void {
  const isProblem = answer.status >= 400;
  response
    .status(answer.status)
    .set({ ...answer.headers })
    .type(isProblem ? 'application/problem+json' : 'application/json')
    .send(JSON.stringify(answer.body));
}
