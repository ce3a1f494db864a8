import {
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  context,
  trace,
  type Attributes,
  type Context,
  type Link,
  type Span,
  type SpanContext,
} from '@opentelemetry/api';

/** Few-valued words and counts: ids of messages at most, never a person's value, an address with parameters, a statement's text. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

export interface SpanAbout {
  readonly kind: 'server' | 'client' | 'producer' | 'consumer' | 'internal';
  /** W3C `traceparent` of what this continues; absent: of the span we are in. */
  readonly parent?: string;
  /** Of what this also concerns: a batch has many. */
  readonly links?: readonly (string | undefined)[];
  readonly attributes?: SpanAttributes;
}

/** The span that work runs in. */
export interface Traced {
  /** A better name, when it is known. */
  name(name: string): void;
  set(attributes: SpanAttributes): void;
  /** It did not work, though nothing was thrown. */
  failed(): void;
}

const tracerName = 'fatong';
const kinds = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} as const;
const untraced: Traced = { name: () => undefined, set: () => undefined, failed: () => undefined };
let isOn = false;

/** By whoever has registered where spans go. */
export const switchTracing = (on: boolean): void => void (isOn = on);
export const isTracing = (): boolean => isOn;

/** Runs work in a span of this name. While tracing is off it costs one question. What is thrown shows by its class alone: words may quote a person's data. */
export async function traced<T>(name: string, about: SpanAbout, work: (span: Traced) => T | Promise<T>): Promise<T> {
  if (!isOn) return work(untraced);
  const span = trace.getTracer(tracerName).startSpan(name, optionsOf(about), contextOf(about.parent));
  try {
    return await context.with(trace.setSpan(context.active(), span), () => work(tracedBy(span)));
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
    throw error;
  } finally {
    span.end();
  }
}

/** The same only within another span: what loops ask of the database by themselves is no trace of anybody. */
export const tracedWithin = <T>(name: string, about: SpanAbout, work: (span: Traced) => Promise<T>): Promise<T> =>
  isOn && trace.getActiveSpan() ? traced(name, about, work) : work(untraced);

/** A span of what has happened already, from `began` (ms since 1970) until now. */
export function tracedSince(began: number, name: string, about: SpanAbout & { readonly isFailed?: boolean }): void {
  if (!isOn) return;
  const span = trace.getTracer(tracerName).startSpan(name, { ...optionsOf(about), startTime: began }, contextOf(about.parent));
  if (about.isFailed) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/** W3C `traceparent` of the span we are in. */
export function traceparent(): string | undefined {
  const at = isOn ? trace.getActiveSpan()?.spanContext() : undefined;
  return at && `00-${at.traceId}-${at.spanId}-${at.traceFlags.toString(16).padStart(2, '0')}`;
}

const written = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Whatever foreign bytes say: what is no `traceparent` is none. */
function spanContextOf(parent: string | undefined): SpanContext | undefined {
  const [, traceId, spanId, flags] = written.exec(parent ?? '') ?? [];
  return traceId !== undefined && spanId !== undefined
    ? { traceId, spanId, traceFlags: Number.parseInt(flags!, 16) & TraceFlags.SAMPLED, isRemote: true }
    : undefined;
}

function contextOf(parent: string | undefined): Context {
  const remote = spanContextOf(parent);
  return remote ? trace.setSpanContext(context.active(), remote) : context.active();
}

/** Links a span may have: a batch is not larger. */
const mostLinks = 200;

function optionsOf({ kind, links = [], attributes }: SpanAbout): { kind: SpanKind; links: Link[]; attributes?: Attributes } {
  const known = links.slice(0, mostLinks).flatMap((one): Link[] => {
    const found = spanContextOf(one);
    return found ? [{ context: found }] : [];
  });
  return { kind: kinds[kind], links: known, ...(attributes && { attributes }) };
}

const tracedBy = (span: Span): Traced => ({
  name: (name) => void span.updateName(name),
  set: (attributes) => void span.setAttributes(attributes),
  failed: () => void span.setStatus({ code: SpanStatusCode.ERROR }),
});
