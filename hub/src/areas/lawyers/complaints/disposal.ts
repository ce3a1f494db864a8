import { lawyerLists } from '@fatong/contracts/codes';
import { and, not, type Recorded } from '@fatong/contracts/expression';
import { choice, date, opens, prose, provided, set, stamp } from '../../../definitions/index.js';
import { office } from '../area.js';
import { mark } from '../marks/mark.js';
import { penalty } from '../penalties/penalty.js';

/** What the bureau makes of a complaint that the association decided (L04, 处置). */
export const disposals = {
  none: ['无需处理', 'Nothing to do'],
  talk: ['谈话提醒', 'Talk'],
  order: ['责令改正', 'Order to correct'],
  penalty: ['移送行政处罚', 'Penalty case'],
  listing: ['列名单建议', 'Proposal for a list'],
  elsewhere: ['移送其他机关', 'Referred elsewhere'],
} as const;

export const disposalFields = {
  disposal: choice(['处置', 'Disposal'], disposals, { filter: true }),
  disposalText: prose(['处置情况', 'What was done'], { class: 'sensitive', max: 4000 }),
  disposedOn: date(['处置日期', 'Disposed on'], { filter: true }),
  listProposed: choice(['建议列入', 'List proposed'], lawyerLists),
};

export const disposing = { title: ['处置', 'Disposal'], fields: ['disposal', 'disposalText', 'disposedOn', 'listProposed'] } as const;

/** The association is done with it. */
const decided = ['closed', 'refused', 'transferred', 'notFiled', 'mediated', 'archived'] as const;
type About = Recorded<{ readonly subject?: 'lawyer' | 'firm' | null }>;
type Disposed = Recorded<{ readonly disposal?: keyof typeof disposals | null }>;
type Decided = Recorded<{ readonly decision?: string | null; readonly disposedOn?: string | null }>;
const isOfFirm = (c: About) => c.subject.is('firm');
const isOfLawyer = (c: About) => not(c.subject.is('firm'));
const referredTo = {
  complaint: 'id',
  authority: 'penaltyAuthority',
  jurisdiction: 'seat',
  facts: 'disposalText',
  foundOn: 'complainedOn',
} as const;
const penalizedAlready = {
  when: (c: Disposed) => c.disposal.is('penalty'),
  why: ['已经立案处罚，不再另行处置。', 'A penalty case was opened: there is nothing else to dispose.'],
} as const;

/** What the bureau makes of a decided complaint: each way leads to its record, or stays here with kind, text and day. */
export const disposalActs = {
  dispose: {
    title: ['处置', 'Dispose'],
    by: office.all,
    due: { clock: null, of: 'district-clerk', when: (c: Decided) => and(c.decision.is('sanctioned'), not(c.disposedOn.exists())) },
    from: decided,
    form: ['disposal', 'disposalText'],
    need: ['disposal', 'disposalText'],
    internal: true,
    then: [stamp('disposedOn')],
    unless: [penalizedAlready],
    refuses: [
      {
        at: 'disposal',
        when: (c: Disposed) => c.disposal.is('penalty'),
        why: ['移送行政处罚请使用“立案处罚”。', 'Use “Open a penalty case”.'],
      },
      {
        at: 'disposal',
        when: (c: Disposed) => c.disposal.is('listing'),
        why: ['列名单建议请使用“列名单建议”。', 'Use “Propose for a list”.'],
      },
    ],
  },
  penalize: {
    title: ['立案处罚', 'Open a penalty case'],
    by: office.all,
    from: decided,
    form: ['penaltyAuthority', 'disposalText'],
    need: ['penaltyAuthority', 'disposalText'],
    internal: true,
    danger: true,
    unless: [penalizedAlready],
    then: [
      set({ disposal: 'penalty' }),
      stamp('disposedOn'),
      provided(
        isOfLawyer,
        opens(penalty, { does: 'receive', with: { lawyer: 'lawyer', ...referredTo }, set: { subject: 'lawyer', source: 'complaint' } }),
      ),
      provided(
        isOfFirm,
        opens(penalty, { does: 'receive', with: { firm: 'firm', ...referredTo }, set: { subject: 'firm', source: 'complaint' } }),
      ),
    ],
  },
  proposeListing: {
    title: ['列名单建议', 'Propose for a list'],
    by: office.all,
    from: decided,
    form: ['listProposed', 'disposalText'],
    need: ['listProposed', 'disposalText'],
    internal: true,
    unless: [
      penalizedAlready,
      { when: (c: Disposed) => c.disposal.is('listing'), why: ['已经建议列入名单。', 'A list was proposed already.'] },
    ],
    then: [
      set({ disposal: 'listing' }),
      stamp('disposedOn'),
      provided(
        isOfLawyer,
        opens(mark, {
          does: 'suggest',
          with: { lawyer: 'lawyer', list: 'listProposed', facts: 'disposalText', complaints: 'id' },
          set: { subject: 'lawyer' },
        }),
      ),
      provided(
        isOfFirm,
        opens(mark, {
          does: 'suggest',
          with: { listedFirm: 'firm', list: 'listProposed', facts: 'disposalText', complaints: 'id' },
          set: { subject: 'firm' },
        }),
      ),
    ],
  },
} as const;
