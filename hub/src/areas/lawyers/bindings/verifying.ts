import { papersHanded } from '@fatong/contracts/canonical/lawyers';
import type { Recorded } from '@fatong/contracts/expression';
import { ask, derive, notesTraces, provided } from '../../../definitions/index.js';
import type { Binding } from './agency-review.js';

/** Papers in which a seal or a signature may stand; those that are personal never leave us. */
export const verified = ['contract', 'mandate', 'introduction', 'licencePaper', 'aidLetter', 'permit', 'filingProof'] as const;
type Verified = Pick<Binding, (typeof verified)[number]>;
/** A picture of a paper has no electronic seal: nobody is asked about it. */
const bearing: readonly string[] = ['pdf', 'ofd'];

/** What each paper says by itself of having been worked over: a hint for whoever reviews, and for an alert (L11). */
export const traced = notesTraces('traces', [...verified, 'identity', 'kinship']);

/** With what is handed in, and handed in anew, the seal service is asked (S29). */
export const verifying = [
  derive<Verified>()(['sealCheck'], (values) => ({
    sealCheck: verified.some((slot) => (values[slot] ?? []).some(({ type }) => bearing.includes(type))) ? 'asked' : 'unsigned',
  })),
  provided(
    (b: Recorded<Pick<Binding, 'sealCheck'>>) => b.sealCheck.is('asked'),
    ask(papersHanded, { request: 'sealRequest', undelivered: { sealCheck: 'undelivered' } }),
  ),
] as const;

/** What was found not valid is remembered, a line for each file. */
export const remembered = derive<Pick<Binding, 'seals' | 'falseSeals'>>()(['falseSeals'], ({ seals, falseSeals }) => {
  const lines = (seals ?? [])
    .filter(({ result }) => result === 'invalid')
    .map(
      ({ material, digest, seal, reason }) =>
        `${material ?? ''}（SM3 ${(digest ?? '').slice(0, 12)}…）${seal ? `，${seal}` : ''}：${reason ?? ''}`,
    );
  const all = [...new Set([...(falseSeals ?? '').split('\n').filter((line) => line !== ''), ...lines])];
  return { falseSeals: all.length === 0 ? null : all.join('\n') };
});
