/** One step of a JSON pointer (RFC 6901). */
export const step = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** The value at a JSON pointer that is known to lead somewhere. */
export function lookUp(from: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, part) => (value as Record<string, unknown>)[part.replaceAll('~1', '/').replaceAll('~0', '~')], from);
}
