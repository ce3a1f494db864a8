import { closed, identifier, label, listOf, named, nullable, text, type Shape } from './shape.js';
import { Type } from 'typebox';

/** An official who may be named in a field: his account, what he is called, and where he is. */
const staffItem = named('StaffItem', { id: text, name: text, unit: nullable(label) });
export type StaffItem = Shape<typeof staffItem>;
export const staffPage = listOf(staffItem, 'StaffPage');

/** Query of `GET /api/staff`: the field of a form, and the record it acts on; absent: the form opens one. */
export const staffQuery = closed('', { type: identifier, field: identifier, record: Type.Optional(identifier) });
