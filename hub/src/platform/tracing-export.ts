import type { SpanProcessor, Sampler } from '@opentelemetry/sdk-trace';
import type { Log } from '../ports/index.js';
import { switchTracing } from './tracing.js';

type Environment = Readonly<Record<string, string | undefined>>;

export interface TraceExport {
  /** Sends what has gathered. */
  stop(): Promise<void>;
}

const nothing: TraceExport = { stop: () => Promise.resolve() };

/**
 * Switches tracing on where the standard variables of OpenTelemetry ask for it: `OTEL_TRACES_EXPORTER` (`otlp`, `console`), or an endpoint
 * (`OTEL_EXPORTER_OTLP_ENDPOINT`, `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`); `OTEL_SDK_DISABLED=true` or exporter `none` keeps it off. Headers, timeouts and
 * compression are read by the exporter, `OTEL_SERVICE_NAME` and `OTEL_RESOURCE_ATTRIBUTES` by the resource. Off, nothing of it is even loaded.
 */
export async function startTracing(service: string, log: Log, env: Environment = process.env): Promise<TraceExport> {
  const exporter = exporterOf(env);
  if (exporter === 'none') return nothing;
  if (exporter === 'unknown') {
    log.warn(
      { exporter: env['OTEL_TRACES_EXPORTER'] },
      'OTEL_TRACES_EXPORTER names an exporter that we do not have (otlp, console, none): tracing stays off',
    );
    return nothing;
  }
  const { context, trace } = await import('@opentelemetry/api');
  const sdk = await import('@opentelemetry/sdk-trace');
  const { AsyncLocalStorageContextManager } = await import('@opentelemetry/context-async-hooks');
  const resources = await import('@opentelemetry/resources');
  const processor: SpanProcessor =
    exporter === 'console'
      ? new sdk.SimpleSpanProcessor({ exporter: new sdk.ConsoleSpanExporter() })
      : new sdk.BatchSpanProcessor({ exporter: new (await import('@opentelemetry/exporter-trace-otlp-http')).OTLPTraceExporter() });
  const resource = resources
    .defaultResource()
    .merge(resources.resourceFromAttributes({ 'service.name': service }))
    .merge(resources.detectResources({ detectors: [resources.envDetector] }));
  const provider = new sdk.TracerProvider({ resource, sampler: samplerOf(env, sdk), spanProcessors: [processor] });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  switchTracing(true);
  log.info({ service, exporter }, 'Traces are exported');
  return {
    async stop() {
      switchTracing(false);
      await provider.shutdown().catch((error: unknown) => log.warn({ error }, 'The last spans were not exported'));
      trace.disable();
      context.disable();
    },
  };
}

/** Which exporter the variables ask for. */
export function exporterOf(env: Environment): 'none' | 'otlp' | 'console' | 'unknown' {
  if (env['OTEL_SDK_DISABLED']?.trim().toLowerCase() === 'true') return 'none';
  const named = env['OTEL_TRACES_EXPORTER']?.trim().toLowerCase() ?? '';
  if (named === '') return env['OTEL_EXPORTER_OTLP_ENDPOINT'] || env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] ? 'otlp' : 'none';
  return named === 'none' || named === 'otlp' || named === 'console' ? named : 'unknown';
}

type Samplers = Pick<
  typeof import('@opentelemetry/sdk-trace'),
  'AlwaysOnSampler' | 'AlwaysOffSampler' | 'ParentBasedSampler' | 'TraceIdRatioBasedSampler'
>;

/** `OTEL_TRACES_SAMPLER` and its argument as the specification names them; otherwise every trace, unless whoever began it left it out. */
export function samplerOf(
  env: Environment,
  { AlwaysOnSampler, AlwaysOffSampler, ParentBasedSampler, TraceIdRatioBasedSampler }: Samplers,
): Sampler {
  const argument = Number(env['OTEL_TRACES_SAMPLER_ARG'] ?? '1');
  const share = argument >= 0 && argument <= 1 ? argument : 1;
  switch (env['OTEL_TRACES_SAMPLER']?.trim().toLowerCase()) {
    case 'always_on':
      return new AlwaysOnSampler();
    case 'always_off':
      return new AlwaysOffSampler();
    case 'traceidratio':
      return new TraceIdRatioBasedSampler(share);
    case 'parentbased_always_off':
      return new ParentBasedSampler({ root: new AlwaysOffSampler() });
    case 'parentbased_traceidratio':
      return new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) });
    default:
      return new ParentBasedSampler({ root: new AlwaysOnSampler() });
  }
}
