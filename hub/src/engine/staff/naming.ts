import type { Finding, Label } from '@fatong/contracts';
import { holds } from '@fatong/contracts/expression';
import { isStaff, staffIn, type Named } from '@fatong/contracts/fields';
import { districtReaders, isOfSeveralDistricts, type RecordType, type StaffField } from '../../definitions/index.js';
import type { OrgUnit, RecordRow, Unit, Viewer } from '../../ports/index.js';
import type { Change, Involved } from '../change.js';
import { barredPost } from '../guard.js';
import { wrongInput, type Refusal } from '../refusal.js';
import { idsNamed, staffFields } from './involving.js';

type Values = Readonly<Record<string, unknown>>;

/** What the form wrote with those it names called by their names. Who is unknown stays without one, and is refused with the act. */
export async function withNames(unit: Unit, record: Pick<RecordType, 'fields'>, written: Values): Promise<Values> {
  const fields = staffFields(record).filter(([name]) => Array.isArray(written[name]));
  const nameless = fields.flatMap(([name]) =>
    (written[name] as readonly Partial<Named>[]).flatMap(({ id, name: called }) => (called === undefined ? id! : [])),
  );
  if (nameless.length === 0) return written;
  const known = await unit.staff([...new Set(nameless)]);
  const called = (one: Named): Named => ({ id: one.id, name: one.name ?? known.get(one.id)?.account.name ?? one.id });
  return { ...written, ...Object.fromEntries(fields.map(([name]) => [name, staffIn(written[name]).map(called)])) };
}

/** A record as it is asked whether somebody's place covers it. */
export interface Placed {
  readonly row: Pick<RecordRow, 'id' | 'state' | 'district' | 'ownerUnit' | 'values'>;
  readonly involved: readonly Involved[];
}

/** Whether somebody may be named in the field of this record: he has one of its roles, and sees the record by his place. */
export function mayBeNamed(record: RecordType, { roles }: StaffField, placed: Placed, { account, unit }: Viewer): boolean {
  const read = { ...placed.row.values, id: placed.row.id, state: placed.row.state };
  return (
    !account.disabled &&
    unit !== null &&
    roles.some(
      (role) =>
        account.roles.includes(`${record.area}.${role}`) &&
        (record.seenWhen[role] === undefined || holds(record.seenWhen[role], read)) &&
        barredPost(record, role, read) === null &&
        covers(record, role, placed, unit),
    )
  );
}

function covers(record: RecordType, role: string, { row, involved }: Placed, unit: OrgUnit): boolean {
  const isOwn = row.ownerUnit === unit.id || involved.some(({ who }) => who === unit.id);
  const isOfDistrict =
    unit.kind === 'district' &&
    unit.district !== null &&
    (isOfSeveralDistricts(record.place)
      ? involved.some(({ who }) => who === districtReaders(unit.district!))
      : row.district === unit.district);
  switch (record.see[role]) {
    case 'city':
      return true;
    case 'district':
      return isOfDistrict;
    // Who sees only what he is named on is named on what belongs to his unit, his district, or, in the city's offices, to the city.
    case 'assigned':
      return isOwn || isOfDistrict || ['city', 'office'].includes(unit.kind);
    case 'unit':
    case 'association':
      return isOwn;
    default:
      return false;
  }
}

/** Why those whom the act names anew may not be named, each at his place; null: they may. `written`: the form. */
export async function namedWrongly(
  unit: Unit,
  { record, before, after, changed, involved }: Change,
  written: Values,
): Promise<Refusal | null> {
  const touched = staffFields(record).filter(([name, { except }]) => changed.has(name) || (except !== null && changed.has(except)));
  if (touched.length === 0) return null;
  const fresh = touched.flatMap(([name]) =>
    idsNamed(after.values, name).filter((id) => !idsNamed(before?.values ?? {}, name).includes(id)),
  );
  const known = fresh.length === 0 ? new Map<string, Viewer>() : await unit.staff([...new Set(fresh)]);
  const placed: Placed = { row: after, involved: involved ?? (await unit.involved(record.name, after.id)) };
  const findings = touched.flatMap(([name, field]) => {
    const barred = new Set(field.except === null ? [] : idsNamed(after.values, field.except));
    return staffIn(after.values[name]).flatMap(({ id, name: called }, i): Finding[] => {
      const viewer = known.get(id);
      const words = barred.has(id)
        ? isBarred(record, field, called)
        : fresh.includes(id) && (viewer === undefined || !mayBeNamed(record, field, placed, viewer))
          ? notOfThem
          : null;
      return words === null
        ? []
        : [{ pointer: Object.hasOwn(written, name) ? `/form/${name}/${i}` : `/form/${name}`, code: 'staff', words }];
    });
  });
  return findings.length > 0 ? wrongInput(findings) : null;
}

const notOfThem: Label = [
  '没有这个人员，或其岗位、单位不能承办本件。',
  'There is no such person, or his post or unit cannot have this record.',
];

const isBarred = ({ fields }: RecordType, { except }: StaffField, name: string): Label => {
  const of = fields[except!];
  const [zh, en] = isStaff(of) ? of.title : ['', ''];
  return [`${name}在“${zh}”之列，不能指定。`, `${name} is named under "${en}" and cannot be named here.`];
};
