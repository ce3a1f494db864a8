import { acceptanceReported, actReported, deviceReported, feesReported, videosReported } from '@fatong/contracts/canonical/notary';
import { dayOf } from '@fatong/contracts/calendar';
import { today } from '@fatong/contracts/codes';
import type { NotaryActState } from '@fatong/contracts/codes';
import { answer, parts, type MirrorRead } from '../../../definitions/index.js';
import { act } from './act.js';
import { device } from './device.js';
import { fee } from './fee.js';
import { hourOf } from './hours.js';
import { party } from './party.js';
import { agedOn, feesOf, issueBy, peopleOf, recordingsOf, workdaysTaken } from './reckoned.js';

type Told = Pick<MirrorRead, 'sourceId' | 'version' | 'state' | 'happenedAt' | 'reachedOn'>;

const told = (
  { act: { id, version }, state }: { readonly act: { readonly id: string; readonly version: number }; readonly state: NotaryActState },
  happenedAt?: string,
  reachedOn?: string,
): Told => ({
  sourceId: id,
  version,
  state,
  ...(happenedAt !== undefined && { happenedAt }),
  ...(reachedOn !== undefined && { reachedOn }),
});

const words = (degrees: number | undefined): string | undefined => (degrees === undefined ? undefined : String(degrees));
const numbered = <T extends object>(rows: readonly T[] | undefined) => rows?.map((row, i) => ({ row: i + 1, ...row }));

/** What the offices report of an act, and which group of it each message fills. */
export const reports = [
  answer(acceptanceReported, act, 'acceptance', (data) => {
    const acceptedOn = dayOf(data.acceptedAt);
    return {
      ...told(data, data.acceptedAt, data.state === 'accepted' ? acceptedOn : undefined),
      kept: { issueBy: data.state === 'accepted' ? issueBy(acceptedOn) : undefined },
      values: {
        officeCode: data.act.office,
        notaryLicence: data.notary,
        assistantNumber: data.assistant,
        class: data.class,
        matter: data.matter,
        newField: data.newField,
        acceptedAt: data.acceptedAt,
        acceptedOn,
        acceptedHour: hourOf(data.acceptedAt),
        withdrawn: data.state === 'withdrawn',
        ...peopleOf(data.applicants, acceptedOn),
        agents: numbered(data.agents),
        amount: data.amount,
        tariff: data.tariff,
        place: data.place,
        outsideApproval: data.outsideApproval,
        longitude: words(data.longitude),
        latitude: words(data.latitude),
        online: data.online,
        usedIn: data.usedIn,
      },
    };
  }),
  answer(actReported, act, 'course', (data) => {
    const [acceptedOn, issuedOn] = [dayOf(data.acceptedAt), data.issuedAt && dayOf(data.issuedAt)];
    const reachedOn = {
      approved: data.approvedOn,
      issued: issuedOn,
      archived: data.archivedOn,
      refused: data.closedOn,
      ended: data.closedOn,
      revoked: data.closedOn,
      accepted: acceptedOn,
      withdrawn: undefined,
    }[data.state];
    return {
      ...told(data, data.state === 'issued' ? data.issuedAt : reachedOn, reachedOn),
      kept: { issueBy: issueBy(acceptedOn, data.pauses, today()) },
      values: {
        issuerLicence: data.issuer,
        approverLicence: data.approver,
        approvedOn: data.approvedOn,
        issuedAt: data.issuedAt,
        issuedOn,
        certificate: data.certificate,
        copies: data.copies,
        witnesses: data.witnesses,
        pauses: numbered(data.pauses),
        issuedIn: issuedOn === undefined ? undefined : workdaysTaken(acceptedOn, issuedOn, data.pauses),
        closedOn: data.closedOn,
        revokedFor: data.revokedFor,
        correctedOn: data.correctedOn,
        reason: data.reason,
        archivedOn: data.archivedOn,
      },
    };
  }),
  answer(feesReported, act, 'fees', (data) => ({
    ...told(
      data,
      data.fees
        .map(({ on }) => on)
        .toSorted()
        .at(-1),
    ),
    values: { ...feesOf(data.fees), waiver: data.waiver, waived: data.waived },
  })),
  answer(videosReported, act, 'recordings', (data) => ({
    ...told(data, data.recordings.at(-1)?.ended),
    values: recordingsOf(data.recordings),
  })),
  // The same messages tell of each applicant, and of each payment: what persons and fees are counted by.
  parts(acceptanceReported, party, 'applicant', (data) => {
    const acceptedOn = dayOf(data.acceptedAt);
    return data.applicants.map((one, i) => ({
      sourceId: `${data.act.id}-${i + 1}`,
      version: data.act.version,
      state: data.state === 'withdrawn' ? 'withdrawn' : 'counted',
      happenedAt: data.acceptedAt,
      values: {
        actNumber: data.act.id,
        officeCode: data.act.office,
        notaryLicence: data.notary,
        acceptedOn,
        class: data.class,
        matter: data.matter,
        kind: one.kind,
        name: one.name,
        digest: one.digest,
        ...agedOn(one, acceptedOn),
        uscc: one.uscc,
        withdrawn: data.state === 'withdrawn',
      },
    }));
  }),
  parts(feesReported, fee, 'entry', (data) =>
    data.fees.map((one) => {
      const isRefund = one.refundOf !== undefined;
      const payment = data.fees.find(({ id }) => id === one.refundOf) ?? one;
      return {
        sourceId: `${data.act.id}-${one.id}`,
        version: data.act.version,
        state: isRefund ? 'refund' : data.issuedOn === undefined ? 'paid' : 'counted',
        happenedAt: one.on,
        values: {
          actNumber: data.act.id,
          officeCode: data.act.office,
          notaryLicence: data.notary,
          matter: data.matter,
          kind: one.kind,
          amount: isRefund ? -one.amount : one.amount,
          paidOn: one.on,
          // What is given back before the certificate is issued counts together with what was paid.
          countsOn: data.issuedOn === undefined ? undefined : isRefund && one.on > data.issuedOn ? one.on : data.issuedOn,
          chargedOn: payment.on,
          payer: payment.payer ?? one.payer,
          refundOf: one.refundOf,
        },
      };
    }),
  ),
  answer(deviceReported, device, 'beat', (data) => ({
    sourceId: data.device.id,
    version: data.device.beat,
    state: data.state,
    happenedAt: data.heardAt,
    values: { officeCode: data.device.office, kind: data.kind, name: data.name, heardAt: data.heardAt },
  })),
];
