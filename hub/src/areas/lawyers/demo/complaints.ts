import type { Dice } from '@fatong/contracts';
import { unfold, type Tale } from '@fatong/contracts/story';
import { complaintStory, usualCourse } from '@fatong/contracts/systems/lawyers-association';
import type { DemoReport } from '../../../definitions/index.js';
import { instantOn } from './days.js';
import type { Firm } from './firms.js';
import { registered, type Lawyer } from './lawyers.js';

/** A lawyer, or a firm itself. */
export type Respondent = { readonly lawyer: Lawyer } | { readonly firm: Firm };

/** One complaint: everything the association tells of it, and of that how much there is by today and since when. */
export interface CaseStory extends Tale<DemoReport> {
  readonly id: string;
  readonly about: Respondent;
  readonly district: string;
  readonly toldFirst: string;
  readonly told: number;
}

/** How one begins, as its own dice fall; drawn again they fall alike. */
export interface Drawn {
  readonly dice: Dice;
  readonly id: string;
  readonly lawyer: Lawyer;
  readonly isOfFirm: boolean;
  readonly begins: string;
}

/** Most are registered with the day on which the association received them; those of the older form are not. */
export function caseStory(draw: () => Drawn, today: string): CaseStory {
  function* reports(): Generator<DemoReport> {
    const { dice, id, lawyer, isOfFirm, begins } = draw();
    const form = isOfFirm ? 'firm' : dice.chance(0.85) ? 'second' : 'first';
    const about = { lawyer: registered(lawyer), form, course: usualCourse } as const;
    yield* unfold(complaintStory, { about, serial: id, number: id, dice, day: begins }, today);
  }
  const { id, lawyer, isOfFirm, begins } = draw();
  let told = 0;
  let toldFirst = '';
  for (const { at } of reports()) if (told++ === 0) toldFirst = at;
  return {
    id,
    about: isOfFirm ? { firm: lawyer.firm } : { lawyer },
    district: lawyer.firm.district,
    toldFirst,
    told,
    from: instantOn(begins, 0),
    reports,
  };
}
