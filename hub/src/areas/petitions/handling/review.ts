import { and, type Recorded } from '@fatong/contracts/expression';
import {
  choice,
  date,
  days,
  did,
  end,
  files,
  moves,
  movesThose,
  prose,
  provided,
  record,
  ref,
  since,
  stamp,
  state,
} from '../../../definitions/index.js';
import { handlers, heads, petitions } from '../area.js';
import { petition } from '../registration/petition.js';
import { body } from '../registers/body.js';

const levels = { first: ['复查', 'Review'], second: ['复核', 'Second review'] } as const;
const results = {
  upheld: ['维持', 'Upheld'],
  changed: ['变更', 'Changed'],
  redo: ['撤销，责令重新办理', 'Annulled: to be handled anew'],
} as const;
interface Decided {
  readonly level?: keyof typeof levels | null;
  readonly result?: keyof typeof results | null;
}
const isFinal = (r: Recorded<Decided>) => and(r.level.is('second'), r.result.in(['upheld', 'changed']));
const isRedone = (r: Recorded<Decided>) => r.result.is('redo');

/** 复查、复核 (条例 arts 35–36): asked within thirty days of the delivery, handled by another unit than the one that answered, decided within thirty days. */
export const review = record(petitions, 'review', ['复查复核', 'Reviews'], {
  one: 'Review',
  law: 'P07',
  number: 'FC{yyyymmdd}{seq:6}',
  fields: {
    petition: ref(['信访事项', 'Petition'], petition, { filter: true }),
    original: ref(['原办理单位', 'Unit that answered'], body, { filter: true }),
    level: choice(['层级', 'Level'], levels, { filter: true }),
    askedOn: date(['申请日期', 'Asked on'], { filter: true }),
    grounds: prose(['申请理由', 'Grounds'], { class: 'sensitive', max: 4000 }),
    papers: files(['申请书及材料', 'Papers'], { most: 10 }),
    body: ref(['复查复核单位', 'Unit that reviews'], body, { filter: true }),
    hearingOn: date(['听证日期', 'Hearing on']),
    result: choice(['复查复核结果', 'Result'], results, { filter: true }),
    opinion: prose(['复查复核意见', 'Opinion'], { class: 'sensitive', max: 8000 }),
    decidedOn: date(['决定日期', 'Decided on'], { filter: true }),
  },
  states: {
    asked: state(['待指定', 'To be given'], 'open'),
    handling: state(['办理中', 'In hand']),
    proposed: state(['待审批', 'To be approved'], 'waiting'),
    decided: end(['已作出', 'Decided']),
  },
  see: {
    desk: 'city',
    lead: 'city',
    deputy: 'city',
    supervisor: 'city',
    'office-clerk': 'unit',
    'office-lead': 'unit',
    'district-clerk': 'unit',
    'district-head': 'unit',
  },
  reveal: {
    grounds: ['desk', 'lead', 'deputy', ...handlers, ...heads],
    opinion: ['lead', 'deputy', 'supervisor', ...handlers, ...heads],
  },
  clocks: {
    decide: {
      title: ['复查复核（三十日）', 'Review'],
      law: 'P-6',
      from: since('askedOn'),
      within: days(30),
      met: did('approve'),
      warn: [10, 3, 1],
    },
  },
  actions: {
    open: {
      title: ['申请复查复核', 'Asked for'],
      to: 'asked',
      by: [],
      form: ['petition', 'original', 'level', 'askedOn', 'grounds'],
      then: [movesThose('petitions.rating', { by: 'petition', of: 'petition', does: 'noteReview' })],
    },
    assign: {
      title: ['指定复查复核单位', 'Give it to a unit'],
      from: 'asked',
      to: 'handling',
      by: 'lead',
      due: { clock: 'decide' },
      form: ['body'],
      need: ['body'],
      refuses: [
        {
          at: 'body',
          when: (r) => r.body.is(r.original),
          why: ['不能由原办理单位复查。', 'The unit that answered does not review its own answer.'],
        },
      ],
    },
    propose: {
      title: ['提出复查复核意见', 'Propose'],
      from: 'handling',
      to: 'proposed',
      by: handlers,
      due: 'decide',
      form: ['result', 'opinion', 'hearingOn', 'papers'],
      need: ['result', 'opinion'],
    },
    sendBack: { title: ['退回', 'Send back'], from: 'proposed', to: 'handling', by: 'deputy', reason: true },
    approve: {
      title: ['批准', 'Approve'],
      from: 'proposed',
      to: 'decided',
      by: 'deputy',
      due: 'decide',
      notBy: 'propose',
      then: [
        stamp('decidedOn'),
        movesThose('petitions.rating', { by: 'petition', of: 'petition', does: 'noteReviewEnd' }),
        moves(petition, {
          by: 'petition',
          does: 'noteReview',
          with: { reviewLast: 'level', reviewResult: 'result', reviewedOn: 'decidedOn' },
        }),
        provided(isRedone, moves(petition, { by: 'petition', does: 'redo' })),
        provided(isFinal, moves(petition, { by: 'petition', does: 'makeFinal' })),
      ],
    },
  },
  notices: {
    asked: {
      words: ['收到复查复核申请，请指定办理单位。', 'A review was asked for: give it to a unit.'],
      on: { action: 'open' },
      to: { roles: 'lead', at: 'all' },
    },
    given: {
      words: ['收到复查复核事项，请办理。', 'A review was given to you.'],
      on: { action: 'assign' },
      to: { roles: [...handlers, ...heads], at: 'owner' },
    },
  },
  place: { district: 'body', owner: { ref: 'body' } },
  related: [{ title: ['本件的其他复查复核', 'Other reviews'], type: 'petitions.review', by: 'petition', of: 'petition' }],
  menu: { group: 'handling', order: 3 },
  heading: ['level', 'petition'],
  list: {
    columns: ['number', 'petition', 'level', 'original', 'body', 'state', 'decideDue', 'result'],
    filters: ['state', 'standing', 'level', 'petition', 'original', 'body', 'result', 'askedOn', 'decidedOn'],
    sort: '-createdAt',
  },
});
