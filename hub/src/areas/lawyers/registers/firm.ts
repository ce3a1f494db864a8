import { firmForms, firmStatuses } from '@fatong/contracts/codes';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { and, not, type Recorded } from '@fatong/contracts/expression';
import {
  choice,
  date,
  did,
  identifier,
  movesThose,
  provided,
  register,
  set,
  since,
  stamp,
  text,
  until,
} from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { alertColumns, complaintColumns, firmBadge, listed, penalized, violationColumns, sanctionColumns } from '../beside.js';
import { protecting } from '../protection/posts.js';

/** Of the firm a lawyer sees what is his own: shown beside it, that would look like all there is. */
const ownOnly = ['lawyer', 'incoming'];

/** A penalty keeps it from practice. */
const isBarred = (f: Recorded<{ readonly status?: string | null }>) => f.status.in(['closed', 'revoked']);
const isClosed = (f: Recorded<{ readonly status?: string | null }>) => f.status.is('closed');
/** It is cancelled or revoked, and was not before: its lawyers have no firm from now on (L25, Z3). */
const hasEnded = (f: Recorded<{ readonly status?: string | null; readonly endedOn?: string | null }>) =>
  and(f.status.in(['cancelled', 'revoked']), not(f.endedOn.exists()));
const isBack = (f: Recorded<{ readonly status?: string | null; readonly endedOn?: string | null }>) =>
  and(not(f.status.in(['cancelled', 'revoked'])), f.endedOn.exists());
const ending = [
  provided(hasEnded, movesThose('lawyers.lawyer', { by: 'firm', does: 'loseFirm' })),
  provided(hasEnded, stamp('endedOn')),
  provided(isBack, movesThose('lawyers.lawyer', { by: 'firm', does: 'regainFirm' })),
  provided(isBack, set({ endedOn: null })),
] as const;
const told = [
  { roles: 'firm-clerk', at: 'owner' },
  { roles: office.district, at: 'district' },
] as const;

/** A law firm (律所登记). Its owner unit is itself: `firm/<uscc>`. It is closed and revoked by penalties (L04). */
export const firm = register(lawyers, 'firm', ['律师事务所', 'Law firms'], {
  one: 'Law firm',
  number: { field: 'uscc' },
  fields: {
    name: text(['名称', 'Name'], { class: 'public', required: true, search: true, filter: true }),
    uscc: identifier(['统一社会信用代码', 'Credit code'], 'uscc', { class: 'public', required: true, unique: true }),
    form: choice(['组织形式', 'Form'], firmForms, { class: 'public', filter: true }),
    seat: choice(['所在区', 'District'], districts, { class: 'public', required: true, filter: true }),
    address: text(['住所', 'Address'], { class: 'public' }),
    phone: text(['电话', 'Phone'], { class: 'public', max: 20 }),
    foundedOn: date(['成立日期', 'Founded on'], { class: 'public' }),
    status: choice(['执业状态', 'Status'], firmStatuses, { class: 'public', filter: true }),
    closedFrom: date(['停业整顿自', 'Closed from'], { class: 'public' }),
    closedUntil: date(['停业整顿至', 'Closed until'], { class: 'public' }),
    closureBasis: text(['停业整顿依据', 'Basis of the closure'], { class: 'public', max: 60 }),
    endedOn: date(['注销、吊销日期', 'Cancelled or revoked on'], { class: 'public' }),
  },
  see: { ...office.see, 'association-clerk': 'city', ...protecting, 'firm-clerk': 'unit', lawyer: 'unit', incoming: 'city' },
  related: [
    { ...listed<never>({ by: 'listedFirm', fill: { listedFirm: 'id' } }), notFor: ownOnly },
    { ...penalized<never>({ by: 'firm', fill: { firm: 'id' } }), notFor: ownOnly },
    { title: ['本所律师', 'Lawyers of the firm'], type: 'lawyers.lawyer', by: 'firm', notFor: ownOnly },
    {
      title: ['对律所的投诉', 'Complaints about the firm'],
      type: 'lawyers.complaint',
      by: 'firm',
      view: 'firms',
      columns: complaintColumns,
      notFor: ownOnly,
    },
    {
      title: ['在办投诉（律所及其律师）', 'Complaints in hand about the firm and its lawyers'],
      type: 'lawyers.complaint',
      by: 'firm',
      view: 'open',
      notFor: ownOnly,
    },
    {
      title: ['对律所的违法违规记录', 'Violations of the firm'],
      type: 'lawyers.violation',
      by: 'firm',
      columns: violationColumns,
      notFor: ownOnly,
    },
    {
      title: ['处分执行（律所及其律师）', 'Sanctions on the firm and its lawyers'],
      type: 'lawyers.sanction',
      by: 'firm',
      columns: sanctionColumns,
      notFor: ownOnly,
    },
    { title: ['预警（律所及其律师）', 'Alerts about the firm and its lawyers'], type: 'lawyers.alert', by: 'firm', columns: alertColumns },
    { title: ['律师进出', 'Who joined and left'], type: 'lawyers.membership', by: 'firm', notFor: ownOnly },
  ],
  badges: [{ ...firmBadge, beside: 'name' }],
  clocks: {
    closure: {
      title: ['停业整顿期', 'Closure'],
      from: since('closedFrom'),
      within: until('closedUntil'),
      met: did('reopen', 'lift', 'revoke'),
      warn: [7],
      atEnd: 'reopen',
    },
  },
  actions: {
    // As the registry (S19) has it; where we closed or revoked it, its status is ours.
    register: {
      title: ['登记系统登记', 'Entered by the registry'],
      by: [],
      byReport: true,
      enters: true,
      form: ['name', 'uscc', 'form', 'seat', 'address', 'phone', 'foundedOn', 'status'],
    },
    follow: {
      title: ['登记系统更新', 'Kept by the registry'],
      by: [],
      form: ['name', 'form', 'seat', 'address', 'phone', 'foundedOn', 'status'],
      then: ending,
    },
    followFacts: {
      title: ['登记系统更新（执业状态除外）', 'Kept by the registry but for the status'],
      by: [],
      form: ['name', 'form', 'seat', 'address', 'phone', 'foundedOn'],
    },
    close: {
      title: ['停业整顿', 'Close'],
      by: [],
      form: ['closedFrom', 'closedUntil', 'closureBasis'],
      then: [set({ status: 'closed' })],
      unless: [
        {
          when: (f) => f.status.in(['cancelled', 'revoked']),
          why: [
            '该律所的执业许可证已经注销或者吊销，不能再执行停业整顿。',
            'The firm’s licence is cancelled or revoked: there is no practice to close.',
          ],
        },
      ],
    },
    reopen: {
      title: ['停业整顿期满，恢复执业', 'Closure ends'],
      by: [],
      byClock: true,
      then: [provided(isClosed, set({ status: 'practising' }))],
    },
    // By what a reconsideration or a court made of the penalty.
    alter: {
      title: ['变更停业整顿', 'Alter the closure'],
      by: [],
      form: ['closedFrom', 'closedUntil'],
      then: [provided(isBarred, set({ status: 'closed' }))],
    },
    lift: {
      title: ['撤销停业整顿、吊销', 'Lift the closure or revocation'],
      by: [],
      then: [
        provided(isBarred, set({ status: 'practising' })),
        set({ closedFrom: null, closedUntil: null, closureBasis: null }),
        ...ending,
      ],
    },
    revoke: {
      title: ['吊销执业许可证', 'Revoke the licence'],
      by: [],
      form: ['closureBasis'],
      then: [set({ status: 'revoked', closedUntil: null }), ...ending],
    },
  },
  notices: {
    closed: {
      words: ['{name}自 {closedFrom} 起停业整顿至 {closedUntil}。', '{name} is closed from {closedFrom} until {closedUntil}.'],
      on: { action: 'close' },
      to: told,
    },
    ending: {
      words: ['{name}的停业整顿期将于 {closedUntil} 届满。', 'The closure of {name} ends on {closedUntil}.'],
      on: { clock: 'closure', at: 'warn' },
      to: told,
    },
    reopened: {
      words: ['{name}停业整顿期满，已恢复执业。', 'The closure of {name} has ended: it may practise again.'],
      on: { action: 'reopen' },
      to: told,
    },
    altered: {
      words: ['{name}的停业整顿变更为至 {closedUntil}。', 'The closure of {name} was changed: it ends on {closedUntil}.'],
      on: { action: 'alter' },
      to: told,
    },
    lifted: {
      words: ['{name}的停业整顿或者吊销已撤销。', 'The closure or revocation of {name} was lifted.'],
      on: { action: 'lift' },
      to: told,
    },
    revoked: { words: ['{name}的执业许可证已被吊销。', 'The licence of {name} was revoked.'], on: { action: 'revoke' }, to: told },
  },
  place: { district: 'seat' },
  menu: {
    group: 'registers',
    order: 2,
    calls: { 'firm-clerk': { title: ['本所', 'My firm'], only: true }, lawyer: { title: ['所在律所', 'My firm'], only: true } },
  },
  heading: ['name'],
  list: { columns: ['name', 'uscc', 'form', 'seat', 'status', 'foundedOn'], filters: ['name', 'form', 'seat', 'status'], sort: 'name' },
});
