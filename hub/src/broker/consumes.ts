import { applyDecorators, Catch, UseFilters } from '@nestjs/common';
import type { RpcExceptionFilter } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import type { ConsumeOptions } from '../ports/index.js';

/** Marks the extras that {@link Consumes} made. */
export const consuming = Symbol('consuming');

/**
 * A controller method that consumes: it gets `readonly Arrival[]`, and when its promise resolves they are acknowledged (see `BatchConsumer`).
 * It is Nest's `EventPattern` plus a filter, since Nest would turn what the method throws into "Internal server error"
 * and the strategy could not tell our own illness from a poison message.
 */
export function Consumes(kind: ConsumeOptions['kind'], options: Omit<ConsumeOptions, 'kind'> = {}): MethodDecorator {
  return applyDecorators(
    EventPattern<string>(kind, { [consuming]: { kind, ...options } satisfies ConsumeOptions }),
    UseFilters(ThrownAsIs),
  );
}

@Catch()
class ThrownAsIs implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}
