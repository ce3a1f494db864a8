import { firmStatuses, lawyerStatuses } from '@fatong/contracts/codes';
import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import { choice, consult, decisionTable, goesOn, moves, provided } from '../../../definitions/index.js';
import { firm } from '../registers/firm.js';
import { intern } from '../registers/intern.js';
import { lawyer } from '../registers/lawyer.js';
import { membership } from '../registers/membership.js';
import type { kinds } from './kinds.js';

const answers = { yes: ['采用', 'Followed'], no: ['不采用，待核对', 'Not followed: to be compared'] } as const;

/** Whose word goes where the registry and a decision of the bureau differ: two persons change it on the page of the rules. */
export const followTable = decisionTable(
  'lawyers.registry.follow',
  ['登记系统执业状态是否采用', 'Whether the registry’s status is followed'],
  {
    conditions: {
      ours: choice(['本平台执业状态', 'Status here'], lawyerStatuses, { many: true }),
      theirs: choice(['登记系统执业状态', 'Status in the registry'], lawyerStatuses, { many: true }),
    },
    results: { follows: choice(['是否采用', 'Followed'], answers, { required: true }) },
    versions: [
      [
        '2026-01-01',
        [
          {
            ours: ['suspended', 'cancelled', 'revoked'],
            theirs: ['practising', 'assessmentDeferred', 'transferring'],
            follows: 'no',
          },
          { follows: 'yes' },
        ],
      ],
    ],
  },
);
export const followFirmTable = decisionTable(
  'lawyers.registry.followFirm',
  ['登记系统律所状态是否采用', 'Whether the registry’s status of a firm is followed'],
  {
    conditions: {
      ours: choice(['本平台执业状态', 'Status here'], firmStatuses, { many: true }),
      theirs: choice(['登记系统执业状态', 'Status in the registry'], firmStatuses, { many: true }),
    },
    results: { follows: choice(['是否采用', 'Followed'], answers, { required: true }) },
    versions: [['2026-01-01', [{ ours: ['closed', 'cancelled', 'revoked'], theirs: ['practising'], follows: 'no' }, { follows: 'yes' }]]],
  },
);

interface Said {
  readonly kind?: keyof typeof kinds | null;
  readonly lawyerStatus?: string | null;
  readonly firmStatus?: string | null;
  readonly joinedOn?: string | null;
  readonly missing?: 'missing' | null;
  readonly statusFollows?: keyof typeof answers | null;
  readonly firmFollows?: keyof typeof answers | null;
  readonly firm?: string | null;
  readonly lawyer?: string | null;
  readonly membership?: string | null;
  readonly intern?: string | null;
}
type Row = Recorded<Said>;
const is = (kind: keyof typeof kinds) => (r: Row) => r.kind.is(kind);
const isMissing = (r: Row): Condition => r.missing.is('missing');
const differs = (r: Row): Condition => or(r.statusFollows.is('no'), r.firmFollows.is('no'));
/** It leads to the entry that it is about. */
const isLinked = (r: Row): Condition =>
  or(
    and(r.kind.is('firm'), r.firm.exists()),
    and(r.kind.is('lawyer'), r.lawyer.exists()),
    and(r.kind.is('membership'), r.membership.exists()),
    and(r.kind.is('intern'), r.intern.exists()),
  );
/** A row that says no is there for what it names. */
const followed = (rows: readonly { readonly follows?: unknown }[]) => (rows.some(({ follows }) => follows === 'no') ? 'no' : 'yes');

const firmFacts = { name: 'name', form: 'form', seat: 'seat', address: 'address', phone: 'phone', foundedOn: 'foundedOn' } as const;
const facts = { name: 'name', idNumber: 'idNumber', sex: 'sex', category: 'category', licensedOn: 'licensedOn' } as const;
const house = { firm: 'firm', firmUscc: 'uscc', joinedOn: 'joinedOn' } as const;

/**
 * What the registry says goes into the registers. Where a penalty or a cancellation of ours says otherwise the status is left as it is, and where he left a firm by a
 * report confirmed here the firm is, until the registry has him join one later: then a person compares.
 */
export const following = [
  consult<Said>()(followTable, {
    fills: ['statusFollows', 'firmFollows'],
    asks: {},
    reads: { ref: 'lawyer', of: lawyer, fields: ['status', 'leftOn'] },
    given: ({ lawyerStatus }, _, { entry }) => ({ ours: entry['status'], theirs: lawyerStatus }),
    says: ({ values, rows, entry }) => {
      if (values.kind !== 'lawyer') return { set: { statusFollows: null, firmFollows: null } };
      const left = entry['leftOn'];
      const isOlder = typeof left === 'string' && (values.joinedOn ?? '') <= left;
      return { set: { statusFollows: followed(rows), firmFollows: isOlder ? 'no' : 'yes' } };
    },
  }),
  consult<Said>()(followFirmTable, {
    fills: ['statusFollows'],
    asks: {},
    reads: { ref: 'firm', of: firm, fields: ['status'] },
    given: ({ firmStatus }, _, { entry }) => ({ ours: entry['status'], theirs: firmStatus }),
    says: ({ values, rows }) => ({ set: { statusFollows: values.kind === 'firm' ? followed(rows) : (values.statusFollows ?? null) } }),
  }),
  provided(
    (r: Row) => and(r.kind.is('firm'), r.statusFollows.is('yes')),
    moves(firm, { by: 'firm', does: 'follow', with: { ...firmFacts, status: 'firmStatus' } }),
  ),
  provided((r: Row) => and(r.kind.is('firm'), r.statusFollows.is('no')), moves(firm, { by: 'firm', does: 'followFacts', with: firmFacts })),
  provided(
    (r: Row) => and(r.kind.is('lawyer'), r.statusFollows.is('yes'), r.firmFollows.is('yes')),
    moves(lawyer, { by: 'lawyer', does: 'follow', with: { ...facts, ...house, status: 'lawyerStatus' } }),
  ),
  provided(
    (r: Row) => and(r.kind.is('lawyer'), r.statusFollows.is('yes'), r.firmFollows.is('no')),
    moves(lawyer, { by: 'lawyer', does: 'followStatus', with: { ...facts, status: 'lawyerStatus' } }),
  ),
  provided(
    (r: Row) => and(r.kind.is('lawyer'), r.statusFollows.is('no'), r.firmFollows.is('yes')),
    moves(lawyer, { by: 'lawyer', does: 'followFirm', with: { ...facts, ...house } }),
  ),
  provided(
    (r: Row) => and(r.kind.is('lawyer'), r.statusFollows.is('no'), r.firmFollows.is('no')),
    moves(lawyer, { by: 'lawyer', does: 'followFacts', with: facts }),
  ),
  provided(is('membership'), moves(membership, { by: 'membership', does: 'follow', with: { until: 'until', reason: 'reason' } })),
  provided(
    is('intern'),
    moves(intern, {
      by: 'intern',
      does: 'follow',
      with: {
        name: 'name',
        idNumber: 'idNumber',
        firm: 'firm',
        firmUscc: 'uscc',
        mentor: 'lawyer',
        since: 'since',
        until: 'until',
        status: 'internStatus',
      },
    }),
  ),
  provided((r: Row) => isMissing(r), goesOn('miss')),
  provided((r: Row) => and(not(isMissing(r)), isLinked(r), differs(r)), goesOn('differ')),
  provided((r: Row) => and(not(isMissing(r)), isLinked(r), not(differs(r))), goesOn('agree')),
] as const;
