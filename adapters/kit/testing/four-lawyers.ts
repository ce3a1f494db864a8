import { makeLawyerLicence, makeUscc } from '@fatong/contracts/codes';
import type { RegisteredLawyer } from '../index.js';

/** Four fictional lawyers of two districts, for what a simulator says of lawyers. */
export const fourLawyers: readonly RegisteredLawyer[] = [1, 2, 3, 4].map((serial) => ({
  licence: makeLawyerLicence({ year: 2012, category: 'fullTime', sex: 'female', serial }),
  name: `李${serial}`,
  firm: { uscc: makeUscc({ serial }), name: `上海第${serial}律师事务所` },
  district: serial % 2 === 0 ? '310101' : '310115',
}));
