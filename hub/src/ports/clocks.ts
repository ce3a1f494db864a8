/** A clock of a record, as it was counted last. Days are legal dates; of one that counts hours all of them are UTC instants. */
export interface ClockRow {
  readonly type: string;
  readonly recordId: string;
  readonly clock: string;
  /** Null: it has not begun, or no longer applies. */
  readonly startedOn: string | null;
  readonly dueOn: string | null;
  readonly metOn: string | null;
  /** Since when it stands still; null: it runs. */
  readonly pausedOn: string | null;
  readonly pauses: readonly { readonly from: string; readonly to: string }[];
  /** What was added to its length, or left of it at least, and by which law. */
  readonly extensions: readonly {
    readonly on: string;
    readonly unit: 'workdays' | 'days' | 'months' | 'hours';
    readonly of: number;
    readonly law?: string;
    /** It ends no sooner than this after that day. */
    readonly isLeast?: true;
  }[];
  /** When it was counted anew, since a year's notice of days of rest had come: its last day before and after. */
  readonly recounts: readonly { readonly on: string; readonly from: string; readonly to: string }[];
  /** Counted with a year whose calendar is not known. */
  readonly isProvisional: boolean;
  /** The next day on which something is to be done about it: somebody warned, or its end acted upon; null: nothing is. */
  readonly nextOn: string | null;
  /** The last day on which that was done. */
  readonly toldOn: string | null;
}
