import type { SystemWords } from '../../system.js';

/** S17, the bureau's text message gateway: it sends what we ask it to and says what became of it. */
export const about = {
  id: 'S17',
  folder: 'sms',
  title: ['短信平台', 'SMS gateway'],
  area: 'lawyers',
  partitions: 1,
  receipts: true,
  protocol: 'rest',
} as const satisfies SystemWords;
