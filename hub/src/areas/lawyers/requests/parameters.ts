import { parameter } from '../../../definitions/index.js';

/** Within how many working days an authority answers a message (L18; open question of the bureau, default 5). */
export const contactAnswer = parameter<number>(
  'lawyers.contactAnswer',
  ['联系答复期限（工作日）', 'Days to answer a message'],
  [['2023-01-01', 5]],
);

/** Within how many hours a place of detention arranges a meeting (刑事诉讼法 39). */
export const meetingHours = parameter<number>(
  'lawyers.meetingHours',
  ['会见安排期限（小时）', 'Hours to arrange a meeting'],
  [['2023-01-01', 48]],
);
