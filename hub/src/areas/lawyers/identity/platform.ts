import type { identityAnswered, identityAsked } from '@fatong/contracts/canonical/lawyers';
import type { DataOf } from '@fatong/contracts';
import { identityResults, practiceStandings } from '@fatong/contracts/codes';
import { choice, end, instant, integer, state, text, type Act } from '../../../definitions/index.js';

/** What a record keeps of a question to the ministry's platform (S01): the consent, who may go on with it, and the question. */
export const askedThere = {
  consentedAt: instant(['单独同意时间', 'Consented at']),
  ticket: text(['登录凭据', 'Ticket'], { max: 64, unique: true }),
  identityRequest: text(['请求号', 'Request id'], { max: 40 }),
};
/** What it keeps of the answers: result, score and moment; never a picture. */
export const heardThere = {
  result: choice(['核验结果', 'Result'], identityResults, { filter: true }),
  standingThere: choice(['执业状态（司法部）', 'Status at the ministry'], practiceStandings, { filter: true, was: 'standing' }),
  page: text(['人脸核验页面', 'Page of the platform'], { max: 300 }),
  score: integer(['人脸比对得分', 'Score'], { min: 0, max: 100 }),
  answeredAt: instant(['答复时间', 'Answered at']),
  enteredAt: instant(['登录时间', 'Signed in at']),
};
/** The numbers first, then the face, then he is in or not. */
export const steps = {
  asked: state(['核验中', 'Being checked'], 'waiting'),
  known: state(['待人脸核验', 'The face is next'], 'waiting'),
  matched: state(['核验通过', 'Matches'], 'waiting'),
  entered: end(['已登录', 'Signed in']),
  refused: end(['未通过', 'Not confirmed'], 'refused'),
};
/** While the platform may still answer. */
export const under = ['asked', 'known'] as const;

interface Asking {
  readonly number: string | null;
  readonly values: {
    readonly licence?: string | null;
    readonly name?: string | null;
    readonly idNumber?: string | null;
    readonly consentedAt?: string | null;
  };
}

/** What the platform is asked. */
export const question = ({ number, values }: Asking, act: Act): DataOf<typeof identityAsked> => ({
  request: act.id,
  check: number ?? '',
  licence: values.licence ?? '',
  name: values.name ?? '',
  idNumber: values.idNumber ?? '',
  consentedAt: values.consentedAt ?? act.at,
});

const deeds = { known: 'know', mismatch: 'refuse', matched: 'match', unlike: 'refuse' } as const;

/** What its answer does to the record that asked. */
export const answer = ({ request, result, standing, page, score, at }: DataOf<typeof identityAnswered>) => ({
  request,
  asked: 'identityRequest' as const,
  does: deeds[result],
  happenedAt: at,
  values:
    result === 'known' ? { result, standingThere: standing ?? null, page: page ?? null } : { result, score: score ?? null, answeredAt: at },
});
