import { call, expressionOf, register, type Recorded, type Value } from '@fatong/contracts/expression';

export interface TextOptions {
  /** Cuts white space at both ends; a text of nothing else becomes missing. */
  readonly trim?: boolean;
}

/** A text as entered, in Unicode's composed form (NFC), lines ended by `\n`. */
export const text = <T extends string | undefined>(value: Value<T>, options: TextOptions = {}): Recorded<T> =>
  call('text', [expressionOf(value)], { with: { trim: options.trim ?? false } });

register<{ readonly trim: boolean }>({
  name: 'text',
  forward:
    ({ trim }) =>
    (value: string) => {
      const clean = value.normalize('NFC').replaceAll(/\r\n?/g, '\n');
      return trim ? clean.trim() || undefined : clean;
    },
  describe: ([a], { trim }) => [
    `${a?.[0] ?? ''}，规范化文本${trim ? '并去除首尾空白' : ''}`,
    `${a?.[1] ?? ''}, normal text${trim ? ', trimmed' : ''}`,
  ],
});
