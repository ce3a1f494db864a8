import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  boolean,
  choice,
  derive,
  end,
  files,
  identifier,
  instant,
  integer,
  prose,
  record,
  ref,
  rows,
  stamp,
  date,
  state,
  text,
} from '../../../definitions/index.js';
import { forensic, see } from '../area.js';
import { exhibitEvents, exhibitKinds, exhibitUnits, sorts } from './codes.js';

const isDigital = ['original', 'copy', 'device', 'cloud'] as const;
const isTaken = ['water', 'soil', 'sediment', 'gas', 'biota', 'waste'] as const;

interface Held {
  readonly kind?: keyof typeof exhibitKinds | null;
  readonly sort?: keyof typeof sorts | null;
  readonly digest?: string | null;
  readonly takenAt?: string | null;
  readonly takenPoint?: string | null;
  readonly receivedAt?: string | null;
  readonly quantity?: number | null;
  readonly left?: number | null;
  readonly isInOrder?: boolean | null;
  readonly isSealed?: boolean | null;
  readonly seal?: string | null;
  readonly events?: readonly { readonly occurredAt?: string | null; readonly amount?: number | null }[] | null;
}
const media = (e: Recorded<Held>): Condition => e.sort.is('media');
const environment = (e: Recorded<Held>): Condition => e.sort.is('environment');

/** What is left of it, and whether each event comes after the one before. */
const reckoned = derive<Held>()(['left', 'isInOrder'], ({ quantity, receivedAt, events }) => {
  const all = events ?? [];
  const times = [receivedAt, ...all.map(({ occurredAt }) => occurredAt)].filter((one) => typeof one === 'string');
  return {
    left: typeof quantity === 'number' ? quantity - all.reduce((used, { amount }) => used + (amount ?? 0), 0) : null,
    isInOrder: times.every((one, i) => i === 0 || times[i - 1]! <= one),
  };
});

/** 检材 (F20): what is examined, from where it came, in whose hands it was, and what is left of it. What was written down stays. */
export const exhibit = record(forensic, 'exhibit', ['检材', 'Exhibits'], {
  one: 'Exhibit',
  law: 'F20',
  number: 'JC{yyyymmdd}{seq:6}',
  fields: {
    case: ref(['鉴定案件', 'Case'], 'forensic.case', { required: true, filter: true }),
    label: text(['检材编号', 'Label'], { required: true, max: 40, search: true, filter: true }),
    sort: choice(['检材类别', 'Sort'], sorts, { required: true, filter: true }),
    kind: choice(['检材种类', 'Kind'], exhibitKinds, { required: true, filter: true }),
    description: prose(['描述', 'Description'], { max: 2000 }),
    digest: text(['哈希值', 'Hash'], { max: 64 }),
    isSealed: boolean(['已封存', 'Sealed'], {}),
    seal: text(['封签号', 'Seal number'], { max: 40 }),
    photos: files(['照片', 'Photographs'], { accept: ['jpg', 'png', 'pdf'], most: 10 }),
    takenPoint: identifier(['采样点坐标', 'Taken at, coordinates'], 'coordinates'),
    takenAt: instant(['采样时间', 'Taken at'], {}),
    temperature: integer(['采样温度', 'Temperature'], { min: -80, max: 200, unit: ['℃', '℃'] }),
    receivedAt: instant(['接收时间', 'Received at'], { required: true, filter: true }),
    quantity: integer(['数量', 'Quantity'], { required: true, min: 1 }),
    unit: choice(['计量单位', 'Unit'], exhibitUnits, { required: true }),
    left: integer(['剩余数量', 'Left'], { min: Number.MIN_SAFE_INTEGER, filter: true }),
    isInOrder: boolean(['流转时间先后一致', 'In order'], {}),
    events: rows(
      ['流转记录', 'Whereabouts'],
      {
        event: choice(['事件', 'Event'], exhibitEvents, { required: true }),
        occurredAt: instant(['时间', 'At'], { required: true }),
        from: text(['移交人（地点）', 'From'], { max: 100 }),
        to: text(['接收人（地点）', 'To'], { max: 100 }),
        amount: integer(['使用量', 'Used'], { min: 0 }),
        temperature: integer(['温度', 'Temperature'], { min: -80, max: 200, unit: ['℃', '℃'] }),
      },
      { appendOnly: true, most: 200 },
    ),
    ending: prose(['返还、销毁说明', 'Return or destruction in words'], { max: 2000 }),
    endingPapers: files(['返还、销毁的签收材料', 'Signed papers'], { most: 5 }),
    endedOn: date(['返还、销毁日期', 'Returned or destroyed on'], { filter: true }),
  },
  states: {
    held: state(['在库', 'Held'], 'open'),
    returning: state(['待返还', 'To be returned'], 'waiting'),
    destroying: state(['待销毁', 'To be destroyed'], 'waiting'),
    returned: end(['已返还', 'Returned']),
    destroyed: end(['已销毁', 'Destroyed']),
  },
  sections: [
    {
      title: ['检材', 'Exhibit'],
      fields: [
        'case',
        'label',
        'sort',
        'kind',
        'description',
        'digest',
        'isSealed',
        'seal',
        'photos',
        'takenPoint',
        'takenAt',
        'temperature',
      ],
    },
    { title: ['数量与流转', 'Quantity and whereabouts'], fields: ['receivedAt', 'quantity', 'unit', 'left', 'events'] },
    { title: ['返还与销毁', 'Return and destruction'], fields: ['ending', 'endingPapers', 'endedOn'], brief: true },
  ],
  see: { ...see, appraiser: 'unit', assistant: 'unit' },
  show: {
    digest: media,
    takenPoint: environment,
    takenAt: environment,
    temperature: environment,
    isInOrder: (e) => e.isInOrder.is(false),
  },
  actions: {
    receive: {
      title: ['登记检材', 'Enter an exhibit'],
      to: 'held',
      by: ['desk', 'appraiser'],
      form: [
        'case',
        'label',
        'sort',
        'kind',
        'description',
        'digest',
        'isSealed',
        'seal',
        'photos',
        'takenPoint',
        'takenAt',
        'temperature',
        'receivedAt',
        'quantity',
        'unit',
      ],
      need: ['case', 'label', 'sort', 'kind', 'receivedAt', 'quantity', 'unit'],
      refuses: [
        {
          at: 'kind',
          when: (e: Recorded<Held>): Condition =>
            or(
              and(media(e), not(e.kind.in([...isDigital]))),
              and(environment(e), not(e.kind.in([...isTaken]))),
              and(e.sort.is('other'), e.kind.in([...isDigital, ...isTaken])),
            ),
          why: ['检材种类不属于所选类别。', 'The kind is not of this sort.'],
        },
        {
          at: 'digest',
          when: (e: Recorded<Held>): Condition => and(media(e), not(e.digest.exists())),
          why: ['声像检材须登记哈希值。', 'Audio and visual exhibits have a hash.'],
        },
        {
          at: 'takenPoint',
          when: (e: Recorded<Held>): Condition => and(environment(e), not(e.takenPoint.exists())),
          why: ['环境检材须登记采样点。', 'Environmental exhibits say the point.'],
        },
        {
          at: 'takenAt',
          when: (e: Recorded<Held>): Condition => and(environment(e), not(e.takenAt.exists())),
          why: ['环境检材须登记采样时间。', 'Environmental exhibits say the time.'],
        },
        {
          at: 'takenAt',
          when: (e: Recorded<Held>): Condition => e.takenAt.greater(e.receivedAt),
          why: ['采样时间不能晚于接收时间。', 'It is not taken after it was received.'],
        },
        {
          at: 'seal',
          when: (e: Recorded<Held>): Condition => and(e.isSealed.is(true), not(e.seal.exists())),
          why: ['已封存的须登记封签号。', 'What is sealed has the number of its seal.'],
        },
      ],
      then: [reckoned],
    },
    note: {
      title: ['登记流转', 'Write down'],
      from: 'held',
      by: ['desk', 'appraiser', 'assistant'],
      form: ['events'],
      need: ['events'],
      refuses: [
        { when: (e: Recorded<Held>): Condition => e.left.less(0), why: ['使用量超过剩余数量。', 'More is used than is left.'] },
        {
          at: 'events',
          when: (e: Recorded<Held>): Condition => e.isInOrder.is(false),
          why: ['时间不能早于上一次流转。', 'It is not before the last event.'],
        },
      ],
      then: [reckoned],
    },
    askReturn: {
      title: ['返还，第一人签字', 'Return: first signature'],
      from: 'held',
      to: 'returning',
      by: ['desk', 'appraiser'],
      form: ['ending', 'endingPapers'],
    },
    confirmReturn: {
      title: ['返还，第二人签字', 'Return: second signature'],
      from: 'returning',
      to: 'returned',
      by: ['desk', 'appraiser', 'head'],
      notBy: 'askReturn',
      form: ['endingPapers'],
      then: [stamp('endedOn')],
    },
    askDestroy: {
      title: ['销毁，第一人签字', 'Destroy: first signature'],
      from: 'held',
      to: 'destroying',
      by: ['desk', 'appraiser'],
      form: ['ending', 'endingPapers'],
      need: ['ending'],
    },
    confirmDestroy: {
      title: ['销毁，第二人签字', 'Destroy: second signature'],
      from: 'destroying',
      to: 'destroyed',
      by: ['desk', 'appraiser', 'head'],
      notBy: 'askDestroy',
      danger: true,
      then: [stamp('endedOn')],
    },
    keep: {
      title: ['不返还、不销毁', 'Keep it'],
      from: ['returning', 'destroying'],
      to: 'held',
      by: ['desk', 'appraiser', 'head'],
      reason: true,
    },
  },
  place: { district: 'case', owner: { ref: 'case' } },
  menu: { group: 'cases', order: 4 },
  heading: ['label', 'kind'],
  list: {
    columns: ['number', 'label', 'sort', 'kind', 'case', 'left', 'unit', 'receivedAt', 'state'],
    filters: ['state', 'district', 'label', 'sort', 'kind', 'case', 'receivedAt', 'left', 'endedOn'],
    views: {
      held: { title: ['在库', 'Held'], filter: { state: 'held' } },
      ending: { title: ['待第二人签字', 'Second signature'], filter: { state: ['returning', 'destroying'] } },
    },
    sort: '-createdAt',
  },
});
