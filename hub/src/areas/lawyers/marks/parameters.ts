import type { CodeOf } from '@fatong/contracts/codes';
import { industrySanctions, violationDocuments } from '@fatong/contracts/codes';
import { choice, integer, parameter } from '../../../definitions/index.js';

/** As penalties name them. */
export type PenaltyKind = 'warning' | 'fine' | 'confiscation' | 'suspension' | 'closure' | 'revocation';
type Sanction = CodeOf<typeof industrySanctions>;

/** Parts of values, as the page of the rules shows and asks for them. */
const number = (zh: string, en: string, max: number) => integer([zh, en], { required: true, min: 1, max });
const months = number('期间（月）', 'Within months', 120);
const term = number('名单有效期（月）', 'Term on the list in months', 120);
const sanctions = choice(['行业惩戒', 'Industry sanctions'], industrySanctions, { many: true, required: true });

/**
 * The parameters of the lists' rules (domain rules, section 9), as they began: who steers rules lays down later ones in their page. Those of penalties change with
 * a release: a new line with its legal date; one that was in force stays as it is. `term`: how many months the list is proposed for; null: without end.
 */
export const parameters = {
  filedTwice: parameter<{ readonly cases: number; readonly months: number; readonly term: number }>(
    'lawyer.yellow.filed12m',
    ['十二个月内被立案件数', 'Complaints filed within twelve months'],
    [['2023-01-01', { cases: 2, months: 12, term: 12 }]],
    { cases: number('立案件数', 'Cases filed', 100), months, term },
  ),
  yellowSanction: parameter<{ readonly sanctions: readonly Sanction[]; readonly term: number }>(
    'lawyer.yellow.sanction',
    ['列入黄名单的行业惩戒', 'Industry sanctions for the yellow list'],
    [['2023-01-01', { sanctions: ['admonition', 'warning', 'criticism'], term: 12 }]],
    { sanctions, term },
  ),
  blackSanction: parameter<{ readonly sanctions: readonly Sanction[]; readonly term: number | null }>(
    'lawyer.black.sanction',
    ['列入黑名单的行业惩戒', 'Industry sanctions for the black list'],
    [['2023-01-01', { sanctions: ['censure', 'suspension', 'expulsion'], term: 36 }]],
    { sanctions, term: { ...term, required: false } },
  ),
  yellowPenalty: parameter<{ readonly kinds: readonly PenaltyKind[]; readonly term: number }>(
    'lawyer.yellow.penalty',
    ['列入黄名单的行政处罚', 'Penalties for the yellow list'],
    [['2023-01-01', { kinds: ['warning', 'fine'], term: 12 }]],
  ),
  /** Suspension of so many months or more; a revocation has no end. */
  blackPenalty: parameter<{ readonly kinds: readonly PenaltyKind[]; readonly months: number; readonly term: number | null }>(
    'lawyer.black.penalty',
    ['列入黑名单的行政处罚', 'Penalties for the black list'],
    [['2023-01-01', { kinds: ['suspension'], months: 6, term: 36 }]],
  ),
  blackRevocation: parameter<{ readonly kinds: readonly PenaltyKind[]; readonly months: number; readonly term: number | null }>(
    'lawyer.black.revocation',
    ['吊销列入黑名单', 'Revocation for the black list'],
    [['2023-01-01', { kinds: ['revocation'], months: 0, term: null }]],
  ),
  blackEvents: parameter<{ readonly documents: readonly CodeOf<typeof violationDocuments>[]; readonly term: number }>(
    'lawyer.black.events',
    ['列入黑名单的违法信息', 'News of violations for the black list'],
    [['2023-01-01', { documents: ['filing', 'disciplineCase'], term: 36 }]],
    { documents: choice(['违法信息的文书种类', 'Kinds of documents'], violationDocuments, { many: true, required: true }), term },
  ),
  twoYellows: parameter<{ readonly marks: number; readonly months: number; readonly term: number }>(
    'lawyer.black.fromYellow',
    ['二十四个月内列入黄名单次数', 'Times on the yellow list within twenty-four months'],
    [['2023-01-01', { marks: 2, months: 24, term: 36 }]],
    { marks: number('列入次数', 'Times on the list', 100), months, term },
  ),
} as const;

/** Rules by the key of their parameter, as a proposal names them. */
export const ruleTitles = {
  [parameters.filedTwice.key]: ['十二个月内两次以上立案', 'Filed repeatedly within twelve months'],
  [parameters.yellowSanction.key]: ['受到训诫、警告或通报批评', 'Admonished, warned or criticised'],
  [parameters.blackSanction.key]: ['受到公开谴责以上惩戒', 'Publicly censured or more'],
  [parameters.yellowPenalty.key]: ['受到警告、罚款行政处罚', 'Penalised by a warning or a fine'],
  [parameters.blackPenalty.key]: ['停止执业六个月以上', 'Suspended for six months or more'],
  [parameters.blackRevocation.key]: ['吊销执业证书', 'Licence revoked'],
  [parameters.blackEvents.key]: ['刑事立案（未定罪）或行贿案件', 'Criminal filing, not convicted, or bribery case'],
  [parameters.twoYellows.key]: ['二十四个月内两次列入黄名单', 'Twice on the yellow list within twenty-four months'],
} as const;
