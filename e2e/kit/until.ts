/** Looks until a condition holds and gives its (truthy) value back. Throws with the condition's name when `timeout` ms are over. */
export async function until<T>(what: string, look: () => Promise<T> | T, timeout = 60_000): Promise<Exclude<T, false | null | undefined>> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await look();
    if (value) return value as Exclude<T, false | null | undefined>;
    if (Date.now() > end) throw new Error(`Not within ${timeout / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
