import type { Label } from '../label.js';
import { common, type Common, type FieldOptions } from './common.js';
import { compound } from './compound.js';

export interface Person {
  readonly name: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly address?: string;
}
/** Value: {@link Person}. */
export type PersonField = Common<'person'>;

export const person = (title: Label, options: FieldOptions = {}): PersonField =>
  common('person', title, { mask: 'name', ...options }, 'personal');

export const personKind = compound(
  {
    name: { mask: 'name' },
    idNumber: { identifier: 'residentId', mask: 'idNumber' },
    phone: { mask: 'phone' },
    address: { mask: 'address' },
  },
  { found: ['name', 'idNumber'], width: 14 },
);
