import { copyCheckout } from '../../structure/checkout-copy.js';
import { startSystem, type RunningSystem } from '../../kit/system.js';
import { fillGrown } from '../../kit/grown.js';
import { areaOf, areaSources, recordSource, systemSource } from './sources.js';

/** How many there are. */
export interface Extent {
  readonly types: number;
  readonly systems: number;
}

/** A system as the bureau is to become: so many record types of thirty fields, `each` records of every one, and so many systems, in a copy of this checkout. Stopped and discarded after `use`. */
export async function* grown<T>(
  today: Extent,
  { types, systems, each, env = {} }: Extent & { readonly each: number; readonly env?: Readonly<Record<string, string>> },
  use: (system: RunningSystem, records: number) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const copy = copyCheckout(process.cwd());
  try {
    const more = Array.from({ length: Math.max(0, types - today.types) }, (_, n) => n);
    const sources = [
      ...more.filter((n) => n === 0 || areaOf(n) !== areaOf(n - 1)).flatMap((n) => areaSources(n)),
      ...more.map((n) => recordSource(n)),
      ...Array.from({ length: Math.max(0, systems - today.systems) }, (_, n) => systemSource(n + 1)),
    ];
    copy.write(Object.fromEntries(sources.map(({ file, text }) => [file, text])));
    copy.generate();
    const system = await startSystem({ build: copy.programs(), env: { LOG_LEVEL: 'error', ...env } });
    try {
      yield* use(
        system,
        await fillGrown(
          system.databaseUrl,
          more.map((n) => `${areaOf(n)}.type${n}`),
          each,
        ),
      );
    } finally {
      await system.stop();
    }
  } finally {
    copy.discard();
  }
}
