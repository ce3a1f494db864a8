import { date, duplicates, identifier, movesThose, register, text } from '../../../definitions/index.js';
import { petitions } from '../area.js';

const known = duplicates('petitions.person', {
  by: 'lead',
  then: [movesThose('petitions.petition', { by: 'person', does: 'notePerson', with: { person: 'mergedInto' } })],
});

/**
 * 一人一档: a petitioner by the keyed hash of his identity number, or where he said none by those of name and telephone, entered by the machine when somebody registers his first petition. The petition office alone reads it; of an
 * accusation nobody is entered, since whom it accuses must not learn who wrote it.
 */
export const person = register(petitions, 'person', ['信访人档案（一人一档）', 'Files of petitioners'], {
  one: 'File of a petitioner',
  law: 'P01',
  number: 'RD{yyyymmdd}{seq:6}',
  fields: {
    document: identifier(['身份证号', 'Identity number'], 'residentId', { unique: true, filter: true }),
    name: text(['姓名', 'Name'], { class: 'personal', mask: 'name', max: 60, filter: true }),
    phone: text(['联系电话', 'Telephone'], { class: 'personal', mask: 'phone', max: 20, filter: true }),
    firstOn: date(['首次来访来信日期', 'First petition on'], { filter: true }),
    ...known.fields,
  },
  states: known.states,
  see: { desk: 'city', reviewer: 'city', lead: 'city' },
  reveal: { document: ['desk', 'lead'], name: ['desk', 'reviewer', 'lead'], phone: ['desk', 'lead'] },
  actions: {
    enter: { title: ['建档', 'Entered'], to: 'current', by: [], byReport: true, form: ['document', 'name', 'phone', 'firstOn'] },
    enterByPhone: {
      title: ['建档（无身份证号）', 'Entered by name and telephone'],
      to: 'current',
      by: [],
      byReport: true,
      form: ['name', 'phone', 'firstOn'],
    },
    ...known.actions,
  },
  menu: { group: 'registers', order: 3 },
  heading: [],
  list: {
    columns: ['number', 'name', 'document', 'phone', 'firstOn', 'state'],
    filters: ['state', 'document', 'name', 'phone', 'firstOn'],
    sort: '-firstOn',
  },
});
