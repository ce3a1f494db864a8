import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf, problem } from '@fatong/contracts';
import { soapOpening, type SoapDoor } from '../kit/index.js';
import { doorRequest, drain, farewell } from './http.js';
import { comingFrom } from './server.js';

export const SOAP_DOOR = Symbol('SOAP door');
/** Base address at which partners reach the doors: what a request calls us is its sender's word, and would stand in what others read from a cache. */
export const DOORS_URL = Symbol('address of the doors');

/** Doors for outside systems that speak SOAP: `/soap/<system>`, described by `/soap/<system>?wsdl` and the `/soap/<system>.xsd` it imports. */
@Controller('soap')
export class SoapController {
  constructor(
    @Inject(SOAP_DOOR) private readonly door: SoapDoor,
    @Inject(DOORS_URL) private readonly url: string,
  ) {}

  @Get(':name')
  describe(@Req() request: Request, @Res() response: Response, @Param('name') name: string): void {
    const isWsdl = Object.keys(request.query).some((key) => key.toLowerCase() === 'wsdl');
    const text = name.endsWith('.xsd')
      ? this.door.xsd(name.slice(0, -'.xsd'.length))
      : isWsdl
        ? this.door.wsdl(name, `${this.url.replace(/\/+$/, '')}/soap/${name}`)
        : null;
    if (text === null) return notHere(request, response);
    response.set('cache-control', 'no-cache').type('text/xml; charset=utf-8').send(text);
  }

  @Post(':system')
  async enter(@Req() request: Request, @Res() response: Response, @Param('system') system: string): Promise<void> {
    const coming = comingFrom(request);
    const asked = await doorRequest(request, { system, message: '', ...coming, first: soapOpening });
    const answer = await this.door.enter(asked);
    const headers = { 'cache-control': 'no-store', ...answer.headers };
    if (asked.rest && answer.isOver) return farewell(response, { ...answer, headers }, asked, coming.patience);
    await drain(asked);
    response.status(answer.status).set(headers).send(answer.body);
  }
}

/** No such system, or a question for something else than its description. */
function notHere(request: Request, response: Response): void {
  const body = problem('not-found', languageOf(request.headers['accept-language']));
  response.status(body.status).type('application/problem+json').send(JSON.stringify(body));
}
