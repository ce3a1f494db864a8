import { placeCodes } from '@fatong/contracts/systems/police';

/** The police’s tables: theirs → ours. */
export const subjects = { '1': 'lawyer', '2': 'firm' } as const;
export const stages = {
  '1': 'investigation',
  '2': 'prosecution',
  '3': 'firstInstance',
  '4': 'secondInstance',
  '5': 'enforcement',
  '9': 'other',
} as const;
export const outcomes = { '1': 'asked', '2': 'approved', '3': 'done', '4': 'refused', '5': 'cancelled' } as const;
export const permissions = { '1': 'notNeeded', '2': 'granted', '3': 'refused' } as const;
export const roles = { '1': 'lawyer', '2': 'intern', '3': 'interpreter' } as const;

export const placeOf = (number: string): string => placeCodes[number] ?? '其他';
export const sourceOf = (number: string): 'police' | 'prison' => (placeOf(number).startsWith('监狱') ? 'prison' : 'police');

/** Answers to a request to meet. */
export const answers = { '1': 'accepted', '3': 'done', '4': 'returned', '5': 'refused' } as const;
/** Ours → theirs. */
export const companions = { lawyer: '1', intern: '2', interpreter: '3' } as const;
export const numberOf = (place: string): string => Object.entries(placeCodes).find(([, ours]) => ours === place)?.[0] ?? place;
