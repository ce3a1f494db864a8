import { notaryFeeKinds, notaryMatters } from '@fatong/contracts/codes';
import { choice, date, end, identifier, mirror, money, ref, state, text } from '../../../definitions/index.js';
import { notary, see } from '../area.js';
import { classes } from '../registers/codes.js';
import { office } from '../registers/office.js';
import { person } from '../registers/person.js';
import { feeRollups as rollups } from './rollups.js';

/**
 * 收费明细 (N03, N04, N26): a payment for an act, or what was given back of one, below zero. It counts on the day the certificate is issued, a refund on its own day;
 * what is collected for others (翻译代收) stays apart by its kind.
 */
export const fee = mirror(notary, 'fee', ['收费明细', 'Payments'], {
  law: ['N03', 'N04', 'N26'],
  one: 'Payment',
  master: 'notary-offices',
  fields: {
    actNumber: text(['业务编号', 'Number of the act'], { filter: true, max: 64 }),
    officeCode: text(['公证机构编号', 'Code of the office'], { class: 'public', max: 20 }),
    office: ref(['公证机构', 'Office'], office, { class: 'public', filter: true, resolve: { by: 'code', from: 'officeCode' } }),
    // As it was on that day, by the history of the office: one that changes its form keeps what was before in its old class (N24).
    category: choice(['机构类别', 'Class of office'], classes, {
      filter: true,
      take: { ref: 'office', field: 'category', asOf: { day: 'paidOn', rows: 'formHistory', since: 'since' } },
    }),
    notaryLicence: text(['公证员执业证号', 'Licence of the notary'], { class: 'public', max: 40 }),
    notary: ref(['承办公证员', 'Notary'], person, { filter: true, resolve: { by: 'licence', from: 'notaryLicence' } }),
    matter: choice(['公证事项', 'Matter'], notaryMatters, { filter: true }),
    kind: choice(['收费项目', 'Kind of fee'], notaryFeeKinds, { filter: true }),
    amount: money(['金额', 'Amount'], { filter: true }),
    paidOn: date(['收费或退费日期', 'Paid or refunded on'], { filter: true }),
    countsOn: date(['计入日期', 'Counts on'], { filter: true }),
    // Of a refund: of what it gives back.
    chargedOn: date(['所属缴费日期', 'Of the payment of'], { filter: true }),
    payer: identifier(['缴费人证件号码摘要', 'Digest of who paid'], 'digest', { class: 'personal', mask: 'hidden', filter: true }),
    refundOf: text(['所退收费', 'Gives back'], { max: 40 }),
  },
  states: {
    paid: state(['已收', 'Paid'], 'open'),
    counted: state(['已计入', 'Counted'], 'done'),
    refund: end(['退费', 'Refund'], 'refused'),
  },
  groups: {
    entry: {
      title: ['收费明细', 'Payment'],
      fields: [
        'actNumber',
        'officeCode',
        'notaryLicence',
        'matter',
        'kind',
        'amount',
        'paidOn',
        'countsOn',
        'chargedOn',
        'payer',
        'refundOf',
      ],
    },
  },
  see: { ...see, officer: 'own' },
  reveal: { payer: ['clerk'] },
  place: { district: 'office', owner: { ref: 'office' }, involve: { notary: { role: 'subject', as: 'entry' } }, known: ['office'] },
  menu: { group: 'registers', order: 3, calls: { officer: { title: ['本人承办的收费', 'Payments of my acts'] } } },
  heading: ['actNumber', 'kind'],
  list: {
    columns: ['actNumber', 'office', 'notary', 'matter', 'kind', 'amount', 'paidOn', 'countsOn', 'state'],
    filters: [
      'state',
      'district',
      'office',
      'category',
      'notary',
      'actNumber',
      'matter',
      'kind',
      'amount',
      'paidOn',
      'countsOn',
      'chargedOn',
      'payer',
    ],
    views: { refunds: { title: ['退费', 'Refunds'], filter: { state: 'refund' } } },
    sort: '-paidOn',
  },
  counted: { countsOn: ['kind', 'office', 'matter', 'notary', 'category', 'amount'] },
  rollups,
});
