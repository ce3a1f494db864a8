import { countdownAnswer, countdownQuery } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

export const showCountdown = route({
  method: 'get',
  path: '/api/countdown',
  tag: 'records',
  permission: 'records',
  title: ['期限倒计时', 'Time limits that run on the records this reader counts down, of other areas too; the first to end first'],
  query: countdownQuery,
  answer: countdownAnswer,
});
