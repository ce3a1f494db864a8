import { parameter } from '../../../definitions/index.js';

/** What counts as a large fine or confiscation (较大数额, 处罚法 57, 63; hearing rules of Shanghai), in fen. A new value is a new line with its legal date. */
export const parameters = {
  largeOfPerson: parameter('lawyer.penalty.largeOfPerson', ['较大数额（个人）', 'Large amount: a person'], [['2020-01-01', 5_000_00]]),
  largeOfUnit: parameter('lawyer.penalty.largeOfUnit', ['较大数额（单位）', 'Large amount: a unit'], [['2020-01-01', 50_000_00]]),
  /** Decisions of the association by which it refers a complaint to the bureau (移送). */
  referred: parameter<readonly 'referred'[]>(
    'lawyer.penalty.referred',
    ['协会移送', 'Referred by the association'],
    [['2023-01-01', ['referred']]],
  ),
  firmReferred: parameter<readonly 'referred'[]>(
    'lawyer.penalty.firmReferred',
    ['协会移送（律所）', 'Referred by the association: firms'],
    [['2023-01-01', ['referred']]],
  ),
} as const;
