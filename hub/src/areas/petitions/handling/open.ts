/** States of a part until its unit is done with it. */
export const openStates = [
  'sent',
  'objected',
  'disputed',
  'accepting',
  'later',
  'refusing',
  'handling',
  'extension',
  'moving',
  'reply',
  'approved',
  'grave',
  'signed',
] as const;
