import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  boolean,
  choice,
  date,
  integer,
  mirror,
  moves,
  opens,
  reckon,
  ref,
  rows,
  stamp,
  state,
  end,
  text,
} from '../../../definitions/index.js';
import { bureau, notary, see } from '../area.js';
import { proving } from './certificates.js';
import { degrees, fields as professions, leavings, personKinds, posts, statuses, talentLevels, titles } from './codes.js';
import { office } from './office.js';
import { person } from './person.js';

interface Told {
  readonly person?: string | null;
  readonly toldVersion?: number | null;
  readonly takenVersion?: number | null;
  readonly status?: keyof typeof statuses | null;
}
/** The register does not say yet what the office said last. */
const isAhead = (s: Recorded<Told>): Condition => not(s.toldVersion.atMost(s.takenVersion));
const hasLeft = (s: Recorded<Told>): Condition => s.status.is('left');
const taken = [reckon('takenVersion', (s: Recorded<Told>) => s.toldVersion), stamp('takenOn')] as const;
const known = {
  when: (s: Recorded<Told>): Condition => s.person.exists(),
  why: ['登记中已有此人，请更新登记。', 'He is in the register already: update his entry.'],
} as const;
const unknown = {
  when: (s: Recorded<Told>): Condition => not(s.person.exists()),
  why: ['登记中没有此人，请先登记入册。', 'He is not in the register: enter him first.'],
} as const;
const gone = {
  when: hasLeft,
  why: ['此人已离岗，请登记离岗。', 'He has left: record that.'],
} as const;
const stays = {
  when: (s: Recorded<Told>): Condition => not(hasLeft(s)),
  why: ['机构没有报送此人离岗。', 'The office does not say that he left.'],
} as const;
const same = {
  when: (s: Recorded<Told>): Condition => not(isAhead(s)),
  why: ['登记与机构报送一致，无须更新。', 'The register says already what the office says.'],
} as const;

/** What is taken over into the register; who may practise is the bureau's to say, so the status is not. */
const carried = {
  office: 'office',
  name: 'name',
  sex: 'sex',
  bornOn: 'bornOn',
  kind: 'kind',
  onStaff: 'onStaff',
  post: 'post',
  degree: 'degree',
  lawDegree: 'lawDegree',
  field: 'field',
  title: 'title',
  partyMember: 'partyMember',
  licensedOn: 'licensedOn',
  joinedOn: 'joinedOn',
} as const;

const groups = {
  entry: {
    title: ['人员信息', 'Person'],
    fields: [
      'officeCode',
      'licence',
      'name',
      'sex',
      'bornOn',
      'kind',
      'status',
      'onStaff',
      'post',
      'degree',
      'lawDegree',
      'field',
      'title',
      'titleCertificate',
      'partyMember',
      'leagueMember',
      'talents',
      'licensedOn',
      'joinedOn',
      'leftOn',
      'leaving',
      'toldVersion',
    ],
  },
} as const;

/**
 * 机构人员报送 (N31, N36): somebody of an office as its system says (S12), newer versions over older ones. The register of persons is the bureau's: a clerk enters who is new
 * and takes over what has changed, many at once; nothing of it follows by itself.
 */
export const staffing = mirror(notary, 'staffing', ['机构人员报送', 'Staff as offices report them'], {
  one: 'Report of a person',
  law: ['N31', 'N36'],
  master: 'notary-offices',
  fields: {
    officeCode: text(['公证机构编号', 'Code of the office'], { class: 'public', max: 20 }),
    office: ref(['公证机构', 'Office'], office, { class: 'public', filter: true, resolve: { by: 'code', from: 'officeCode' } }),
    licence: text(['执业证号（工号）', 'Licence or staff number'], { class: 'public', max: 40, filter: true, search: true }),
    person: ref(['登记人员', 'Person in the register'], person, { filter: true, resolve: { by: 'licence', from: 'licence' } }),
    name: text(['姓名', 'Name'], { class: 'public', max: 60, search: true, filter: true }),
    sex: choice(['性别', 'Sex'], { male: ['男', 'Male'], female: ['女', 'Female'] }, { class: 'public' }),
    bornOn: date(['出生日期', 'Born on'], { class: 'personal', mask: 'hidden' }),
    kind: choice(['人员类别', 'Kind'], personKinds, { class: 'public', filter: true }),
    status: choice(['执业状态', 'Status'], statuses, { class: 'public', filter: true }),
    onStaff: boolean(['在编', 'On the establishment'], { filter: true }),
    post: choice(['管理层级', 'Management level'], posts, { class: 'public', filter: true }),
    degree: choice(['学历', 'Degree'], degrees, { filter: true }),
    lawDegree: boolean(['法学学历', 'Law degree'], {}),
    field: choice(['专业领域', 'Fields'], professions, { many: true, filter: true }),
    title: choice(['技术职称', 'Title'], titles, { filter: true }),
    titleCertificate: text(['职称证书编号', 'Certificate of the title'], { max: 60 }),
    ...proving.fields,
    partyMember: boolean(['中共党员', 'Member of the Party'], {}),
    leagueMember: boolean(['共青团员', 'Member of the League'], {}),
    talents: rows(
      ['人才名录', 'Talent lists'],
      {
        programme: text(['人才项目', 'Programme'], { max: 60 }),
        level: choice(['级别', 'Level'], talentLevels),
        since: date(['入选日期', 'Since']),
      },
      { most: 20 },
    ),
    licensedOn: date(['首次执业日期', 'First licensed on'], { class: 'public' }),
    joinedOn: date(['入所日期', 'Joined the office on'], { class: 'public', filter: true }),
    leftOn: date(['离岗日期', 'Left on'], { filter: true }),
    leaving: choice(['离岗原因', 'Why he left'], leavings, { filter: true }),
    toldVersion: integer(['报送版本', 'Version told']),
    takenVersion: integer(['已入册版本', 'Version in the register']),
    takenOn: date(['入册日期', 'Taken over on'], { filter: true }),
  },
  states: {
    employed: state(['在岗', 'Employed'], 'done'),
    gone: end(['已离岗', 'Left'], 'refused'),
  },
  groups,
  sections: [...Object.values(groups), proving.section],
  see,
  reveal: { bornOn: ['clerk', 'office'] },
  withhold: [{ from: ['district'], fields: ['partyMember', 'leagueMember'], why: ['党团情况由市局掌握', 'The city alone keeps this'] }],
  show: { leftOn: hasLeft, leaving: hasLeft, takenOn: (s) => s.takenOn.exists() },
  actions: {
    ...proving.actions,
    enter: {
      title: ['登记入册', 'Enter him'],
      from: 'employed',
      by: bureau,
      bulk: true,
      due: { clock: null, when: (s) => and(isAhead(s), not(s.person.exists()), not(hasLeft(s))) },
      unless: [known, gone, same],
      then: [opens(person, { does: 'admit', with: { ...carried, licence: 'licence', status: 'status' } }), ...taken],
    },
    adopt: {
      title: ['更新登记', 'Update his entry'],
      from: 'employed',
      by: bureau,
      bulk: true,
      due: { clock: null, when: (s) => and(isAhead(s), s.person.exists(), not(hasLeft(s))) },
      unless: [unknown, gone, same],
      then: [moves(person, { by: 'person', does: 'adopt', with: carried }), ...taken],
    },
    adoptLeaving: {
      title: ['登记离岗', 'Record that he left'],
      from: 'gone',
      by: bureau,
      bulk: true,
      due: { clock: null, when: (s) => and(isAhead(s), s.person.exists(), hasLeft(s)) },
      unless: [unknown, stays, same],
      then: [
        moves(person, { by: 'person', does: 'leave', with: { leftOn: 'leftOn', leaving: 'leaving' }, set: { status: 'left' } }),
        ...taken,
      ],
    },
  },
  place: { district: 'office', owner: { ref: 'office' }, known: ['office'] },
  menu: { group: 'registers', order: 4, calls: { office: { title: ['本机构人员报送', 'Staff we reported'] } } },
  heading: ['name', 'licence'],
  list: {
    columns: ['licence', 'name', 'office', 'kind', 'post', 'title', 'onStaff', 'state', 'takenOn'],
    filters: [
      'state',
      'district',
      'office',
      'licence',
      'name',
      'kind',
      'status',
      'onStaff',
      'post',
      'degree',
      'field',
      'title',
      'joinedOn',
      'leftOn',
      'leaving',
      'takenOn',
      'person',
      'provenTitle',
      'provenOn',
    ],
    views: {
      here: { title: ['在岗', 'Employed'], filter: { state: 'employed' } },
      gone: { title: ['已离岗', 'Left'], filter: { state: 'gone' } },
    },
    sort: 'licence',
  },
});
