import { Type } from 'typebox';
import { closed, instant, label, named, nullable, text } from './common.js';

export const letter = named('Letter', {
  id: text,
  title: label,
  number: text,
  issuedAt: instant,
  by: Type.Object({ name: text, unit: text }),
  to: nullable(text),
  printed: Type.Boolean(),
  cause: nullable(label),
  digest: nullable(text),
  deliveries: Type.Array(
    named('LetterDelivery', {
      id: text,
      way: text,
      sentOn: text,
      arrivedOn: nullable(text),
      receivedBy: nullable(text),
      proof: nullable(text),
      notedBy: nullable(text),
      at: instant,
    }),
  ),
  mayDeliver: Type.Boolean(),
});

const day = Type.String({ minLength: 1, maxLength: 10 });
export const letterDeliveryRequest = closed('LetterDeliveryRequest', {
  way: Type.String({ minLength: 1, maxLength: 40 }),
  sentOn: day,
  arrivedOn: Type.Optional(day),
  receivedBy: Type.Optional(Type.String({ maxLength: 200 })),
  proof: Type.Optional(Type.String({ maxLength: 500 })),
});
