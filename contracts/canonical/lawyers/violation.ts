import { line, masterIs, requestId } from './case.js';

export const violationNumber = line(40, '违法违规记录编号', 'Number of the violation record');

/** Which report of ours the supervision platform answers. */
export const answered = {
  source: masterIs('moj-supervision'),
  receipt: line(64, '回执编号', 'Receipt number'),
  request: requestId,
  violation: violationNumber,
};

export const answeredOnce = { id: ['source', 'receipt'], key: 'violation', order: 'key' } as const;
