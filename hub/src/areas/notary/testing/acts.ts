import type { Contract, DataOf, Message } from '@fatong/contracts';
import { acceptanceReported, actReported, deviceReported, feesReported, videosReported } from '@fatong/contracts/canonical/notary';
import { makeDigest } from '@fatong/contracts/codes';

let counter = 0;
const nextId = (): string => `00000000-0000-8000-8000-${String(++counter).padStart(12, '0')}`;

/** A canonical message of the offices. */
export function message<C extends Contract>({ type }: C, data: DataOf<C>): Message {
  return {
    id: nextId(),
    source: '/systems/notary-offices',
    type,
    time: '2026-03-02T01:00:00.000Z',
    datacontenttype: 'application/json',
    partitionkey: 'GZ-01',
    causationid: nextId(),
    data,
  };
}

type Acceptance = DataOf<typeof acceptanceReported>;
type Course = DataOf<typeof actReported>;
type Fees = DataOf<typeof feesReported>['fees'];
type Recording = DataOf<typeof videosReported>['recordings'][number];

const of = (id: string, version: number) => ({ source: 'notary-offices', id, version, office: id.slice(0, 5) }) as const;
/** A person who is hidden behind the same digest each time. */
export const applicant = (name: string, bornOn = '1990-01-01'): Acceptance['applicants'][number] => ({
  kind: 'person',
  name,
  digest: makeDigest(name),
  bornOn,
});

/** Accepted on a day, at 10 o'clock of Shanghai; `id` begins with the office. */
export const accepted = (id: string, on: string, more: Partial<Acceptance> = {}, version = 1): Message =>
  message(acceptanceReported, {
    act: of(id, version),
    state: 'accepted',
    acceptedAt: `${on}T02:00:00.000Z`,
    notary: 'G-0101',
    class: 'civil',
    matter: 'statement',
    applicants: [applicant('陈平')],
    place: 'office',
    online: 'offline',
    ...more,
  });

export const went = (id: string, version: number, state: Course['state'], acceptedOn: string, more: Partial<Course> = {}): Message =>
  message(actReported, { act: of(id, version), state, acceptedAt: `${acceptedOn}T02:00:00.000Z`, ...more });

export const issued = (id: string, version: number, acceptedOn: string, on: string, more: Partial<Course> = {}): Message =>
  went(id, version, 'issued', acceptedOn, {
    approver: 'G-0102',
    approvedOn: on,
    issuedAt: `${on}T08:00:00.000Z`,
    certificate: `（${on.slice(0, 4)}）沪黄证字第${id.slice(-3)}号`,
    ...more,
  });

/** Paid, or given back where the amount is negative: yuan by day. */
export const paid = (
  id: string,
  version: number,
  rows: readonly (readonly [yuan: number, on: string])[],
  state: Course['state'] = 'accepted',
  issuedOn?: string,
): Message =>
  message(feesReported, {
    act: of(id, version),
    state,
    notary: 'G-0101',
    matter: 'statement',
    ...(issuedOn !== undefined && { issuedOn }),
    fees: rows.map(([yuan, on], i): Fees[number] => ({
      id: `SF-${i + 1}`,
      kind: 'act',
      amount: Math.abs(yuan) * 100,
      on,
      ...(yuan < 0 && { refundOf: 'SF-1' }),
    })),
  });

export const recorded = (
  id: string,
  version: number,
  recordings: readonly Partial<Recording>[],
  state: Course['state'] = 'accepted',
): Message =>
  message(videosReported, {
    act: of(id, version),
    state,
    recordings: recordings.map(
      (one, i): Recording => ({
        id: `SP-${i + 1}`,
        began: '2026-03-02T02:00:00.000Z',
        ended: '2026-03-02T02:20:00.000Z',
        gap: 2,
        sm3: 'A'.repeat(64),
        face: 'passed',
        ...one,
      }),
    ),
  });

export const heard = (id: string, beat: number, at: string, state: 'online' | 'fault' = 'online'): Message =>
  message(deviceReported, {
    device: { source: 'notary-offices', id, beat, office: id.slice(0, 5) },
    kind: 'camera',
    name: '第一办证室录音录像',
    state,
    heardAt: at,
  });
