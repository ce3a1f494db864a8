import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';

/** Of how many lawyers a firm is (L15, 按律所规模统计). */
export const firmSizes = {
  upTo10: ['10 人及以下', 'Up to 10 lawyers'],
  upTo30: ['11–30 人', '11 to 30 lawyers'],
  upTo100: ['31–100 人', '31 to 100 lawyers'],
  above100: ['100 人以上', 'More than 100 lawyers'],
} as const;
type FirmSize = keyof typeof firmSizes;

const gone = ['cancelled', 'revoked', 'deceased'] as const;

/** Who is a lawyer of the firm that a row is about. */
export const ofFirm = (
  one: Recorded<{ readonly firm?: string | null; readonly status?: string | null }>,
  { firm }: { readonly firm?: string | null },
): Condition | null => (firm ? and(one.firm.is(firm), not(one.status.in(gone))) : null);

/** Unknown while the number is. */
export const sizeOf = ({ firmLawyers: count }: { readonly firmLawyers?: number | null }): { readonly firmSize: FirmSize | null } => {
  if (typeof count !== 'number') return { firmSize: null };
  return { firmSize: count <= 10 ? 'upTo10' : count <= 30 ? 'upTo30' : count <= 100 ? 'upTo100' : 'above100' };
};
