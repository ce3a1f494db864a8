import type { Label } from '../label.js';
import { common, type Common, type FieldOptions } from './common.js';
import { compound } from './compound.js';

export interface Organisation {
  readonly name: string;
  readonly uscc?: string;
}
/** Value: {@link Organisation}. */
export type OrganisationField = Common<'organisation'>;

export const organisation = (title: Label, options: FieldOptions = {}): OrganisationField => common('organisation', title, options);

export const organisationKind = compound(
  { name: { mask: 'name' }, uscc: { identifier: 'uscc', mask: 'idNumber' } },
  { found: ['name', 'uscc'], width: 28 },
);
