import { accusationGathered, gatheringWithdrawn, petitionGathered } from '@fatong/contracts/canonical/petitions';
import { and, never, not, type Recorded } from '@fatong/contracts/expression';
import { choice, provided, say, set, text } from '../../../definitions/index.js';
import type { purposes, respondents } from './codes.js';

const standings = {
  told: ['已汇聚', 'Told'],
  withdrawn: ['已撤回', 'Taken back'],
  apart: ['已汇聚（不具名）', 'Told without names'],
} as const;

/** How it stands at the bureau’s data platform (S26), and what it is told of the unit in charge. */
export const gatheredFields = {
  gathered: choice(['数据汇聚平台', 'At the data platform'], standings),
  mainName: text(['主办单位名称', 'Name of the unit in charge'], { max: 120, take: { ref: 'main', field: 'name' } }),
};
export const gatheredShown = {
  gathered: (p: Recorded<{ readonly gathered?: keyof typeof standings | null }>) => p.gathered.exists(),
  mainName: never,
};

/** 内部工作人员及管理相对人: of petitions about these the platform is told, of no other. */
export const supervised = [
  'staff',
  'lawyer',
  'firm',
  'notary',
  'forensic',
  'administrator',
] as const satisfies readonly (keyof typeof respondents)[];

interface Gathered {
  readonly purpose?: keyof typeof purposes | null;
  readonly respondentKind?: keyof typeof respondents | null;
  readonly isWithdrawn?: boolean | null;
  readonly gathered?: keyof typeof standings | null;
}
type Petition = Recorded<Gathered>;
const isAbout = (p: Petition) => p.respondentKind.in([...supervised]);
const isAccusation = (p: Petition) => p.purpose.is('accusation');
const isTold = (p: Petition) => and(isAbout(p), not(isAccusation(p)), not(p.isWithdrawn.is(true)));
const isTakenBack = (p: Petition) => and(p.gathered.is('told'), not(isTold(p)));
/** One of which the platform was told as something else has no row as an accusation: the two would lead to each other. */
const isApart = (p: Petition) => and(isAccusation(p), isAbout(p), not(p.gathered.exists()));

/** What was told is taken back where it is none of those any more, in the same words whatever the reason is. */
export const takesBack = [provided(isTakenBack, say(gatheringWithdrawn)), provided(isTakenBack, set({ gathered: 'withdrawn' }))] as const;

/**
 * The platform is told how it stands, from the end of the review on: until then nobody knows whether it is an accusation (条例 art. 30). The last effects of an
 * action, so that the parcel of what partners answer is the one its timeline shows.
 */
export const gathers = [...takesBack, provided(isTold, say(petitionGathered)), provided(isTold, set({ gathered: 'told' }))] as const;

/** It ended: of an accusation the platform is told now, once, and no sooner, so that nothing arrives there when somebody was here. */
export const gathersEnd = [...gathers, provided(isApart, say(accusationGathered)), provided(isApart, set({ gathered: 'apart' }))] as const;
