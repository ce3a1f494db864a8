import { Type } from 'typebox';
import { instant, listOf, named, nullable, text } from './common.js';

const upload = { id: text, name: text, type: text, bytes: Type.Integer(), sm3: text };
export const uploadAnswer = named('Upload', upload);
export const earlierFile = named('EarlierFile', { ...upload, until: Type.Optional(text), field: text, takenAt: instant, endedAt: instant });
export const alikeFiles = listOf(
  named('AlikeFile', {
    type: text,
    id: text,
    number: nullable(text),
    title: text,
    field: text,
    name: text,
    takenAt: instant,
    endedAt: nullable(instant),
  }),
  'AlikeFiles',
);
