import { demoClock, demoClockRequest } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'demo';

export const showDemoClock = route({
  method: 'get',
  path: '/api/demo/clock',
  tag,
  permission: 'moveClock',
  demoOnly: true,
  title: ['演示时钟', 'The day of the demo; production has no such address'],
  answer: demoClock,
});
export const moveDemoClock = route({
  method: 'post',
  path: '/api/demo/clock',
  tag,
  permission: 'moveClock',
  demoOnly: true,
  title: ['拨动演示时钟', 'Make it another day for the whole demo; production has no such address'],
  body: demoClockRequest,
  answer: demoClock,
  problems: ['input'],
});
