import { date, duplicates, identifier, movesThose, register, text } from '../../../definitions/index.js';
import { petitions } from '../area.js';

const known = duplicates('petitions.person', {
  by: 'lead',
  then: [movesThose('petitions.petition', { by: 'person', does: 'notePerson', with: { person: 'mergedInto' } })],
});

/**
 * 一人一档: a petitioner by the keyed hash of his identity number, entered by the machine when somebody registers his first petition. The petition office alone reads it; of an
 * accusation nobody is entered, since whom it accuses must not learn who wrote it.
 */
export const person = register(petitions, 'person', ['信访人档案（一人一档）', 'Files of petitioners'], {
  one: 'File of a petitioner',
  law: 'P01',
  number: 'RD{yyyymmdd}{seq:6}',
  fields: {
    document: identifier(['身份证号', 'Identity number'], 'residentId', { unique: true, filter: true }),
    name: text(['姓名', 'Name'], { class: 'personal', mask: 'name', max: 60, filter: true }),
    firstOn: date(['首次来访来信日期', 'First petition on'], { filter: true }),
    ...known.fields,
  },
  states: known.states,
  see: { desk: 'city', reviewer: 'city', lead: 'city' },
  reveal: { document: ['desk', 'lead'], name: ['desk', 'reviewer', 'lead'] },
  actions: {
    enter: { title: ['建档', 'Entered'], to: 'current', by: [], byReport: true, form: ['document', 'name', 'firstOn'] },
    ...known.actions,
  },
  menu: { group: 'registers', order: 2 },
  heading: [],
  list: { columns: ['number', 'name', 'document', 'firstOn', 'state'], filters: ['state', 'document', 'name', 'firstOn'], sort: '-firstOn' },
});
