import { addressedAs, withheldFrom, type Area, type RecordType } from '../definitions/index.js';
import type { KeptLetter, RecordRow, Viewer } from '../ports/index.js';
import { rolesIn } from './roles.js';

type Seen = Pick<KeptLetter, 'name' | 'to' | 'deliveries'>;

/** A letter with the record it stands on; `addresseeUnit`: the unit of whom it is for, null for a person. */
interface About {
  readonly area: Area;
  readonly record: RecordType;
  readonly row: Pick<RecordRow, 'values'>;
  readonly letter: Seen;
  readonly addresseeUnit: string | null;
}

/** How somebody reads a letter of a record he sees: as an official, as whom it is for (himself, or for the institution he works in), once it arrived, or not at all. */
export function readsLetterAs(viewer: Viewer, { area, record, row, letter, addresseeUnit }: About): 'official' | 'addressee' | null {
  const roles = rolesIn(viewer, area.name).filter((role) => Object.hasOwn(record.see, role));
  const officials = roles.filter((role) => area.roles[role]?.surface === 'admin');
  const { see = null, fields = [], maybe = [], annex = [] } = record.letters[letter.name] ?? {};
  const withheld = withheldFrom(record, roles, row.values);
  const isOpen = ![...fields, ...maybe, ...annex].some((name) => withheld.has(name.split('.')[0]!));
  if (isOpen && officials.some((role) => see === null || see.includes(role))) return 'official';
  const isHis = letter.to !== null && letter.to === viewer.account.person;
  // Of those who belong to the unit, only who sees its records for it: a lawyer is of his firm's unit, and reads what is his own.
  const isTheirs = addresseeUnit !== null && addresseeUnit === viewer.unit?.id && roles.some((role) => record.see[role] === 'unit');
  return (isHis || isTheirs) && letter.deliveries.some(({ arrivedOn }) => arrivedOn !== null) ? 'addressee' : null;
}

/** Whether a letter is for an institution: the record involves whom it is for as a unit. */
export function isForUnit(
  { letters, fields, place }: Pick<RecordType, 'letters' | 'fields' | 'place'>,
  { name, to }: Pick<Seen, 'name' | 'to'>,
): boolean {
  if (to === null) return false;
  const named = (letters[name]?.to ?? []).filter((field) => {
    const of = fields[field];
    return of?.kind === 'ref' && to.startsWith(`${of.to}:`);
  });
  return named.length > 0 && named.every((field) => addressedAs(place, field) === 'unit');
}

/** Whether he writes down how it was delivered: roles the letter names, else those that may issue it. */
export function deliversLetter(viewer: Viewer, record: RecordType, name: string): boolean {
  const { deliver = null } = record.letters[name] ?? {};
  const issuing = Object.values(record.actions).flatMap(({ by, then }) => (then.some(({ letter }) => letter === name) ? by : []));
  return rolesIn(viewer, record.area).some((role) => (deliver ?? issuing).includes(role));
}
