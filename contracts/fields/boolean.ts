import { inLanguage, type Label } from '../label.js';
import { common, type Common, type FieldOptions } from './common.js';
import { truth } from './filters.js';
import { kind } from './kind.js';
import { fault } from './reading.js';

export type BooleanField = Common<'boolean'>;

export const boolean = (title: Label, options: FieldOptions = {}): BooleanField => common('boolean', title, options);

export const yes: Label = ['是', 'Yes'];
export const no: Label = ['否', 'No'];

export const booleanKind = kind({
  column: 'boolean',
  filter: truth,
  width: 8,
  judge: (json) => (typeof json === 'boolean' ? { value: json } : fault('type', '应为是或否。', 'Must be yes or no.')),
  takes: (spelled) => spelled === 'true' || spelled === 'false',
  written: (value) => (value === true ? yes : no)[0],
  cell: (value, { language }) => inLanguage(value === true ? yes : no, language),
  choices: () => [
    { value: 'true', label: yes },
    { value: 'false', label: no },
  ],
  of: () => ({}),
});
