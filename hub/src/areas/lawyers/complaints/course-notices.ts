import type { Label } from '@fatong/contracts';
import type { CodeOf, ComplaintState, complaintSubjects, decisionResults, filingResults, reviewResults } from '@fatong/contracts/codes';
import { and, type Condition, type Recorded } from '@fatong/contracts/expression';

type Subject = CodeOf<typeof complaintSubjects>;
interface Case {
  readonly subject?: Subject;
  readonly state?: ComplaintState;
  readonly filing?: CodeOf<typeof filingResults>;
  readonly decision?: CodeOf<typeof decisionResults>;
  readonly review?: CodeOf<typeof reviewResults>;
}
type When = { readonly holds: (c: Recorded<Case>) => Condition } | { readonly value: 'decision' | 'review' };

const whom = { lawyer: ['{lawyerName}律师', '{lawyerName}'], firm: ['{firmName}', '{firmName}'] } as const satisfies Record<Subject, Label>;
const firm = { roles: 'firm-clerk', at: { unitOf: 'firm' } } as const;
const parties = { lawyer: [{ roles: 'lawyer', at: { entry: 'lawyer' } }, firm], firm: [firm] } as const;

/** What becomes of a complaint, told to whom it is about: to the lawyer and his firm, or to the firm; `{whom}` is what it is called. */
function told<const N extends string>(name: N, words: Label, when: When) {
  const about = <const S extends Subject>(subject: S) => ({
    words: [words[0].replace('{whom}', whom[subject][0]), words[1].replace('{whom}', whom[subject][1])] as const,
    on:
      'value' in when
        ? { value: when.value, holds: (c: Recorded<Case>) => c.subject.is(subject) }
        : { holds: (c: Recorded<Case>) => and(c.subject.is(subject), when.holds(c)) },
    to: parties[subject],
  });
  return { [name]: about('lawyer'), [`${name}OfFirm`]: about('firm') };
}

/** The course of a complaint, for those it is about; in the same words, whether it is about a lawyer or a firm. */
export const course = {
  ...told(
    'received',
    [
      '律师协会收到对{whom}的投诉，正在审核是否受理。',
      'The association received a complaint about {whom} and checks whether to accept it.',
    ],
    { holds: (c) => c.state.in(['acceptance', 'preliminary']) },
  ),
  ...told(
    'filed',
    [
      '律师协会已对{whom}的投诉立案。请在收到立案通知后 20 个工作日内提交书面申辩和证据。',
      'The association filed the complaint about {whom}. Submit a written defence with evidence within 20 working days of the notice.',
    ],
    { holds: (c) => c.filing.is('filed') },
  ),
  ...told('notFiled', ['对{whom}的投诉已经终结：{filing}。', 'The complaint about {whom} is over: {filing}.'], {
    holds: (c) => c.filing.in(['refused', 'transferred', 'notFiled', 'mediated']),
  }),
  ...told(
    'deliberated',
    [
      '惩戒委员会已审议对{whom}的投诉。拟给予处分的，收到告知书后 7 个工作日内可以申请听证。',
      'The committee deliberated on the complaint about {whom}. If a sanction is proposed, a hearing may be asked for within 7 working days of the notice.',
    ],
    { holds: (c) => c.state.is('deliberated') },
  ),
  ...told(
    'hearing',
    [
      '将就对{whom}的投诉举行听证，请按协会通知的时间、地点参加。',
      'A hearing will be held on the complaint about {whom}: attend as the association’s notice says.',
    ],
    { holds: (c) => c.state.is('hearing') },
  ),
  ...told(
    'decided',
    [
      '律师协会已对{whom}的投诉作出决定：{decision}。对处分不服的，可在收到决定书后 30 个工作日内申请复查。',
      'The association decided on the complaint about {whom}: {decision}. A review of a sanction may be asked for within 30 working days of service.',
    ],
    { value: 'decision' },
  ),
  ...told('reviewed', ['对{whom}投诉案的复查结果：{review}。', 'Result of the review of the complaint about {whom}: {review}.'], {
    value: 'review',
  }),
};
