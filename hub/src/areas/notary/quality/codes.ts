/** What of an office's data is not as it should be. */
export const itemKinds = {
  month: ['月报缺报', 'Month not reported'],
  fee: ['收费未分类', 'Payment without a kind'],
  title: ['职称未附证书', 'Title without a certificate'],
} as const;
export type ItemKind = keyof typeof itemKinds;
