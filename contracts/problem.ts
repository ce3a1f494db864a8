import { Type, type Static } from 'typebox';
import type { Label } from './label.js';

const fieldError = Type.Object({
  pointer: Type.String(),
  /** Code of the sentence, stable (`required`, `type`, `check-digit`, …). */
  code: Type.String(),
  detail: Type.String(),
});
export type FieldError = Static<typeof fieldError>;

/** RFC 9457 problem details as our API and doors answer them; `title` and `detail` are in the reader's language. */
export const problemSchema = Type.Object(
  {
    type: Type.String({ description: '/problems/<code>; stable' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    instance: Type.Optional(Type.String()),
    /** Each failing place: JSON pointer for bodies (`/lawyer/licence`), name for parameters and headers. */
    errors: Type.Optional(Type.Array(fieldError)),
    /** Parameters of the sentence, never a personal value. */
    params: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
  },
  { title: 'Problem' },
);
export type Problem = Static<typeof problemSchema>;

/** A field error before it is put into words. */
export interface Finding {
  pointer: string;
  code: string;
  /** The sentence in both languages. */
  words: Label;
}
