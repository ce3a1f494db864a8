import { consult, derive, exists, goesOn, provided } from '../../../definitions/index.js';
import type { Recorded } from '@fatong/contracts/expression';
import { mark } from '../marks/mark.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { agencyTable } from './agency-table.js';
import { authorityOver, reviewed, type Binding } from './agency-review.js';

/** Firms that the city bureau looks after itself. */
const cityRun = ['foreignOffice', 'hongKongMacaoOffice'] as const;

/** The table of papers is asked, and by what it says the binding is accepted, or handed to a person with the reasons (L19). */
export const deciding = [
  // By which the same paper is found at another lawyer’s (L11).
  derive<Pick<Binding, 'mandate'>>()(['mandateDigest'], ({ mandate }) => ({ mandateDigest: mandate?.[0]?.sm3 ?? null })),
  consult<Binding>()(agencyTable, {
    fills: ['lawyerAuthority', 'employer', 'unitReviews', 'reasons', 'review', 'introductionUntil', 'checks', 'tableVersion', 'watched'],
    asks: {
      cityRun: (b) => exists(firm, { by: 'id', is: b.firm, where: (f) => f.form.in(cityRun) }),
      listed: (b) => exists(mark, { by: 'lawyer', is: b.lawyer, states: ['listed', 'objected', 'removal'] }),
      unitReviews: (b) => exists(lawyer, { by: 'id', is: b.lawyer, where: (l) => l.unitReviews.is(true) }),
      unclear: (b) => exists(lawyer, { by: 'id', is: b.lawyer, where: (l) => l.status.in(['assessmentDeferred', 'transferring']) }),
    },
    reads: { ref: 'lawyer', of: lawyer, fields: ['restrictedUntil', 'barredCourts', 'employer', 'watchedUntil'] },
    copied: { in: ['contract', 'mandate', 'aidLetter', 'introduction'], unlike: 'client' },
    given: (values, asked) => ({
      lawyerAuthority: authorityOver(values, asked),
      authority: values.authority,
      kind: values.kind,
      stage: values.stage,
    }),
    says: ({ version, ...of }) => {
      const { needs, set } = reviewed(of);
      // Who came from another province is watched for a year (L14): twice as many of his are looked at again.
      const until = of.entry.watchedUntil;
      return { needs, set: { ...set, tableVersion: version, watched: Boolean(until) && until! >= of.today } };
    },
  }),
  provided((b: Recorded<Pick<Binding, 'review'>>) => b.review.is('automatic'), goesOn('pass')),
  provided((b: Recorded<Pick<Binding, 'review'>>) => b.review.is('manual'), goesOn('refer')),
] as const;
