import { end, mirror, since, state, until } from '../../../definitions/index.js';
import { association, notary, see } from '../area.js';
import { groups, told } from './fields.js';
import { actRollups as rollups } from './rollups.js';

/**
 * 公证业务 (N22): an act of an office, as its system tells it from acceptance to archive. The offices' truth: here it is only read, counted and warned about. Its number
 * is the office and the office's own number.
 */
export const act = mirror(notary, 'act', ['公证业务', 'Acts'], {
  law: 'N22',
  one: 'Act',
  master: 'notary-offices',
  fields: told,
  drop: ['digests'],
  states: {
    accepted: state(['已受理', 'Accepted'], 'open'),
    approved: state(['已审批', 'Approved']),
    issued: state(['已出证', 'Issued'], 'done'),
    archived: end(['已归档', 'Archived']),
    refused: end(['不予办理', 'Refused'], 'refused'),
    ended: end(['终止', 'Ended'], 'refused'),
    revoked: end(['撤销公证书', 'Certificate revoked'], 'refused'),
    withdrawn: end(['受理撤回', 'Acceptance withdrawn'], 'refused'),
  },
  groups,
  see: { ...see, association: 'city', 'association-head': 'city', officer: 'own' },
  reveal: {
    applicants: ['clerk', 'district', 'office', 'officer'],
    agents: ['clerk', 'district', 'office', 'officer'],
    reason: ['clerk', 'lead', 'district', 'office', 'officer'],
  },
  // Areas/notary.md, section 0: the association has no fees of persons.
  withhold: [
    {
      from: association,
      fields: [
        'fees',
        'netFee',
        'ownFee',
        'feeBand',
        'agencyFee',
        'refunded',
        'feeKinds',
        'waiver',
        'waived',
        'tariff',
        'amount',
        'agents',
      ],
      why: ['收费情况不向协会提供', 'The association is not told of fees'],
    },
  ],
  show: {
    outsideApproval: (a) => a.place.is('outside'),
    newField: (a) => a.newField.exists(),
    revokedFor: (a) => a.revokedFor.exists(),
    withdrawn: (a) => a.withdrawn.is(true),
  },
  clocks: {
    issue: {
      title: ['出证', 'Issue of the certificate'],
      law: 'N-1',
      from: since('acceptedOn'),
      within: until('issueBy'),
      met: since('issuedOn', 'closedOn'),
      warn: [3, 1],
    },
  },
  place: {
    district: 'office',
    owner: { ref: 'office' },
    involve: { notary: { role: 'subject', as: 'entry' }, issuer: { role: 'handler', as: 'entry' } },
    known: ['office'],
  },
  menu: { group: 'registers', order: 1, calls: { officer: { title: ['本人办理的公证', 'My acts'] } } },
  heading: ['matter', 'certificate'],
  list: {
    columns: ['number', 'office', 'notary', 'matter', 'class', 'acceptedOn', 'issuedOn', 'netFee', 'state', 'issueDue'],
    filters: [
      'state',
      'standing',
      'district',
      'office',
      'category',
      'notary',
      'issuer',
      'approver',
      'matter',
      'class',
      'acceptedOn',
      'acceptedHour',
      'approvedOn',
      'issuedOn',
      'closedOn',
      'revokedFor',
      'correctedOn',
      'archivedOn',
      'certificate',
      'place',
      'online',
      'ageBand',
      'oldest',
      'parties',
      'newField',
      'amount',
      'netFee',
      'ownFee',
      'feeBand',
      'refunded',
      'feeKinds',
      'waiver',
      'issuedIn',
      'isAltered',
      'faceFailed',
    ],
    views: {
      open: { title: ['在办', 'In hand'], filter: { state: ['accepted', 'approved'] } },
      overdue: { title: ['超期未出证', 'Not issued in time'], filter: { standing: 'overdue' } },
      issued: { title: ['已出证', 'Issued'], filter: { state: ['issued', 'archived'] } },
      elderly: { title: ['涉老', 'Of the elderly'], filter: { ageBand: ['elderly', 'old'] } },
      outside: { title: ['外出办证', 'Outside'], filter: { place: 'outside' } },
      undone: { title: ['不予办理、终止、撤销', 'Refused, ended, revoked'], filter: { state: ['refused', 'ended', 'revoked'] } },
    },
    sort: '-acceptedOn',
  },
  counted: {
    acceptedOn: ['office', 'notary', 'matter', 'class', 'category', 'online', 'place'],
    issuedOn: ['office', 'notary', 'matter', 'class', 'category', 'feeBand', 'netFee', 'ownFee'],
    // The rule of N01 reads a notary's acts of one month, however many there were before.
    notary: ['acceptedOn'],
  },
  rollups,
});
