import { daysAfter } from '@fatong/contracts/calendar';
import { consult, type ValuesOf } from '../../../definitions/index.js';
import type { directions } from './codes.js';
import { directingTable } from './directing-table.js';
import type { fields } from './fields.js';
import { metTable } from './met-table.js';
import { owningTable } from './owning-table.js';
import type { standings } from './standing.js';

type Petition = ValuesOf<typeof fields>;
type Linked = Partial<Pick<Petition, 'isFinal' | 'answeredOn' | 'deliveredOn'>>;

const reviewDays = 30;

/** How the petition on the same facts stands today. */
export function standingOf(
  linked: string | null | undefined,
  { isFinal, answeredOn, deliveredOn }: Linked,
  today: string,
): keyof typeof standings {
  if (linked === null || linked === undefined) return 'none';
  if (isFinal) return 'final';
  if (!answeredOn) return 'open';
  return !deliveredOn || daysAfter(deliveredOn, reviewDays) >= today ? 'reviewable' : 'over';
}

const proposedDirections = [
  'elsewhere',
  'refused',
  'noMore',
  'procedure',
  'handedOver',
  'filed',
] as const satisfies readonly (keyof typeof directions)[];

/** The decision table proposes direction, procedure and authority, with its code; the reviewer finds them filled in (P02). */
export const assessed = (petition: { readonly name: 'petitions.petition'; readonly fields: typeof fields }) =>
  consult<Petition>()(directingTable, {
    fills: ['proposal', 'proposalCode', 'directionBasis', 'direction', 'procedure', 'target'],
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
        directionBasis: first?.basis ?? null,
        direction: proposedDirections.find((one) => one === first?.proposal) ?? null,
        procedure: first?.procedure ?? null,
        target: first?.target ?? null,
      },
    }),
  });

/** The first day on which it was sent: to the website, by a delivery, or by announcement; never before it was answered. */
const sentOn = ({ answeredOn, pushedOn, announcedOn, deliveries }: Petition): string | null => {
  const [first] = [pushedOn, announcedOn, ...(deliveries ?? []).map((one) => one.sentOn)]
    .filter((day): day is string => typeof day === 'string')
    .toSorted();
  return first === undefined ? null : answeredOn && first < answeredOn ? answeredOn : first;
};

/** The day that meets the sixty days, as it is laid down (P07); asked at each step on the way of the answer. */
export const meets = consult<Petition>()(metTable, {
  fills: ['replyMetOn'],
  asks: {},
  given: ({ content }) => ({ content }),
  says: ({ values, rows: [first] }) => {
    const days = { issued: values.answeredOn ?? null, sent: sentOn(values), served: values.deliveredOn ?? null };
    return { set: { replyMetOn: days[first?.met ?? 'sent'] } };
  },
});

/** Which office is in charge of the business, by the dictionary in force (P05); of what is not accepted yet none is asked. */
export const owned = consult<Petition>()(owningTable, {
  fills: ['owningCode'],
  asks: {},
  given: ({ content }) => ({ content }),
  says: ({ values, rows: [first] }) => ({ set: { owningCode: values.acceptedOn ? (first?.office ?? null) : null } }),
});
