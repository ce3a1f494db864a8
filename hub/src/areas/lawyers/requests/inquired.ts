import { and, not, type Recorded } from '@fatong/contracts/expression';
import { movesThose, opens, provided } from '../../../definitions/index.js';
import { inquiry } from '../practice/inquiry.js';

interface Sent {
  readonly kind?: string | null;
  readonly companyFile?: 'inner' | 'published' | null;
  readonly serviceRequest?: string | null;
}
/** What came back and is sent again is the same inquiry. */
const first = (r: Recorded<Sent>) => not(r.serviceRequest.exists());
const common = {
  request: 'id',
  lawyer: 'lawyer',
  client: 'client',
  caseNumber: 'caseNumber',
  fileNumber: 'fileNumber',
  usedOn: 'submittedOn',
} as const;
const ofCompany = { ...common, company: 'company', companyUscc: 'companyCode' } as const;

/** A request for a company's file or the marriage register is an inquiry of the lawyer's (尽职调查, L10). */
export const inquired = [
  provided(
    (r: Recorded<Sent>) => and(first(r), r.kind.is('companyFile'), r.companyFile.is('inner')),
    opens(inquiry, { does: 'ask', with: ofCompany, set: { kind: 'companyFile', source: 'centre' } }),
  ),
  provided(
    (r: Recorded<Sent>) => and(first(r), r.kind.is('companyFile'), r.companyFile.is('published')),
    opens(inquiry, { does: 'ask', with: ofCompany, set: { kind: 'companyPublic', source: 'centre' } }),
  ),
  provided(
    (r: Recorded<Sent>) => and(first(r), r.kind.is('marriage')),
    opens(inquiry, {
      does: 'ask',
      with: { ...common, person: 'person', personId: 'personId' },
      set: { kind: 'marriage', source: 'centre' },
    }),
  ),
] as const;

/** Its answer, or that there is none, stands there too. */
export const inquiryAnswered = movesThose('lawyers.inquiry', { by: 'request', does: 'answer', with: { answeredOn: 'answeredOn' } });
export const inquiryFailed = movesThose('lawyers.inquiry', { by: 'request', does: 'unanswered', with: { reason: 'returnReason' } });
