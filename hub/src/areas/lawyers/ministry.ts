import { violationDetermined, type violationReceipt, type violationReturned } from '@fatong/contracts/canonical/lawyers';
import type { DataOf } from '@fatong/contracts';
import type { Recorded } from '@fatong/contracts/expression';
import { ask, choice, date, did, prose, set, since, text, workdays } from '../../definitions/index.js';

/** What a record says of its report to the supervision platform of the ministry (S02), and what that answered. */
export const uploadFields = {
  upload: choice(
    ['上报情况', 'Reporting to the ministry'],
    {
      sent: ['已发送，待签收', 'Sent'],
      received: ['已签收', 'Received'],
      returned: ['被退回', 'Returned'],
      undelivered: ['未送达', 'Not delivered'],
    },
    { filter: true },
  ),
  uploadRequest: text(['上报请求号', 'Request id of the report'], { max: 40 }),
  uploadReceipt: text(['上报回执编号', 'Receipt number of the report'], { max: 64 }),
  uploadReceivedOn: date(['上报签收日期', 'Report received on']),
  uploadReturnedOn: date(['上报退回日期', 'Report returned on']),
  uploadReason: prose(['退回原因', 'Reason of the return'], { class: 'sensitive' }),
} as const;

/** Told to the ministry, which answers. */
export const upload = [
  set({ upload: 'sent', uploadReceipt: null, uploadReceivedOn: null, uploadReturnedOn: null, uploadReason: null }),
  ask(violationDetermined, { request: 'uploadRequest', undelivered: { upload: 'undelivered' } }),
] as const;

/** Compared each day (L26): what the ministry has neither received nor returned by the end of the next working day is told to the city. */
export const answered = {
  title: ['部级平台答复', 'Answer of the ministry'],
  from: did('approve', 'approveIrregular', 'resubmit'),
  within: workdays(1),
  met: since('uploadReceivedOn', 'uploadReturnedOn'),
} as const;
export const unanswered = {
  words: [
    '{subjectName}的上报已过一个工作日，部级平台既未签收也未退回，请核对。',
    'The ministry has neither received nor returned the report on {subjectName} within a working day: compare it.',
  ],
  on: { clock: 'answer', at: 'end' },
  to: { roles: ['city-lead', 'city-clerk'], at: 'all' },
} as const;

/** The ministry has it, or is about to. */
export const isWithMinistry = (v: Recorded<{ readonly upload?: 'sent' | 'received' | 'returned' | 'undelivered' | null }>) =>
  v.upload.in(['sent', 'received']);

/** An answer is that to the last report alone. */
export const asReceived = ({ request, receipt, receivedOn }: DataOf<typeof violationReceipt>) =>
  ({
    request,
    asked: 'uploadRequest',
    happenedAt: receivedOn,
    values: { upload: 'received', uploadReceipt: receipt, uploadReceivedOn: receivedOn },
  }) as const;
export const asReturned = ({ request, receipt, returnedOn, reason }: DataOf<typeof violationReturned>) =>
  ({
    request,
    asked: 'uploadRequest',
    happenedAt: returnedOn,
    values: { upload: 'returned', uploadReceipt: receipt, uploadReturnedOn: returnedOn, uploadReason: reason },
  }) as const;
