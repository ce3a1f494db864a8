export interface Spread {
  readonly per_s: number;
  readonly p50_ms: number;
  readonly p95_ms: number;
}

/** So many at once, for so long: how many answers a second, and how long one took. */
export async function ask(
  once: () => Promise<{ readonly status: number }>,
  { atOnce, seconds }: { readonly atOnce: number; readonly seconds: number },
): Promise<Spread> {
  for (let i = 0; i < 3; i++) await once();
  const times: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < end) {
        const before = performance.now();
        const { status } = await once();
        if (status !== 200 && status !== 201 && status !== 304) throw new Error(`It answered ${status}`);
        times.push(performance.now() - before);
      }
    }),
  );
  const per = times.length / ((performance.now() - begun) / 1_000);
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]! * 10) / 10;
  return { per_s: Math.round(per * 10) / 10, p50_ms: at(0.5), p95_ms: at(0.95) };
}
