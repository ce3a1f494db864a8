import { call, expressionOf, register, type Recorded, type Value } from '@fatong/contracts/expression';

/** Latin letters in upper case, blanks removed: identifiers as people type them; one of blanks alone becomes missing. */
export const upper = <T extends string | undefined>(value: Value<T>): Recorded<T extends undefined ? undefined : string> =>
  call('upper', [expressionOf(value)]);

register<undefined>({
  name: 'upper',
  forward: () => (value: string) => value.replaceAll(/\s/g, '').toUpperCase() || undefined,
  describe: ([a]) => [`${a?.[0] ?? ''}，转大写`, `${a?.[1] ?? ''}, upper case`],
});
