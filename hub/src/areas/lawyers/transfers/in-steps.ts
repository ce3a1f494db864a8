import { minus, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  alike,
  correspondence,
  drafting,
  goesOn,
  issue,
  lasts,
  movesThose,
  named,
  opens,
  reckon,
  set,
  stamp,
  type Effect,
} from '../../../definitions/index.js';
import { office } from '../area.js';
import { lawyer } from '../registers/lawyer.js';
import { notBarredThere } from './applying.js';
import { background } from './background.js';
import { comingBars } from './in-bars.js';
import { applied, papers, window } from './in-fields.js';
import { explained, findsGaps } from './in-gaps.js';
import { transfer } from './transfer.js';
import type { transferIn } from './transfer-in.js';

const underReview = ['district', 'city', 'deciding'] as const;
/** The register of files is kept in step (L15), and the background check ends with the application. */
const row = { by: 'in', being: { direction: 'in' } } as const;
const ended = (result: 'granted' | 'refused' | 'withdrawn'): Effect<'stamp closedOn' | 'field closedOn'>[] => [
  stamp('closedOn'),
  movesThose('lawyers.transfer', { ...row, does: 'close', with: { closedOn: 'closedOn' }, set: { result } }),
  movesThose('lawyers.background', { by: 'transfer', does: 'close' }),
];
type Pages = Recorded<{
  readonly listedPages?: number | null;
  readonly receivedPages?: number | null;
  readonly missingPages?: number | null;
  readonly fileOn?: string | null;
}>;
type Once = Recorded<{ readonly supplementAskedOn?: string | null }>;
type FileOf = Recorded<{ readonly fileCheck?: string | null }>;

/** The register of files has a row of it from the first day. */
const begun = opens(transfer, {
  does: 'open',
  with: {
    person: 'name',
    licence: 'oldLicence',
    firm: 'firm',
    province: 'province',
    counterpart: 'oldBureau',
    theirFirm: 'oldFirm',
    askedOn: 'submittedOn',
    reason: 'reason',
    in: 'id',
  },
  set: { direction: 'in' },
});
const told = ['firm', 'oldBureau', 'oldFirm', 'reason', 'practice'] as const;

/** Those in which an application is under way. */
const inHand = ['confirming', 'acceptance', 'supplement', 'district', 'city', 'deciding'] as const;
/** Nobody comes twice at a time. */
const once = {
  when: (): Condition => alike(named<typeof transferIn>('lawyers.transferIn'), { same: ['applicant'], states: inHand }),
  why: ['该律师已有在办的调入申请', 'The lawyer has an application under way already'],
} as const;

export const application = drafting({
  title: ['申请调入上海', 'Apply to come'],
  by: 'incoming',
  form: applied,
  need: [...told, ...papers],
  to: 'confirming',
  readers: 'firm-clerk',
  unless: [once, ...notBarredThere],
  then: [begun, findsGaps],
});
export const received = correspondence('received', ['来函', 'Letters received'], { from: underReview, by: office.clerks });

/** Up to the acceptance: the firm takes him, and the district sees that all is there. */
const accepting = {
  // At the window, with the papers on paper and the consent of the firm among them.
  enter: {
    title: ['代为录入（窗口申请）', 'Enter for him (window)'],
    to: 'acceptance',
    by: 'city-clerk',
    form: ['applicant', ...told, 'originals'],
    need: [...told, 'originals'],
    refuses: papers.map((one) => ({
      at: 'originals',
      when: (t: Recorded<{ readonly originals?: readonly string[] | null }>) => not(t.originals.has(one)),
      why: [`缺少${window.originals.choices[one][0]}。`, `Missing: ${window.originals.choices[one][1]}.`] as const,
    })),
    then: [stamp('submittedOn'), stamp('confirmedOn'), begun, findsGaps, goesOn('enteredOnce')],
  },
  // Judged with what was entered.
  enteredOnce: { title: ['核对重复申请', 'Entered once'], from: 'acceptance', by: [], unless: [once] },
  confirm: {
    title: ['同意接收', 'Take him'],
    from: 'confirming',
    to: 'acceptance',
    by: 'firm-clerk',
    due: { clock: null },
    then: [stamp('confirmedOn')],
  },
  decline: {
    title: ['不同意接收', 'Do not take him'],
    from: 'confirming',
    to: 'declined',
    by: 'firm-clerk',
    reason: true,
    then: ended('refused'),
  },
  askSupplement: {
    title: ['要求补正', 'Ask to complete it'],
    from: 'acceptance',
    to: 'supplement',
    by: office.district,
    form: ['missing'],
    need: ['missing'],
    unless: [
      {
        when: (t: Once) => t.supplementAskedOn.exists(),
        why: ['补正只能要求一次，应当一次告知全部内容。', 'Completion is asked once, for all that is missing.'],
      },
    ],
    then: [stamp('supplementAskedOn')],
  },
  complete: {
    title: ['补正材料', 'Complete it'],
    from: 'supplement',
    to: 'acceptance',
    by: 'incoming',
    due: 'complete',
    form: ['practice', ...papers],
    unless: notBarredThere,
    then: [findsGaps],
  },
  resume: { title: ['逾期未补正', 'Not completed in time'], from: 'supplement', to: 'acceptance', by: [], byClock: true },
  // The request goes out at once: waiting for the other province does not stop the clock (行政许可法 45).
  accept: {
    title: ['受理', 'Accept'],
    from: 'acceptance',
    to: 'district',
    by: office.district,
    due: { clock: 'accept', of: 'district-clerk' },
    then: [
      stamp('acceptedOn'),
      set({ fileCheck: 'awaited' }),
      issue('acceptance'),
      issue('request', { number: 'requestNumber' }),
      movesThose('lawyers.transfer', { ...row, does: 'follow', with: { letterNumber: 'requestNumber' } }),
      opens(background, {
        does: 'open',
        with: {
          applicant: 'applicant',
          name: 'name',
          idNumber: 'idNumber',
          licence: 'oldLicence',
          province: 'province',
          transfer: 'id',
          firm: 'firm',
        },
      }),
    ],
  },
  turnAway: {
    title: ['不予受理', 'Do not accept'],
    from: 'acceptance',
    to: 'notAccepted',
    by: office.district,
    reason: true,
    then: ended('refused'),
  },
} as const;

/** The file from the other province: counted, asked for again, checked. */
const filing = {
  remindFile: {
    title: ['催寄档案（再发商调函）', 'Ask for the file again'],
    from: underReview,
    by: office.clerks,
    unless: [{ when: (t: Pages) => t.fileOn.exists(), why: ['档案已经到达。', 'The file is there.'] }],
    then: [issue('request', { number: 'requestNumber' })],
  },
  receiveFile: {
    title: ['登记档案到达', 'The file arrived'],
    from: underReview,
    by: office.clerks,
    due: { clock: 'file', of: 'city-clerk', when: (t: FileOf) => t.fileCheck.in(['awaited', 'missing']) },
    form: ['fileOn', 'listedPages', 'receivedPages', 'received'],
    need: ['fileOn', 'listedPages', 'receivedPages'],
    refuses: [
      {
        at: 'receivedPages',
        when: (t: Pages) => t.receivedPages.greater(t.listedPages),
        why: ['实收页数多于清单页数，请核对清单。', 'More pages than the list says: check the list.'],
      },
    ],
    then: [
      reckon('missingPages', (t: Pages) => minus(t.listedPages, t.receivedPages)),
      set({ fileCheck: 'checking' }),
      movesThose('lawyers.transfer', { ...row, does: 'follow', with: { receivedOn: 'fileOn' } }),
    ],
  },
  requestPages: {
    title: ['发补寄函', 'Ask for the missing pages'],
    from: underReview,
    by: office.clerks,
    unless: [{ when: (t: Pages) => not(t.missingPages.greater(0)), why: ['档案没有缺页。', 'No page is missing.'] }],
    then: [stamp('againOn'), set({ fileCheck: 'missing' }), issue('again')],
  },
  checkFile: {
    title: ['档案审查完毕', 'The file is checked'],
    from: underReview,
    by: office.clerks,
    due: { of: 'city-clerk', clock: null, when: (t: FileOf) => t.fileCheck.is('checking') },
    form: ['gaps', 'fileFinding'],
    need: ['fileFinding'],
    refuses: [explained],
    unless: [
      { when: (t: Pages) => not(t.fileOn.exists()), why: ['档案尚未到达。', 'The file is not there yet.'] },
      {
        when: (t: Pages) => t.missingPages.greater(0),
        why: ['档案缺页，请先补寄并重新登记页数。', 'Pages are missing: have them sent and count again.'],
      },
    ],
    then: [set({ fileCheck: 'checked' })],
  },
} as const;

/** From the district's review to the decision of the city, where two persons act. */
const deciding = {
  pass: {
    title: ['审查通过', 'Pass'],
    from: 'district',
    to: 'city',
    by: office.district,
    due: { clock: 'review', of: 'district-clerk' },
    form: ['finding'],
    need: ['finding'],
    then: [stamp('passedOn')],
  },
  sendBack: { title: ['退回区局', 'Send back'], from: ['city', 'deciding'], to: 'district', by: office.city, reason: true },
  review: {
    title: ['市局审核', 'Review by the city'],
    from: 'city',
    to: 'deciding',
    by: office.city,
    due: { clock: 'decide', of: 'city-clerk' },
    form: ['cityFinding'],
    need: ['cityFinding'],
    unless: [
      {
        when: (t: FileOf) => not(t.fileCheck.is('checked')),
        why: ['档案审查尚未完成。', 'The file is not checked yet.'],
      },
    ],
  },
  approve: {
    title: ['准予调入', 'Grant'],
    from: 'deciding',
    to: 'granted',
    by: 'city-lead',
    due: 'decide',
    notBy: 'review',
    form: ['newLicence'],
    need: ['newLicence'],
    danger: true,
    unless: comingBars,
    then: [
      stamp('grantedOn'),
      issue('grant', { number: 'grantNumber' }),
      set({ watchMonths: 12 }),
      lasts('watchedUntil', 'watchMonths', 'grantedOn'),
      opens(lawyer, {
        does: 'admit',
        with: {
          name: 'name',
          licence: 'newLicence',
          idNumber: 'idNumber',
          firm: 'firm',
          firmUscc: 'firmUscc',
          joinedOn: 'grantedOn',
          watchedUntil: 'watchedUntil',
          restrictedUntil: 'restrictedUntil',
          barredCourts: 'barredCourts',
          applicant: 'applicant',
        },
      }),
      ...ended('granted'),
    ],
  },
  refuse: {
    title: ['不予调入', 'Refuse'],
    from: ['city', 'deciding'],
    to: 'refused',
    by: 'city-lead',
    notBy: 'review',
    form: ['refusalGrounds'],
    need: ['refusalGrounds'],
    danger: true,
    then: [issue('refusal'), ...ended('refused')],
  },
  // What the background check finds, whenever it is answered.
  restrict: {
    title: ['记录诉讼代理限制', 'Note the restriction'],
    by: [],
    form: ['restrictedUntil', 'barredCourts'],
    then: [
      movesThose('lawyers.lawyer', {
        by: 'applicant',
        of: 'applicant',
        does: 'restrict',
        with: { restrictedUntil: 'restrictedUntil', barredCourts: 'barredCourts' },
      }),
    ],
  },
  know: { title: ['记录本市原执业登记', 'Note the former entry'], by: [], form: ['formerLawyer'] },
} as const;

export const actions = {
  ...application.actions,
  withdraw: { ...application.actions.withdraw, then: ended('withdrawn') },
  ...accepting,
  ...filing,
  ...received.actions,
  ...deciding,
} as const;
