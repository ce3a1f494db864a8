import { codeList } from './list.js';

/** The bureau's internal lists of lawyers (黄名单、黑名单, L04): never public, PIPL art. 25. */
export const lawyerLists = codeList(['名单类别', 'List'], {
  yellow: ['黄名单', 'Yellow list'],
  black: ['黑名单', 'Black list'],
});
