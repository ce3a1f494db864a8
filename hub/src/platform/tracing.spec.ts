import { AlwaysOffSampler, AlwaysOnSampler, ParentBasedSampler, TraceIdRatioBasedSampler } from '@opentelemetry/sdk-trace';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exporterOf, samplerOf, startTracing } from './tracing-export.js';
import { traces, type Traces } from './testing/index.js';
import { isTracing, switchTracing, traced, tracedSince, tracedWithin, traceparent } from './tracing.js';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('tracing', () => {
  let kept: Traces;
  beforeEach(() => {
    kept = traces();
  });
  afterEach(() => kept.off());
  const spans = () => kept.spans();
  const theirs = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

  it('goes on from what a partner began, and hands its own place on', async () => {
    const inner = await traced('door', { kind: 'server', parent: theirs, attributes: { 'fatong.system': 'court' } }, () =>
      Promise.resolve(traceparent()),
    );
    const [span] = spans();
    expect(span).toMatchObject({
      name: 'door',
      attributes: { 'fatong.system': 'court' },
      parentSpanContext: { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7' },
    });
    expect(inner).toBe(`00-4bf92f3577b34da6a3ce929d0e0e4736-${span!.spanContext().spanId}-01`);
  });

  it('begins anew where foreign bytes are no traceparent', async () => {
    for (const parent of [
      '',
      'nonsense',
      `${theirs} `,
      '00-00000000000000000000000000000000-00f067aa0ba902b7-01',
      'ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    ])
      await traced('door', { kind: 'server', parent }, () => Promise.resolve());
    expect(spans().map(({ parentSpanContext }) => parentSpanContext)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('puts what is asked within a span below it, links what a batch holds, and leaves out what loops ask by themselves', async () => {
    await tracedWithin('SQL alone', { kind: 'client' }, () => Promise.resolve());
    await traced('batch', { kind: 'consumer', links: [theirs, undefined, 'nonsense'] }, () =>
      tracedWithin('SQL claim', { kind: 'client' }, () => Promise.resolve()),
    );
    const [sql, batch] = spans();
    expect(spans().map(({ name }) => name)).toEqual(['SQL claim', 'batch']);
    expect(sql!.parentSpanContext?.spanId).toBe(batch!.spanContext().spanId);
    expect(batch!.links.map(({ context: { traceId } }) => traceId)).toEqual(['4bf92f3577b34da6a3ce929d0e0e4736']);
  });

  it('tells of an error its class alone: its words may quote a person', async () => {
    await expect(traced('act', { kind: 'internal' }, () => Promise.reject(new RangeError('身份证号 310101199001011234')))).rejects.toThrow(
      RangeError,
    );
    expect(spans()).toMatchObject([{ attributes: { 'error.type': 'RangeError' }, status: { code: 2 }, events: [] }]);
    expect(kept.said()).not.toContain('3101');
  });

  it('writes down what has happened already', () => {
    const began = Date.now() - 1500;
    tracedSince(began, 'process court.note.v1', { kind: 'consumer', parent: theirs, isFailed: true });
    expect(spans()).toMatchObject([{ name: 'process court.note.v1', status: { code: 2 } }]);
    expect(spans()[0]!.duration[0]).toBeGreaterThanOrEqual(1);
  });

  it('that is off makes no spans and hands nothing on', async () => {
    switchTracing(false);
    expect(
      await traced('door', { kind: 'server' }, (span) => {
        span.set({ a: 1 });
        return traceparent() ?? 'none';
      }),
    ).toBe('none');
    tracedSince(Date.now(), 'x', { kind: 'internal' });
    expect(spans()).toEqual([]);
  });
});

describe('where traces go', () => {
  it.each([
    [{}, 'none'],
    [{ OTEL_TRACES_EXPORTER: 'none', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://x' }, 'none'],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://x' }, 'otlp'],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://x' }, 'otlp'],
    [{ OTEL_TRACES_EXPORTER: 'otlp' }, 'otlp'],
    [{ OTEL_TRACES_EXPORTER: 'console' }, 'console'],
    [{ OTEL_TRACES_EXPORTER: 'otlp', OTEL_SDK_DISABLED: 'TRUE' }, 'none'],
    [{ OTEL_TRACES_EXPORTER: 'zipkin' }, 'unknown'],
  ])('%o: %s', (env, expected) => expect(exporterOf(env)).toBe(expected));

  it('is nowhere by default: nothing is switched on', async () => {
    const tracing = await startTracing('test', silent, {});
    expect(isTracing()).toBe(false);
    await tracing.stop();
  });

  it('follows the sampler the variables name', () => {
    const samplers = { AlwaysOnSampler, AlwaysOffSampler, ParentBasedSampler, TraceIdRatioBasedSampler };
    const said = (env: Record<string, string>): string => samplerOf(env, samplers).toString();
    expect([
      said({}),
      said({ OTEL_TRACES_SAMPLER: 'always_off' }),
      said({ OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.25' }),
      said({ OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '7' }),
    ]).toEqual([
      expect.stringContaining('ParentBased'),
      expect.stringContaining('AlwaysOff'),
      expect.stringContaining('0.25'),
      expect.stringContaining('{1}'),
    ]);
  });
});
