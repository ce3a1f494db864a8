import type { Contract, Dice } from '@fatong/contracts';
import { today } from '@fatong/contracts/codes';
import { begin, type Opening, type RegisteredLawyer, type Story } from '@fatong/contracts/story';
import { caseStory, kindOfCase, type StateCode } from '@fatong/contracts/systems/court-cases';
import { complaintStory, type Course, type Form, type StateWord } from '@fatong/contracts/systems/lawyers-association';

/** One report of the simulated association about one of its cases. */
export interface Report {
  readonly message: 'complaint' | 'complaint.v2' | 'filing' | 'progress' | 'decision' | 'review';
  readonly data: Readonly<Record<string, unknown>> & { readonly AJBH: string; readonly BBH: number; readonly AJZT: StateWord };
}

/** One push of the simulated court about one of its cases. */
export interface Push {
  readonly AH: string;
  readonly BBH: number;
  readonly AJZT: StateCode;
  readonly [field: string]: unknown;
}

/** Many are filed and sanctioned, so that journeys meet all there is. */
const eventful: Course & { readonly form?: Form } = { refused: 0.12, notFiled: 0.2, sanctioned: 0.55 };

/** The whole life of a fictional complaint, told on one day. */
export const lifeOf = (id: string, lawyer: RegisteredLawyer, dice: Dice, now: Date, { form = 'first', ...course } = eventful): Report[] =>
  wholeOf(complaintStory, { about: { lawyer, form, course }, serial: id, number: id, dice, day: today(now) }).map(
    ({ contract: { message, version }, data }) => ({
      message: (version === 1 ? message : `${message}.v${version}`) as Report['message'],
      data: data as Report['data'],
    }),
  );

/** The whole life of a fictional court case of some of these lawyers, told on one day. */
export const courtLifeOf = (serial: number, lawyers: readonly RegisteredLawyer[], dice: Dice, now: Date): Push[] =>
  wholeOf(caseStory, {
    about: { kind: kindOfCase(dice), lawyers: lawyers.slice(0, 3) },
    serial: String(serial),
    dice,
    day: today(now),
  }).map(({ data }) => data as Push);

function wholeOf<A>(story: Story<A>, opening: Opening<A>): { readonly contract: Contract; readonly data: object }[] {
  const life = begin(story, opening);
  return Array.from({ length: Object.keys(story.steps).length }, () => life.next(opening.day)).filter((one) => one !== null);
}
