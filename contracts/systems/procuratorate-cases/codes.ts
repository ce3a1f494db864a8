import type { FilingStage } from '../../codes/index.js';

/** The procuratorates' own codes of how far a case is (BAJD). */
export const stageCodes = {
  '1': 'investigation',
  '2': 'prosecution',
  '3': 'notProsecuted',
  '4': 'judged',
  '5': 'acquitted',
  '6': 'dropped',
} as const satisfies Record<string, FilingStage>;

export type StageCode = keyof typeof stageCodes;
