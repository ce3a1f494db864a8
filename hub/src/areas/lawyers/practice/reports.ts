import type { DataOf } from '@fatong/contracts';
import { meetingReported, meetingSlotReported, presentationReported, readingReported } from '@fatong/contracts/canonical/lawyers';
import { authorities, authorityKindOf, type AuthorityKind } from '@fatong/contracts/bureau/shanghai';
import { labelOf, parseCaseNumber, shownCaseNumber, today, type CodeOf, type practiceSources } from '@fatong/contracts/codes';
import { intake } from '../../../definitions/index.js';
import type { matterAuthorities } from '../bindings/codes.js';
import { meetingSlot } from './meeting-slot.js';
import { meeting } from './meeting.js';
import { presentation } from './presentation.js';
import { reading } from './reading.js';

type Told = DataOf<typeof presentationReported>;
/** The system whose word it is; of a prison the police’s, which takes its messages by the same contract. */
const systemOf: Readonly<Record<CodeOf<typeof practiceSources>, string>> = {
  centre: 'centre',
  court: 'court-services',
  procuratorate: 'procuratorate-services',
  police: 'police',
  prison: 'police',
  eLicence: 'e-licence',
  registry: 'registry',
  hand: 'hand',
};

const dayOf = (at: string | undefined): string | undefined => (at === undefined ? undefined : today(new Date(at)));
/** Whole units between two moments, what has begun counting as one; nothing where one of them is not told. */
const between = (from: string | undefined, to: string | undefined, unit: number): number | undefined => {
  const length = from === undefined || to === undefined ? -1 : Date.parse(to) - Date.parse(from);
  return length < 0 ? undefined : Math.ceil(length / unit);
};
const hour = 3_600_000;

const kindsOfAuthority = {
  court: 'court',
  procuratorate: 'procuratorate',
  police: 'police',
  detention: 'police',
  prison: 'justice',
  tribunal: 'arbitration',
  companies: 'market',
  marriages: 'civilAffairs',
  elsewhere: undefined,
} as const satisfies Readonly<Record<AuthorityKind, keyof typeof matterAuthorities | undefined>>;
const kindOfAuthority = (code: string) => {
  const kind = authorityKindOf(code);
  return kind && kindsOfAuthority[kind];
};
/** A court's number in its one writing; any other is the number of a file. */
function numberOf(said: string | undefined) {
  const parsed = said === undefined ? undefined : parseCaseNumber(said);
  return parsed ? { caseNumber: shownCaseNumber(parsed) } : { fileNumber: said };
}

/** What all of them say. */
const common = (data: Omit<Told, 'place' | 'verifier' | 'purpose' | 'valid'>) => ({
  source: data.source,
  sourceNumber: data.id,
  lawyerName: data.lawyer.name,
  licence: data.lawyer.licence,
  uscc: data.lawyer.uscc,
  authorityKind: kindOfAuthority(data.authority),
  authority: data.authority,
  authorityName: labelOf(authorities, data.authority)?.[0],
  ...numberOf(data.fileNumber),
  caseKind: data.caseKind,
  stage: data.stage,
  client: data.client,
  outcome: data.outcome,
  askedOn: dayOf(data.askedAt),
  askedAt: data.askedAt,
  approvedAt: data.approvedAt,
  usedOn: dayOf(data.usedAt),
  usedAt: data.usedAt,
  cancelledAt: data.cancelledAt,
  reason: data.reason,
  materials: data.materials,
});
const known = ({ source, id, version, withdrawn, usedAt, askedAt }: Omit<Told, 'place' | 'verifier' | 'purpose' | 'valid'>) => ({
  source: systemOf[source],
  sourceId: id,
  version,
  withdrawn,
  ...((usedAt ?? askedAt) !== undefined && { happenedAt: usedAt ?? askedAt! }),
});

/** What partners tell of acts of practice. */
export const reports = [
  intake(readingReported, reading, (data) => ({
    ...known(data),
    values: {
      ...common(data),
      mode: data.mode,
      volumes: data.volumes,
      pages: data.pages,
      purpose: data.purpose,
      waited: between(data.askedAt, data.usedAt, 24 * hour),
    },
  })),
  intake(meetingReported, meeting, (data) => ({
    ...known(data),
    values: {
      ...common(data),
      detainee: data.detainee,
      booked: data.booked,
      met: data.met,
      permission: data.permission,
      companions: data.companions,
      waited: between(data.askedAt, data.usedAt, hour),
    },
  })),
  intake(meetingSlotReported, meetingSlot, ({ source, id, version, withdrawn, place, from, until, left }) => ({
    source,
    sourceId: id,
    version,
    withdrawn,
    happenedAt: from,
    values: { place, span: { from, until }, on: dayOf(from), left },
  })),
  intake(presentationReported, presentation, (data) => ({
    ...known(data),
    values: {
      ...common(data),
      place: data.place,
      coordinates: data.coordinates,
      verifier: data.verifier,
      purpose: data.purpose,
      valid: data.valid,
    },
  })),
];
