import { daysAfter } from '@fatong/contracts/calendar';
import { labelOf, signalKinds } from '@fatong/contracts/codes';
import { look, ruleOver } from '../../../definitions/index.js';
import { leave } from '../departures/leave.js';
import { membership } from '../registers/membership.js';
import { signal } from '../zombies/signal.js';
import { practiceParameters } from './parameters.js';
import { factOf, raising, titleOf } from './warning.js';

const parameter = practiceParameters.leaveReport;
/** What shows that somebody still practises in his firm: assessed, insured, active. */
const shows: readonly (string | null | undefined)[] = ['assessment', 'insurance', 'activity'];

/**
 * `warn.leaveReport`: a firm reports that a lawyer left it, and a source has him assessed, insured or active after that day and before he joined another (L25, 对于律师上报数据的核查):
 * the report, or what the source says, is to be looked into. A contribution that is booked late is allowed for by days.
 */
export const leaveReport = ruleOver(parameter, titleOf(parameter), {
  ...raising(parameter, 'lawyer', ({ days }) => `离所日期之后 ${days} 日以上仍有考核、缴费或者执业活动，且未转入其他律所`),
  over: {
    leaves: look({ watch: leave, about: 'lawyer', reads: ['leftOn', 'reportedOn', 'withdrawnOn'] }),
    signals: look({ watch: signal, about: 'lawyer', reads: ['kind', 'on', 'said', 'voidedOn'] }),
    memberships: look({ watch: membership, about: 'lawyer', reads: ['since'] }),
  },
  judge: ({ leaves, signals, memberships }, { level, days }) =>
    leaves
      .flatMap(({ id, number, createdAt, values: { leftOn, reportedOn, withdrawnOn } }) => {
        // A draft is no report, and what was taken back is none.
        if (!leftOn || !reportedOn || withdrawnOn) return [];
        const joined = memberships
          .flatMap(({ values: { since } }) => (since && since > leftOn ? [since] : []))
          .toSorted()
          .at(0);
        const later = signals
          .filter(({ state, values: { kind, on } }) => state === 'usable' && shows.includes(kind) && on && on > daysAfter(leftOn, days))
          .filter(({ values: { on } }) => joined === undefined || on! < joined)
          .toSorted((a, b) => (a.values.on! < b.values.on! ? 1 : -1))
          .at(0);
        if (later === undefined) return [];
        const { kind, on, said } = later.values;
        return [
          {
            key: id,
            words: `离职登记 ${number ?? id}：离所日期 ${leftOn}，${labelOf(signalKinds, kind!)?.[0] ?? kind} ${on}${said ? `（${said}）` : ''}晚于该日`,
            level,
            storedAt: later.createdAt > createdAt ? later.createdAt : createdAt,
            leave: id,
          },
        ];
      })
      .map(factOf),
});
