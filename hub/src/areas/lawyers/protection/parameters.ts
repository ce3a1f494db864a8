import { parameter } from '../../../definitions/index.js';

/** Time limits of rights protection (domain rules, W-7), and what a transfer leaves the receiver. A new value is a new line with its legal date. */
export const parameters = {
  urgentHours: parameter('lawyer.rights.urgent.hours', ['紧急维权受理时限（小时）', 'Urgent: accepted within hours'], [['2020-01-01', 24]]),
  acceptDays: parameter('lawyer.rights.accept', ['维权受理期限（工作日）', 'Accepted within working days'], [['2020-01-01', 3]]),
  handleDays: parameter('lawyer.rights.handle', ['维权办理期限（工作日）', 'Handled within working days'], [['2020-01-01', 10]]),
  matterDays: parameter(
    'lawyer.rights.matter',
    ['案件问题反映办理期限（工作日）', 'Problems of a case: working days'],
    [['2020-01-01', 10]],
  ),
  /** A case is offered so often at most; the receiver has at least so many working days. */
  mostOffers: parameter('rights.transfer.most', ['转办申请次数上限', 'Offers of a case at most'], [['2020-01-01', 3]]),
  floorDays: parameter('rights.transfer.floor', ['转办后受理期限下限（工作日）', 'Left to the receiver at least'], [['2020-01-01', 3]]),
  remindDays: parameter('rights.transfer.remind', ['转办催收（工作日）', 'Reminder of an offer'], [['2020-01-01', 1]]),
  backDays: parameter('rights.transfer.back', ['转办逾期退回（工作日）', 'An offer comes back after'], [['2020-01-01', 3]]),
} as const;
