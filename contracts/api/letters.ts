import { Type } from 'typebox';
import { closed, flag, instant, label, named, nullable, oneOf, text, type Shape } from './shape.js';

/** A step of a delivery (送达). Days are legal dates. */
const letterDelivery = named('LetterDelivery', {
  id: text,
  /** Of the code list `deliveryWays`. */
  way: text,
  sentOn: text,
  /** Null: not known to have arrived. */
  arrivedOn: nullable(text),
  /** Null also for whom the letter is for: he is told that it arrived, not how that is proven. */
  receivedBy: nullable(text),
  proof: nullable(text),
  notedBy: nullable(text),
  at: instant,
});
export type LetterDeliveryView = Shape<typeof letterDelivery>;

/** The electronic seal (签章) in the PDF of a letter. */
const letterSeal = named('LetterSeal', {
  state: oneOf('waiting', 'asked', 'sealed', 'refused'),
  /** When the service answered, and with which seal. */
  at: nullable(instant),
  seal: nullable(text),
  certificate: nullable(text),
  /** SM3 of the PDF before the seal was put into it; absent: there is none in it. */
  unsealed: Type.Optional(text),
  /** Why it was refused; for officials. */
  reason: nullable(text),
  /** Whether this reader may have it asked for anew: `POST …/:id/letters/:letterId/seal`. */
  mayAskAgain: flag,
});
export type LetterSealView = Shape<typeof letterSeal>;

/** A letter (文书) of a record, as it was issued. */
export const letter = named('Letter', {
  id: text,
  title: label,
  number: text,
  issuedAt: instant,
  by: Type.Object({ name: text, unit: text }),
  /** Whom it is for; null: nobody in particular. */
  to: nullable(text),
  /** Whether its PDF is there, `GET …/:id/letters/:letterId/pdf`. */
  printed: flag,
  /** Why it is not, where that was tried. */
  cause: nullable(label),
  /** SM3 of the PDF; null: there is none yet. */
  digest: nullable(text),
  /** Printed at its foot: with its number it tells anybody that it is genuine (`POST /api/letters/check`). */
  checkCode: text,
  /** How its seal stands; null: it is not sealed electronically. */
  seal: nullable(letterSeal),
  /** Steps of its delivery in the order they were written down. */
  deliveries: Type.Array(letterDelivery),
  /** Whether this reader may write one down: `POST …/:id/letters/:letterId/deliveries`. */
  mayDeliver: flag,
  /** This reader may have it as a docx too, to go on writing in: `GET …/:id/letters/:letterId/docx`. */
  docx: Type.Optional(flag),
});
export type LetterView = Shape<typeof letter>;

const day = Type.String({ minLength: 1, maxLength: 10 });

/** Body of `POST …/deliveries` (`Idempotency-Key`); answers 204. */
export const letterDeliveryRequest = closed('LetterDeliveryRequest', {
  way: Type.String({ minLength: 1, maxLength: 40 }),
  sentOn: day,
  arrivedOn: Type.Optional(day),
  /** Who took it. */
  receivedBy: Type.Optional(Type.String({ maxLength: 200 })),
  /** What proves it: the number of a receipt, of a parcel, a witness. */
  proof: Type.Optional(Type.String({ maxLength: 500 })),
});
export type LetterDeliveryRequest = Shape<typeof letterDeliveryRequest>;

/** Body of `POST /api/letters/check`: what stands on a letter in hand. */
export const letterCheckRequest = closed('LetterCheckRequest', {
  number: Type.String({ minLength: 1, maxLength: 100 }),
  code: Type.String({ minLength: 1, maxLength: 40 }),
});
export type LetterCheckRequest = Shape<typeof letterCheckRequest>;

/** Its answer; null: no letter of this number has this code. */
export const letterCheck = named('LetterCheck', {
  letter: nullable(
    Type.Object({
      title: label,
      number: text,
      unit: text,
      issuedAt: instant,
      /** SM3 of its PDF. */
      digest: text,
      /** Null: it has no electronic seal. */
      seal: nullable(Type.Object({ name: nullable(text), at: instant })),
    }),
  ),
});
export type LetterCheck = Shape<typeof letterCheck>;
