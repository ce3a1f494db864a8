import type { Label } from '@fatong/contracts';
import { dated, yearOnYear } from '../../../definitions/index.js';
import { act } from '../acts/act.js';

/** An acceptance that was taken back leaves the figures, and so does a certificate that was revoked (N22). */
export const standing = ['accepted', 'approved', 'issued', 'archived', 'refused', 'ended', 'revoked'] as const;
export const inForce = ['issued', 'archived'] as const;

type Narrower = Parameters<typeof dated<typeof act.fields>>[3];

/** 办证量 counts acts by the day of acceptance, 出证量 by the day of the certificate; a message that comes late counts on its own day. */
export const accepted = (title: Label = ['受理量', 'Accepted'], more: Narrower = {}) =>
  dated(title, act, 'acceptedOn', { state: [...standing], ...more });
export const issued = (title: Label = ['出证量', 'Issued'], more: Narrower = {}) =>
  dated(title, act, 'issuedOn', { state: [...inForce], ...more });

/** Of acts, beside the same days of last year. */
export const growth = yearOnYear(['受理量同比', 'Against last year'], ['accepted', 'acceptedBefore']);
export const issuedGrowth = yearOnYear(['出证量同比', 'Issued, against last year'], ['issued', 'issuedBefore']);

/** 公证事项 that occurred, each once. */
export const distinctMatters = {
  title: ['公证事项数', 'Matters'],
  unit: 'sum',
  of: ['accepted'],
  distinct: 'matter',
  formula: ['期间内受理业务涉及的不同公证事项数', 'different matters among the acts accepted'],
} as const;

/** 收费项目 that the office keeps: 翻译 is collected for others and stays apart; what has no kind is 未分类 and never lost (N26). */
export const kept = ['act', 'fact', 'enforcement', 'evidence', 'deposit', 'service', 'copy', 'outside', 'other', 'unclassified'] as const;
