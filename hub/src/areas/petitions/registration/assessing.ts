import { daysAfter } from '@fatong/contracts/calendar';
import { consult, type ValuesOf } from '../../../definitions/index.js';
import type { directions } from './codes.js';
import { directingTable } from './directing-table.js';
import type { fields } from './fields.js';
import { owningTable } from './owning-table.js';
import type { standings } from './standing.js';

type Petition = ValuesOf<typeof fields>;
type Linked = Partial<Pick<Petition, 'isFinal' | 'answeredOn' | 'deliveredOn'>>;

const reviewDays = 30;

/** How the petition on the same facts stands today. */
export function standingOf(linked: string | null | undefined, { isFinal, answeredOn, deliveredOn }: Linked, today: string): keyof typeof standings {
  if (linked === null || linked === undefined) return 'none';
  if (isFinal) return 'final';
  if (!answeredOn) return 'open';
  return !deliveredOn || daysAfter(deliveredOn, reviewDays) >= today ? 'reviewable' : 'over';
}

const proposedDirections = ['elsewhere', 'refused', 'noMore', 'procedure', 'handedOver', 'filed'] as const satisfies readonly (keyof typeof directions)[];

/** The decision table proposes direction, procedure and authority, with its code; the reviewer finds them filled in (P02). */
export const assessed = (petition: { readonly name: 'petitions.petition'; readonly fields: typeof fields }) =>
  consult<Petition>()(directingTable, {
    fills: ['proposal', 'proposalCode', 'basis', 'direction', 'procedure', 'target'],
    asks: {},
    reads: { ref: 'linked', of: petition, fields: ['isFinal', 'answeredOn', 'deliveredOn'] },
    given: (p, _, { entry, today }) => ({
      purpose: p.purpose,
      standing: standingOf(p.linked, entry, today),
      judicial: p.flags?.includes('judicial') ? 'yes' : 'no',
      skipping: p.flags?.includes('skipping') ? 'yes' : 'no',
      channel: p.channel,
      respondent: p.respondentKind,
      earlier: p.earlier,
      content: p.content,
      local: p.place ? 'yes' : 'no',
    }),
    says: ({ rows: [first] }) => ({
      set: {
        proposal: first?.proposal ?? null,
        proposalCode: first?.code ?? null,
        basis: first?.basis ?? null,
        direction: proposedDirections.find((one) => one === first?.proposal) ?? null,
        procedure: first?.procedure ?? null,
        target: first?.target ?? null,
      },
    }),
  });

/** Which office is in charge of the business, by the dictionary in force (P05). */
export const owned = consult<Petition>()(owningTable, {
  fills: ['owningCode'],
  asks: {},
  given: ({ content }) => ({ content }),
  says: ({ rows: [first] }) => ({ set: { owningCode: first?.office ?? null } }),
});
