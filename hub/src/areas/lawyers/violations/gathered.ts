import { violationConcluded } from '@fatong/contracts/canonical/lawyers';
import { and, not, type Recorded } from '@fatong/contracts/expression';
import { goesOn, provided, say } from '../../../definitions/index.js';

interface Concluded {
  readonly source?: string | null;
  readonly determinedOn?: string | null;
  readonly finding?: string | null;
}
/** What discipline inspection tells stays with the city: the platform is never told of it. */
const isTold = (v: Recorded<Concluded>) => not(v.source.is('discipline'));

/** The bureau’s data platform (S26) gets a row of what was found, and one where its source takes that back. */
export const gathered = [provided(isTold, goesOn('gather'))] as const;
export const gatheredBack = [
  provided((v: Recorded<Concluded>) => and(isTold(v), v.determinedOn.exists(), v.finding.in(['illegal', 'irregular'])), goesOn('gather')),
] as const;
/** An act of its own: the ledger of the ministry (S02) goes by what the others state first. */
export const gathering = {
  gather: { title: ['汇聚至数据平台', 'Told to the data platform'], by: [], then: [say(violationConcluded)] },
} as const;

type Source = 'court' | 'procuratorate' | 'police' | 'tribunal';
/** As the row names it. */
export const sourceOf = (source: Source | 'discipline' | null | undefined): Source => {
  if (!source || source === 'discipline') throw new Error('What discipline inspection tells is never told on.');
  return source;
};
