import type { Label } from './label.js';

/** RFC 9457 problem details as our API and doors answer them; `title` and `detail` are in the reader's language. */
export interface Problem {
  /** `/problems/<code>`; stable. */
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  /** Each failing place: JSON pointer for bodies (`/lawyer/licence`), name for parameters and headers. */
  errors?: FieldError[];
  /** Parameters of the sentence, never a personal value. */
  params?: Record<string, string | number>;
}

export interface FieldError {
  pointer: string;
  /** Code of the sentence, stable (`required`, `type`, `check-digit`, …). */
  code: string;
  detail: string;
}

/** A field error before it is put into words. */
export interface Finding {
  pointer: string;
  code: string;
  /** The sentence in both languages. */
  words: Label;
}
