import { look, ruleOver, type Parameter, type RuleFact } from '../../../definitions/index.js';
import { identityCheck } from '../identity/check.js';
import { agency } from '../practice/agency.js';
import { inquiry } from '../practice/inquiry.js';
import { meeting } from '../practice/meeting.js';
import { presentation } from '../practice/presentation.js';
import { reading } from '../practice/reading.js';
import { lawyer } from '../registers/lawyer.js';
import { membership } from '../registers/membership.js';
import { zombieHit } from './hit.js';
import { firmless, idle, inVain, isEnded, longAgo, nowSaid, signedIn, type Found, type Registered } from './judging.js';
import { criteria as parameters, criterionTitles, type Criterion } from './parameters.js';
import { signal } from './signal.js';
import { zombie } from './zombie.js';

export const self = look({
  watch: lawyer,
  about: 'id',
  reads: ['status', 'category', 'licensedOn', 'leftOn', 'firm', 'joinedOn', 'firmEndedOn'],
});
export const signals = look({ watch: signal, about: 'lawyer', reads: ['kind', 'on', 'until', 'said', 'asOf'] });
/** What he did in his practice (L07–L10): it clears of Z1, and is no ground of it, since not every record of it comes here. */
const usedOn = { about: 'lawyer', reads: ['usedOn'] } as const;
const practised = {
  acting: look({ watch: agency, ...usedOn }),
  readings: look({ watch: reading, ...usedOn }),
  meetings: look({ watch: meeting, ...usedOn }),
  inquiries: look({ watch: inquiry, ...usedOn }),
  presentations: look({ watch: presentation, ...usedOn }),
};
/** That he signed in at the service centre (L16): whoever does is no zombie. */
const signIns = look({ watch: identityCheck, about: 'lawyer', reads: ['enteredAt'] });
const memberships = look({ watch: membership, about: 'lawyer', reads: ['since', 'until'] });
const cases = look({ watch: zombie, about: 'lawyer', reads: ['contacts'] });

const titleOf = (parameter: Parameter): (typeof criterionTitles)[Criterion] => criterionTitles[parameter.key as Criterion];
/** The line of a hit begins with its criterion. */
const saying = (parameter: Parameter, all: readonly Found[]): readonly RuleFact[] =>
  all.map(({ key, words }) => ({ key: `${parameter.key} ${key}`, words: `${titleOf(parameter)[0]}：${words}`, records: [] }));
const swept = { proposes: zombieHit, subject: 'lawyer', swept: true, values: () => ({}) } as const;
const of = (all: readonly { readonly values: Registered }[]): Registered => all[0]?.values ?? {};

/** Z1 to Z7 (domain rules 4.7), each judged in runs alone, by itself; what they make together says `search`. Missing data are no hit. */
export const inactive = ruleOver(parameters.inactive, criterionTitles['zombie.Z1'], {
  ...swept,
  over: { signals, signIns, ...practised },
  needs: ['activity'],
  judge: ({ signals: said, signIns: entered, ...did }, { months }, today) =>
    saying(parameters.inactive, idle(said, [...Object.values(did).flat(), ...entered.map(signedIn)], months, today)),
});
export const unassessed = ruleOver(parameters.unassessed, criterionTitles['zombie.Z2'], {
  ...swept,
  over: { signals },
  needs: ['assessment'],
  judge: ({ signals: said }, { years }, today) => saying(parameters.unassessed, longAgo(said, 'assessment', 12 * years, today)),
});
export const withoutFirm = ruleOver(parameters.firmless, criterionTitles['zombie.Z3'], {
  ...swept,
  over: { self, memberships },
  judge: ({ self: who, memberships: all }, { months }, today) =>
    saying(
      parameters.firmless,
      firmless(
        of(who),
        all.map(({ values }) => values),
        months,
        today,
      ),
    ),
});
export const dead = ruleOver(parameters.dead, criterionTitles['zombie.Z4'], {
  ...swept,
  over: { signals },
  needs: ['death'],
  judge: ({ signals: said }, _, today) => saying(parameters.dead, nowSaid(said, 'death', today)),
});
export const otherPost = ruleOver(parameters.otherPost, criterionTitles['zombie.Z5'], {
  ...swept,
  over: { signals },
  needs: ['post'],
  judge: ({ signals: said }, _, today) => saying(parameters.otherPost, nowSaid(said, 'post', today)),
});
/** The firm insures those who practise full time. */
export const uninsured = ruleOver(parameters.uninsured, criterionTitles['zombie.Z6'], {
  ...swept,
  over: { self, signals },
  needs: ['insurance'],
  judge: ({ self: who, signals: said }, { months }, today) =>
    of(who).category === 'fullTime' ? saying(parameters.uninsured, longAgo(said, 'insurance', months, today)) : [],
});
export const unreachable = ruleOver(parameters.unreachable, criterionTitles['zombie.Z7'], {
  ...swept,
  over: { cases },
  judge: ({ cases: all }, { contacts, days }, today) =>
    saying(
      parameters.unreachable,
      inVain(
        // What was tried for a case that is over says nothing more.
        all.filter((one) => !isEnded(one)).flatMap(({ values }) => values.contacts ?? []),
        contacts,
        days,
        today,
      ),
    ),
});
export const criteria = [inactive, unassessed, withoutFirm, dead, otherPost, uninsured, unreachable];
