import { publication } from '../../../definitions/index.js';
import { zombie } from './zombie.js';

/** Who is to be determined a zombie lawyer (L25, 公示 15 日): name, the end of the licence, firm. */
export const notice = publication('zombies', ['拟认定僵尸律师公示', 'Lawyers to be determined zombie lawyers'], {
  record: zombie,
  explains: [
    '经核查，拟将下列人员认定为“僵尸律师”，现予公示，公示期十五日。对公示内容有异议的，请在公示期内提出，并留下真实姓名和联系电话。',
    'The persons below are to be determined zombie lawyers. They are published for fifteen days; who objects says so within them, with his name and telephone.',
  ],
  states: ['published', 'objected'],
  shows: [{ field: 'lawyerName' }, { field: 'licence', last: 4 }, { field: 'firm' }, { field: 'publishedOn' }],
  window: 'window',
  objects: 'objectPublicly',
  receipt: 'objectionReceipt',
  results: {
    objected: ['异议已受理，正在复核。', 'The objection is being looked into.'],
    excluded: ['经复核，异议成立，不予认定。', 'The objection was right: he is not determined one.'],
    determined: ['经复核，异议不成立，维持认定。', 'The objection was not right: the determination stands.'],
    disposing: ['经复核，异议不成立，维持认定。', 'The objection was not right: the determination stands.'],
    cancellation: ['经复核，异议不成立，维持认定。', 'The objection was not right: the determination stands.'],
    disposed: ['经复核，异议不成立，维持认定。', 'The objection was not right: the determination stands.'],
    synced: ['经复核，异议不成立，维持认定。', 'The objection was not right: the determination stands.'],
    archived: ['经复核，异议不成立，维持认定。', 'The objection was not right: the determination stands.'],
  },
});
