import { codeList } from './list.js';

/** Why a text message is sent: an official is reminded, or a person hears of his case. */
export const textPurposes = codeList(['短信用途', 'Purpose of the text message'], {
  reminder: ['提醒', 'Reminder'],
  notice: ['通知', 'Notice'],
});

/** What became of a text message. `expired`: it was not sent, since it would have come too late. */
export const textResults = codeList(['短信发送结果', 'Result of the text message'], {
  delivered: ['已送达', 'Delivered'],
  failed: ['未送达', 'Not delivered'],
  expired: ['已过期未发送', 'Expired unsent'],
});
