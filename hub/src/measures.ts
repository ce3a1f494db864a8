import type { Metrics } from './platform/index.js';
import type { Backlog, Log, MessageReader } from './ports/index.js';

export interface BacklogMeasureParts {
  readonly reader: Pick<MessageReader, 'backlog'>;
  /** Agreed message types, and systems: any other is `unknown`, since foreign bytes may call themselves anything. */
  readonly types: ReadonlySet<string>;
  readonly systems: ReadonlySet<string>;
  readonly meter: Pick<Metrics, 'gauges'>;
  readonly log: Log;
  readonly now?: () => number;
}

/** How long an answer stands, ms: readings come from several places, and a long backlog is dear to count. */
const stands = 15_000;

/** Unsettled deliveries and the age of the oldest, counted when metrics are read. What cannot be read is left out: the reading itself never fails. */
export function backlogMeasure({ reader, types, systems, meter, log, now = Date.now }: BacklogMeasureParts): () => Promise<void> {
  let readAt = -Infinity;
  return async () => {
    if (now() - readAt < stands) return;
    readAt = now();
    let rows: readonly Backlog[] = [];
    try {
      rows = await reader.backlog();
    } catch (error) {
      log.warn({ error }, 'The backlog could not be counted');
    }
    const named = rows.map((row) => ({
      ...row,
      system: systems.has(row.system) ? row.system : 'unknown',
      type: types.has(row.type) ? row.type : 'unknown',
    }));
    meter.gauges(
      'fatong_backlog',
      joined(
        named,
        ({ system, direction, state, type }) => ({ system, direction, state, type }),
        (of) => of.reduce((sum, { count }) => sum + count, 0),
      ),
    );
    meter.gauges(
      'fatong_oldest_unsettled_seconds',
      joined(
        named,
        ({ system, direction, type }) => ({ system, direction, type }),
        (of) => Math.max(...of.map(({ oldestAt }) => Math.max(0, now() - Date.parse(oldestAt)) / 1000)),
      ),
    );
  };
}

/** Jobs that rest since processes died with them, as the database has it: every hub says the same. */
export function restingMeasure({
  resting,
  meter,
  log,
}: {
  readonly resting: () => Promise<readonly { readonly name: string }[]>;
  readonly meter: Pick<Metrics, 'gauges'>;
  readonly log: Log;
}): () => Promise<void> {
  return async () => {
    const jobs = await resting().catch((error: unknown) => {
      log.warn({ error }, 'Which jobs rest could not be read');
      return [];
    });
    meter.gauges(
      'fatong_job_resting',
      jobs.map(({ name }) => ({ labels: { job_name: name }, value: 1 })),
    );
  };
}

/** A series for each set of labels. */
function joined(
  rows: readonly Backlog[],
  labelsOf: (row: Backlog) => Readonly<Record<string, string>>,
  value: (of: readonly Backlog[]) => number,
): { labels: Readonly<Record<string, string>>; value: number }[] {
  return [...Map.groupBy(rows, (row) => Object.values(labelsOf(row)).join(' ')).values()].map((of) => ({
    labels: labelsOf(of[0]!),
    value: value(of),
  }));
}
