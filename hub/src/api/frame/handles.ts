import {
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import type { Request } from 'express';
import type { Input, Output, Route } from './route.js';
import type { Reader, Screen } from './reader.js';

export const ROUTE = 'fatong:route';

const methods = { get: RequestMethod.GET, post: RequestMethod.POST, delete: RequestMethod.DELETE };

/** This method answers that route, in its shape; everything before it (session, CSRF, permission, input) follows from the route. */
export const Handles = <R extends Route>(
  route: R,
): (<M extends (...of: never[]) => Output<R> | Promise<Output<R>>>(
  on: object,
  name: string | symbol,
  method: TypedPropertyDescriptor<M>,
) => void) =>
  applyDecorators(
    SetMetadata(ROUTE, route),
    RequestMapping({ path: route.path, method: methods[route.method] }),
    HttpCode(route.status ?? (route.answer === undefined && route.produces === undefined ? 204 : 200)),
  );

/** What the frame found out about a request before its handler runs. */
export interface Framed {
  reader?: Reader;
  screen?: Screen;
  input?: Input<Route>;
  startedAt?: number;
}

const framed = new WeakMap<Request, Framed>();

export function frameOf(request: Request): Framed {
  const found = framed.get(request) ?? {};
  framed.set(request, found);
  return found;
}

const requestOf = (context: ExecutionContext): Request => context.switchToHttp().getRequest<Request>();

/** The checked input of the route. */
export const In = createParamDecorator((_: unknown, context: ExecutionContext) => frameOf(requestOf(context)).input);

/** Who asks; only on routes that need a session. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext) => frameOf(requestOf(context)).reader);

/** The screen that asks; only on routes that are a screen's. */
export const Shown = createParamDecorator((_: unknown, context: ExecutionContext) => frameOf(requestOf(context)).screen);
