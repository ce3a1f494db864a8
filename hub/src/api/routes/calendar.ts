import { calendarAnswer, calendarRequest } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'calendar';

export const showCalendar = route({
  method: 'get',
  path: '/api/calendar',
  tag,
  permission: 'calendar',
  title: ['节假日安排', 'Which years’ notices of days of rest are known'],
  answer: calendarAnswer,
});
export const importCalendar = route({
  method: 'post',
  path: '/api/calendar',
  tag,
  permission: 'calendar',
  title: ['导入节假日安排', 'Import the notice of a year, as CSV or JSON; time limits that it touches are counted anew'],
  body: calendarRequest,
  answer: calendarAnswer,
  problems: ['input'],
});
