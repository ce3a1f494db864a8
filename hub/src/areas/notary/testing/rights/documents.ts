import type { Reach } from '../../../../api/testing/area-rights.js';
import type { SubjectRights } from '../rights-cast.js';

const bureau = ['clerk', 'lead'] as const;
const association = ['association', 'association-head'] as const;
const senders = [...bureau, ...association] as const;
const receivers = ['office', 'district', ...association] as const;
const everybody = ['lead', 'clerk', 'chief', 'inspector', 'district', ...association, 'office'] as const;

/** The city sees all, a unit what it sends or is sent; a notary nothing of it (N15–N19). */
const ofUnits: Readonly<Record<string, Reach>> = {
  lead: 'all',
  clerk: 'all',
  chief: 'all',
  inspector: 'all',
  district: 'unit',
  association: 'unit',
  'association-head': 'unit',
  office: 'unit',
};

export const documents: SubjectRights = {
  sees: {
    'notary.addressee': Object.fromEntries(everybody.map((role) => [role, 'all' as const])),
    'notary.document': ofUnits,
    'notary.delivery': ofUnits,
    'notary.countersign': ofUnits,
    // A district sees what its offices were given, too.
    'notary.task': { ...ofUnits, district: 'district' },
    // Of the cast all are visible to districts, association, heads of offices and notaries (N20).
    'notary.library': Object.fromEntries([...everybody, 'officer'].map((role) => [role, 'all' as const])),
  },
  acts: {
    'notary.addressee': {},
    'notary.document': {
      draft: bureau,
      draftOfAssociation: association,
      revise: senders,
      consult: senders,
      noteOpinion: [],
      // The sender's head reviews; a supervisory document passes the head of the bureau's office too (N17).
      askBureauReview: bureau,
      approveBureauReview: ['lead'],
      returnBureauReview: ['lead'],
      askAssociationReview: association,
      approveAssociationReview: ['association-head'],
      returnAssociationReview: ['association-head'],
      askSupervisoryReview: association,
      passSupervisoryReview: ['association-head'],
      approveSupervisoryReview: ['lead'],
      returnSupervisoryReview: ['association-head', 'lead'],
      send: senders,
      countSigned: [],
      tellAssociation: [],
      // What the association’s system never got is told again by who sent it (S13).
      tellAgain: bureau,
      hearAssociation: [],
      recall: senders,
      drop: senders,
    },
    // Who was sent it signs and answers; of a copy nobody (N16). Opening it is no button.
    'notary.delivery': {
      send: [],
      copy: [],
      sign: receivers,
      signBySystem: [],
      look: [],
      markRead: [],
      lookAtCopy: [],
      markSeen: [],
      answer: receivers,
      recall: [],
    },
    'notary.countersign': { ask: [], give: receivers },
    // Given, kept and closed by the city; signed for and reported on by units (N18, N19).
    'notary.task': {
      create: bureau,
      sign: receivers,
      acknowledge: receivers,
      report: receivers,
      tick: bureau,
      askClose: receivers,
      close: bureau,
      sendBack: bureau,
      withdraw: ['lead'],
      askExtension: receivers,
      approveExtension: ['lead'],
      returnExtension: ['lead'],
    },
    'notary.library': {
      create: bureau,
      createOfAssociation: association,
      createOfOffice: ['office'],
      follow: [],
      enforce: [],
      supersede: [],
      share: [...senders, 'office'],
      abolish: [...senders, 'office'],
    },
  },
  unmasks: {
    'notary.addressee': {},
    // What the association’s system says of a document is for who sent it (S13).
    'notary.document': { associationText: bureau },
    'notary.delivery': {},
    'notary.countersign': {},
    'notary.task': {},
    'notary.library': {},
  },
  reports: {
    'notary.document-states': everybody,
    'notary.delivery-states': everybody,
    'notary.countersign-states': everybody,
    'notary.task-states': everybody,
    'notary.library-states': [...everybody, 'officer'],
  },
  secrets: { associationText: '附件不能打开' },
  put(put, { whose, ownerUnit, district }) {
    const involved = [ownerUnit, `district/${district}`, ...(whose.unit === 'own' ? ['association/lawyers'] : [])];
    const of = { ownerUnit };
    put(
      'notary.addressee',
      whose,
      { ...of, values: { code: `${whose.unit}-${whose.person}`, name: whose.unit, kind: 'office' } },
      involved,
    );
    put(
      'notary.document',
      whose,
      {
        ...of,
        state: 'sent',
        values: { title: '通知', kind: 'notice', content: '正文', sender: 'bureau', sentOn: '2026-03-02', associationText: '附件不能打开' },
      },
      involved,
    );
    put('notary.delivery', whose, { ...of, state: 'sent', values: { title: '通知', kind: 'notice', mode: 'main' } }, involved);
    put('notary.countersign', whose, { ...of, state: 'asked', values: { title: '送审稿' } }, involved);
    put('notary.task', whose, { ...of, state: 'handling', values: { subject: '督办', content: '内容', givenOn: '2026-03-02' } }, involved);
    put(
      'notary.library',
      whose,
      {
        ...of,
        state: 'current',
        values: { title: '细则', kind: 'rule', visibleTo: ['district', 'association', 'office', 'officer'] },
      },
      involved,
    );
  },
};
