import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider, type ReadableSpan } from '@opentelemetry/sdk-trace';
import { switchTracing } from '../tracing.js';

export interface Traces {
  /** Those that ended, in that order. */
  spans(): readonly ReadableSpan[];
  /** Everything that would leave the process, as text. */
  said(): string;
  off(): void;
}

/** Tracing into memory, for specs. */
export function traces(): Traces {
  const exporter = new InMemorySpanExporter();
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }));
  switchTracing(true);
  return {
    spans: () => exporter.getFinishedSpans(),
    said: () =>
      JSON.stringify(
        exporter.getFinishedSpans().map(({ name, attributes, events, status, links }) => ({ name, attributes, events, status, links })),
      ),
    off() {
      switchTracing(false);
      trace.disable();
      context.disable();
    },
  };
}
