import { lawyerLists } from '@fatong/contracts/codes';
import { choice, date, prose } from '../../../definitions/index.js';

/** What the bureau makes of a complaint that the association decided (L04, 处置). */
export const disposals = {
  none: ['无需处理', 'Nothing to do'],
  talk: ['谈话提醒', 'Talk'],
  order: ['责令改正', 'Order to correct'],
  penalty: ['移送行政处罚', 'Penalty case'],
  listing: ['列名单建议', 'Proposal for a list'],
  elsewhere: ['移送其他机关', 'Referred elsewhere'],
} as const;

export const disposalFields = {
  disposal: choice(['处置', 'Disposal'], disposals, { filter: true }),
  disposalText: prose(['处置情况', 'What was done'], { class: 'sensitive', max: 4000 }),
  disposedOn: date(['处置日期', 'Disposed on'], { filter: true }),
  listProposed: choice(['建议列入', 'List proposed'], lawyerLists),
};

export const disposing = { title: ['处置', 'Disposal'], fields: ['disposal', 'disposalText', 'disposedOn', 'listProposed'] } as const;
