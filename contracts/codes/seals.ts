import { codeList } from './list.js';

/** What the seal service made of a letter. */
export const sealResults = codeList(['签章结果', 'Result of the sealing'], {
  sealed: ['已签章', 'Sealed'],
  refused: ['不予签章', 'Refused'],
});
