import { paperUploaded } from '@fatong/contracts/canonical/petitions';
import { not, type Recorded } from '@fatong/contracts/expression';
import {
  boolean,
  brought,
  choice,
  date,
  end,
  files,
  intake,
  movesThose,
  record,
  ref,
  set,
  state,
  text,
} from '../../../definitions/index.js';
import { petitions } from '../area.js';

const kinds = {
  evidence: ['证据材料', 'Evidence'],
  power: ['授权委托书', 'Power of attorney'],
  delegation: ['代表推选书', 'Choice of representatives'],
  address: ['送达地址确认书', 'Address for service'],
  other: ['其他', 'Other'],
} as const;
const isOpen = (p: Recorded<{ readonly isConcealed?: boolean | null }>) => not(p.isConcealed.is(true));
/** The petition says whether it is an accusation, and takes it. */
const found = [movesThose('petitions.petition', { by: 'id', of: 'petition', does: 'noteOnlinePaper' })] as const;
const names = ['theirNumber', 'online', 'petitionNumber', 'kind', 'uploadedOn', 'paper'] as const;

/**
 * A paper that a petitioner handed in at the website (S16): with its petition, or kept until somebody says where it belongs. Until its petition says that it is
 * no accusation the head alone sees it (条例 art. 30).
 */
export const onlinePaper = record(petitions, 'onlinePaper', ['网上上传文书', 'Papers from the website'], {
  one: 'Paper from the website',
  law: 'P09',
  number: 'WS{yyyymmdd}{seq:6}',
  fields: {
    theirNumber: text(['文件编号', 'Number of the file'], { max: 64, search: true, filter: true }),
    online: text(['网上编号', 'Number of the petition there'], { max: 64, search: true, filter: true }),
    petitionNumber: text(['信访件编号', 'Number of the petition'], { max: 40, search: true, filter: true }),
    petition: ref(['信访事项', 'Petition'], 'petitions.petition', { filter: true }),
    kind: choice(['文书类别', 'Kind of paper'], kinds, { filter: true }),
    uploadedOn: date(['上传日期', 'Handed in on'], { filter: true }),
    paper: files(['文书', 'Paper'], { class: 'sensitive', accept: ['pdf', 'jpg', 'png'], most: 1, maxMb: 20 }),
    isConcealed: boolean(['检举控告', 'An accusation']),
  },
  states: {
    waiting: state(['未归入，待核实', 'Not with its petition: to be looked at'], 'waiting'),
    kept: state(['已归入信访事项', 'With its petition'], 'done'),
    settled: state(['不归入', 'Not taken'], 'refused'),
    withdrawn: end(['网站已撤回', 'Taken back'], 'refused'),
  },
  intake: { fields: [...names], opens: 'receive', withdraws: 'withdraw' },
  belongs: [{ to: 'petitions.petition', ref: 'petition', does: 'belong', same: { onlineNumber: 'online' } }],
  sections: [{ title: ['网上上传文书', 'Paper from the website'], fields: [...names, 'petition'] }],
  see: {
    desk: { scope: 'city', when: isOpen },
    reviewer: { scope: 'city', when: isOpen },
    lead: 'city',
    supervisor: { scope: 'city', when: isOpen },
  },
  reveal: { paper: ['desk', 'reviewer', 'lead'] },
  actions: {
    receive: { title: ['收到网上文书', 'Received'], to: 'waiting', by: [], byReport: true, then: [set({ isConcealed: true })] },
    belong: {
      title: ['找到信访事项', 'Its petition was found'],
      from: 'waiting',
      by: [],
      byReport: true,
      form: ['petition'],
      then: found,
    },
    // One that names no petition of ours: the head knows whose it is.
    assign: {
      title: ['指定信访事项', 'Say whose it is'],
      from: 'waiting',
      by: ['lead'],
      due: { clock: null, when: (p) => not(p.petition.exists()) },
      form: ['petition'],
      need: ['petition'],
      then: found,
    },
    keep: { title: ['归入信访事项', 'With its petition'], from: 'waiting', to: 'kept', by: [], then: [set({ isConcealed: null })] },
    keepConcealed: { title: ['归入检举控告', 'With its accusation'], from: 'waiting', to: 'kept', by: [] },
    conceal: { title: ['转为检举控告，不再公开', 'It is an accusation'], by: [], then: [set({ isConcealed: true })] },
    settle: { title: ['不归入', 'Not taken'], from: 'waiting', to: 'settled', by: ['lead'], due: { clock: null }, reason: true },
    withdraw: { title: ['网站撤回', 'Taken back'], from: ['waiting', 'kept', 'settled'], to: 'withdrawn', by: [], byReport: true },
  },
  notices: {
    kept: {
      words: ['信访人在网站补充了文书（{kind}），请查阅。', 'The petitioner handed in a paper at the website ({kind}).'],
      on: { action: 'keep' },
      to: { roles: ['desk', 'reviewer'], at: 'all' },
    },
    keptByHead: {
      words: ['网站上传了检举控告的文书{number}，请查阅。', 'Paper {number} of an accusation was handed in at the website.'],
      on: { action: 'keepConcealed' },
      to: { roles: ['lead'], at: 'all' },
    },
  },
  menu: { group: 'registration', order: 2 },
  heading: ['kind', 'theirNumber'],
  list: {
    columns: ['number', 'theirNumber', 'petition', 'kind', 'uploadedOn', 'state'],
    filters: ['state', 'theirNumber', 'online', 'petitionNumber', 'petition', 'kind', 'uploadedOn'],
    views: { waiting: { title: ['待核实', 'To be looked at'], filter: { state: 'waiting' } } },
    sort: '-createdAt',
  },
});

export const onlinePapers = intake(paperUploaded, onlinePaper, (data) => ({
  source: data.source,
  sourceId: data.id,
  version: data.version,
  happenedAt: data.uploadedOn,
  values: {
    theirNumber: data.id,
    online: data.online,
    petitionNumber: data.petition,
    kind: data.kind,
    uploadedOn: data.uploadedOn,
    paper: [brought(data.content, { name: data.name })],
  },
}));
