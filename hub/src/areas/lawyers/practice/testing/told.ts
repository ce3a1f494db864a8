import type { DataOf, Message } from '@fatong/contracts';
import type { meetingReported, meetingSlotReported, presentationReported, readingReported } from '@fatong/contracts/canonical/lawyers';
import { licence, message } from '../../testing/reports.js';

const lawyer = { name: '王小明', licence };

/** A court tells of a reading in a civil case. */
export const readingTold = (version = 1, rest: Partial<DataOf<typeof readingReported>> = {}, id = 'YJ-1'): Message =>
  message('reading-reported', {
    source: 'court',
    id,
    version,
    withdrawn: false,
    lawyer,
    authority: '沪0101',
    fileNumber: '(2026)沪0101民初1号',
    caseKind: 'civil',
    stage: 'firstInstance',
    client: '张三',
    outcome: 'done',
    askedAt: '2026-10-30T01:15:00.000Z',
    usedAt: '2026-11-03T06:00:00.000Z',
    mode: 'onSite',
    volumes: 2,
    pages: 140,
    ...rest,
  } satisfies DataOf<typeof readingReported>);

/** A detention house tells of a meeting that waited four days and an hour. */
export const meetingTold = (version = 1, rest: Partial<DataOf<typeof meetingReported>> = {}, id = 'HJ-1'): Message =>
  message('meeting-reported', {
    source: 'police',
    id,
    version,
    withdrawn: false,
    lawyer,
    authority: '看守一',
    fileNumber: '沪公（黄）立字〔2026〕1号',
    caseKind: 'criminal',
    stage: 'investigation',
    client: '张三',
    outcome: 'done',
    askedAt: '2026-10-30T00:00:00.000Z',
    usedAt: '2026-11-03T01:00:00.000Z',
    detainee: '张大山',
    met: { from: '2026-11-03T01:00:00.000Z', until: '2026-11-03T01:40:00.000Z' },
    permission: 'notNeeded',
    companions: [{ name: '周实习', role: 'intern', certificate: '31012026000123' }],
    ...rest,
  } satisfies DataOf<typeof meetingReported>);

export const presentationTold = (version = 1, rest: Partial<DataOf<typeof presentationReported>> = {}, id = 'LZ-1'): Message =>
  message('presentation-reported', {
    source: 'eLicence',
    id,
    version,
    withdrawn: false,
    lawyer,
    authority: '沪0101',
    outcome: 'done',
    usedAt: '2026-11-03T00:30:00.000Z',
    place: '黄浦区法院安检',
    verifier: '上海市黄浦区人民法院',
    purpose: '开庭',
    valid: true,
    ...rest,
  } satisfies DataOf<typeof presentationReported>);

export const slotTold = (version = 1, rest: Partial<DataOf<typeof meetingSlotReported>> = {}, id = 'SD-1'): Message =>
  message('meeting-slot-reported', {
    source: 'police',
    id,
    version,
    withdrawn: false,
    place: '看守一',
    from: '2026-11-05T01:00:00.000Z',
    until: '2026-11-05T02:00:00.000Z',
    left: 4,
    ...rest,
  } satisfies DataOf<typeof meetingSlotReported>);
