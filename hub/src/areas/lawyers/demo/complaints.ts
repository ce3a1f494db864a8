import type { Dice } from '@fatong/contracts';
import { historyOf } from '@fatong/contracts/story';
import { complaintStory, usualCourse } from '@fatong/contracts/systems/lawyers-association';
import type { DemoReport } from '../../../definitions/index.js';
import type { Firm } from './firms.js';
import { registered, type Lawyer } from './lawyers.js';

/** A lawyer, or a firm itself. */
export type Respondent = { readonly lawyer: Lawyer } | { readonly firm: Firm };

/** One complaint: everything the association has told of it. */
export interface CaseStory {
  readonly id: string;
  readonly about: Respondent;
  readonly district: string;
  readonly reports: readonly DemoReport[];
}

/** Most are registered with the day on which the association received them; those of the older form are not. */
export function caseHistory(
  dice: Dice,
  { id, lawyer, isOfFirm, begins, today }: { id: string; lawyer: Lawyer; isOfFirm: boolean; begins: string; today: string },
): CaseStory {
  const form = isOfFirm ? 'firm' : dice.chance(0.85) ? 'second' : 'first';
  const about = { lawyer: registered(lawyer), form, course: usualCourse } as const;
  return {
    id,
    about: isOfFirm ? { firm: lawyer.firm } : { lawyer },
    district: lawyer.firm.district,
    reports: historyOf(complaintStory, { about, serial: id, number: id, dice, day: begins }, today),
  };
}
