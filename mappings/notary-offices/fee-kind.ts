import type { NotaryFeeKind } from '@fatong/contracts/codes';
import type { Recorded, Value } from '@fatong/contracts/expression';
import type { FeeCode } from '@fatong/contracts/systems/notary-offices';
import { derive } from '../kit/index.js';
import { feeCodes } from './codes.js';

/** A payment without a kind is counted as 未分类, never lost. */
export const feeKind = (kind: Value<FeeCode | undefined>): Recorded<NotaryFeeKind> =>
  derive(
    ['未注明项目的为未分类', 'without a kind: unclassified'],
    (one: FeeCode | undefined): NotaryFeeKind => (one === undefined ? 'unclassified' : feeCodes[one]),
    [kind] as const,
  );
