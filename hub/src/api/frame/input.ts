import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { Type, type TObject } from 'typebox';
import { validator } from '@fatong/contracts';
import { fromText } from '../../platform/index.js';
import { Refused, wrongParameter } from '../problems.js';
import { jsonBody } from './body.js';
import { readFilters } from './filters.js';
import { ROUTE, frameOf } from './handles.js';
import { isText } from './text.js';
import type { Filters, Input, Route } from './route.js';

/** Reads and checks what a request brings, after the guard and before its handler; the handler sees only checked values. */
@Injectable()
export class ReadsInput implements NestInterceptor {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler());
    if (route !== undefined && context.getType() === 'http') {
      const request = context.switchToHttp().getRequest<Request>();
      frameOf(request).input = await inputOf(route, request);
    }
    return next.handle();
  }
}

export async function inputOf(route: Route, request: Request): Promise<Input<Route>> {
  const { plain, filters } = split(new URL(request.originalUrl, 'http://hub').searchParams, route);
  return {
    params: checked(route.params, request.params),
    query: checked(route.query, plain),
    filters: knownFilters(route, readFilters(filters)),
    key: route.idempotent === true ? idempotencyKey(request.get('Idempotency-Key')) : '',
    body: route.body === undefined ? undefined : await bodyOf(route, request),
  };
}

async function bodyOf(route: Route, request: Request): Promise<never> {
  const body = await jsonBody(request);
  const findings = validator(route.body!)(body);
  if (findings.length > 0) throw new Refused('input', { findings });
  return body as never;
}

const nothing = Type.Object({}, { additionalProperties: false });

/** Parameters as their schema's types; the first wrong one is named. */
function checked(schema: TObject = nothing, values: Readonly<Record<string, unknown>>): never {
  const typed = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && schema.properties[name] ? fromText(schema.properties[name], value) : value,
    ]),
  );
  const [finding] = validator(schema)(typed);
  if (finding !== undefined) throw wrongParameter(finding.pointer.slice(1), finding.words);
  return typed as never;
}

function split(parameters: URLSearchParams, route: Route): { plain: Record<string, string>; filters: [string, string][] } {
  const plain: Record<string, string> = {};
  const filters: [string, string][] = [];
  for (const [name, value] of parameters) {
    if (name.startsWith('filter[') && route.filters !== undefined) filters.push([name, value]);
    else if (!isText(value)) throw wrongParameter(name, ['含有不能使用的字符。', 'It holds characters that cannot be used.']);
    else if (Object.hasOwn(plain, name)) throw wrongParameter(name, ['参数不能重复。', 'The parameter must not repeat.']);
    else plain[name] = value;
  }
  return { plain, filters };
}

function knownFilters(route: Route, filters: Filters): Filters {
  if (typeof route.filters === 'object')
    for (const name of Object.keys(filters)) if (!route.filters.includes(name)) throw wrongParameter(`filter[${name}]`);
  return filters;
}

/** A request without one gets a key that no other has: then only the version it names guards against a repeat. */
function idempotencyKey(given: string | undefined): string {
  if (given === undefined) return randomUUID();
  if (!/^[\x21-\x7e]{8,200}$/.test(given))
    throw wrongParameter('Idempotency-Key', ['应为 8 至 200 个可见的 ASCII 字符。', 'It must be 8 to 200 visible ASCII characters.']);
  return given;
}
