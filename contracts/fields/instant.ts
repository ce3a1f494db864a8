import { wallWords } from '../codes/index.js';
import type { Label } from '../label.js';
import { wallClock } from './cell.js';
import { instantWords } from './chinese.js';
import { common, type Common, type FieldOptions } from './common.js';
import { moments } from './filters.js';
import { kind, textsOf } from './kind.js';
import { fault, isText } from './reading.js';

/** Value: UTC ISO instant. */
export type InstantField = Common<'instant'>;

export const instant = (title: Label, options: FieldOptions = {}): InstantField => common('instant', title, options);

export const instantKind = kind({
  can: ['stamp', 'say'],
  column: 'instant',
  filter: moments,
  width: 20,
  judge: (json) =>
    isText(json) && /^\d{4}-\d\d-\d\dT/.test(json) && !Number.isNaN(Date.parse(json))
      ? { value: new Date(json).toISOString() }
      : fault('instant', '时间格式不正确。', 'Not a valid time.'),
  stamp: ({ at }) => at,
  written: (value) => textsOf(value).map(instantWords).join(),
  words: (value) => textsOf(value).map((at) => [wallWords(at), wallWords(at)] as const),
  cell: (value) => wallClock(textsOf(value).join()),
  of: () => ({}),
});
