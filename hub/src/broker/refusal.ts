/** Throws a sentence naming the keys of `value` that nobody knows. */
export function refuseUnknown(where: string, value: object, known: readonly string[]): void {
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`${where} has unknown keys: ${unknown.join(', ')}; known are ${known.join(', ')}`);
}
