import { Type } from 'typebox';
import { label, named, nullable, text } from './common.js';

export const score = named('Score', {
  title: label,
  points: Type.Number(),
  full: Type.Number(),
  band: label,
  bands: Type.Array(Type.Object({ label, from: Type.Number() })),
  countedOn: text,
  parameter: Type.Object({ key: text, title: label, version: Type.Integer(), since: text }),
  parts: Type.Array(
    named('ScorePart', {
      title: label,
      words: label,
      record: nullable(Type.Object({ type: text, id: text, title: text })),
      since: text,
      whole: Type.Number(),
      now: Type.Number(),
      version: Type.Integer(),
      next: nullable(Type.Object({ on: text, points: Type.Number() })),
    }),
  ),
});
