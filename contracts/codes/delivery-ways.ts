import { codeList } from './list.js';

/** How a letter reaches whom it is for (民诉法 87–95, which the Penalties Act refers to). */
export const deliveryWays = codeList(['送达方式', 'Way of delivery'], {
  direct: ['直接送达', 'Handed over'],
  left: ['留置送达', 'Left with him'],
  post: ['邮寄送达', 'By post'],
  electronic: ['电子送达', 'Electronically'],
  entrusted: ['委托送达', 'By another authority'],
  forwarded: ['转交送达', 'Through his unit'],
  announced: ['公告送达', 'By public notice'],
});
