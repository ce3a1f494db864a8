import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { readingModes } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { line, owner } from './case.js';
import { practised, practisedIdentity } from './practised.js';

/** A court or a procuratorate says that a lawyer read the files of a case (L08). */
export const readingReported = contract({
  owner,
  message: 'reading-reported',
  version: 1,
  title: ['阅卷已报告', 'File reading reported'],
  kind: 'report',
  identity: practisedIdentity,
  schema: internal(
    closed({
      ...practised,
      mode: Type.Optional(readingModes.schema),
      volumes: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000, label: ['卷数', 'Volumes'] })),
      pages: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, label: ['页数', 'Pages'] })),
      purpose: Type.Optional(line(500, '阅卷用途', 'Purpose')),
    }),
  ),
});
