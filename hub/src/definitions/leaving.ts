/** What a refused act leaves behind: a record of another type, opened by the machine once the act is refused; F fields of the record that was to be acted on. */
export interface LeavesType {
  readonly type: `${string}.${string}`;
  /** The action of that type that opens one. */
  readonly does: string;
  /** Their field ← our field, or `id`. */
  readonly with?: Readonly<Record<string, string>>;
  readonly set?: Readonly<Record<string, string | number | boolean>>;
}

/** Which fields of theirs it fills. */
export const filledBy = ({ with: ours = {}, set = {} }: LeavesType): readonly string[] => [...Object.keys(ours), ...Object.keys(set)];
