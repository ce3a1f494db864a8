import { withheldFrom, type Area, type RecordType } from '../definitions/index.js';
import type { KeptLetter, RecordRow, Viewer } from '../ports/index.js';
import { rolesIn } from './roles.js';

type Seen = Pick<KeptLetter, 'name' | 'to' | 'deliveries'>;

/** How somebody reads a letter of a record he sees: as an official, as whom it is for, once it arrived, or not at all. */
export function readsLetterAs(viewer: Viewer, { area, record, row, letter }: { readonly area: Area; readonly record: RecordType; readonly row: Pick<RecordRow, 'values'>; readonly letter: Seen }): 'official' | 'addressee' | null {
  const roles = rolesIn(viewer, area.name).filter((role) => Object.hasOwn(record.see, role));
  const officials = roles.filter((role) => area.roles[role]?.surface === 'admin');
  const { see = null, fields = [], maybe = [] } = record.letters[letter.name] ?? {};
  const withheld = withheldFrom(record, roles, row.values);
  const isOpen = ![...fields, ...maybe].some((name) => withheld.has(name.split('.')[0]!));
  if (isOpen && officials.some((role) => see === null || see.includes(role))) return 'official';
  const isHis = letter.to !== null && letter.to === viewer.account.person && letter.deliveries.some(({ arrivedOn }) => arrivedOn !== null);
  return isHis ? 'addressee' : null;
}

/** Whether he writes down how it was delivered: roles the letter names, else those that may issue it. */
export function deliversLetter(viewer: Viewer, record: RecordType, name: string): boolean {
  const { deliver = null } = record.letters[name] ?? {};
  const issuing = Object.values(record.actions).flatMap(({ by, then }) => (then.some(({ letter }) => letter === name) ? by : []));
  return rolesIn(viewer, record.area).some((role) => (deliver ?? issuing).includes(role));
}
