import { call, expressionOf, Failure, register, type Recorded, type Value } from '@fatong/contracts/expression';
import type { Label } from '@fatong/contracts';

/** A value the source may lack but the target must have: missing is a failure. */
export const required = <T>(value: Value<T>): Recorded<Exclude<T, undefined>> => call('required', [expressionOf(value)]);

const missing = new Failure('required', (): Label => ['缺少必需的值', 'the value is missing']);

register<undefined>({
  name: 'required',
  seesMissing: true,
  forward: () => (value: unknown) => value ?? missing,
  reverse: () => (value: unknown) => value,
  describe: ([a]) => [`${a?.[0] ?? ''}（必有）`, `${a?.[1] ?? ''} (must be there)`],
});
