import type { DemoAct } from '../../../definitions/index.js';
import type { CaseStory } from './complaints.js';
import { addDays, daysBetween, instantOn } from './days.js';
import type { Lawyer } from './lawyers.js';

/** The lawyer with an account has asked twice that his score be looked at: the first time it was upheld, the second waits. */
export function reviewsOf({ licence }: Lawyer, stories: readonly CaseStory[], today: string): readonly DemoAct[] {
  const told = stories.findLast(
    ({ about, toldFirst }) => 'lawyer' in about && about.lawyer.licence === licence && daysBetween(toldFirst.slice(0, 10), today) > 60,
  );
  const act = (days: number, by: string, action: string, on: string, form: DemoAct['form']): DemoAct => ({
    by,
    at: instantOn(addDays(today, -days), 200),
    type: 'lawyers.scoreReview',
    action,
    on,
    form,
  });
  const complaint = told === undefined ? {} : { complaint: told.id };
  return [
    act(40, 'lawyer', 'ask', 'review-0', { lawyer: licence, grounds: '请说明本人诚信分的计分依据和各项扣分。' }),
    act(30, 'city.clerk', 'uphold', 'review-0', {
      finding: '经核，评分依据投诉案件的立案和处理结果自动计算，扣分明细可在本人执业登记页查看，无误，予以维持。',
    }),
    act(3, 'lawyer', 'ask', 'review-1', {
      lawyer: licence,
      ...complaint,
      grounds: '该投诉已与当事人达成和解，当事人已书面申请撤回，请复核扣分。',
    }),
  ];
}
