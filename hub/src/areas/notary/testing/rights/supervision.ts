import type { SubjectRights } from '../rights-cast.js';

const inspectors = ['inspector', 'clerk', 'district'] as const;
const handlers = ['clerk', 'district'] as const;
const reviewers = ['lead', 'district'] as const;
const bureau = ['clerk', 'lead'] as const;
const officials = ['lead', 'clerk', 'chief', 'inspector', 'district'] as const;
const seen = { lead: 'all', clerk: 'all', chief: 'all', inspector: 'all', district: 'district', office: 'unit' } as const;
const hidden = { complainant: '欧阳若兰', phone: '13812345678', content: '公证员拒不告知', findings: '经查告知不全', reply: '已责令改正' };

/** The city sees all, a district its offices', an office what it is told (N28). */
export const supervision: SubjectRights = {
  sees: {
    'notary.inspection': seen,
    // What an inspection found at an office is that office’s.
    'notary.inspected': seen,
    'notary.complaint': seen,
    'notary.thirdParty': { lead: 'all', clerk: 'all', chief: 'all', inspector: 'all', district: 'district' },
  },
  acts: {
    'notary.inspection': {
      plan: inspectors,
      revise: inspectors,
      // A draw stands: another one is approved.
      draw: ['inspector', 'clerk'],
      byClass: ['inspector', 'clerk'],
      askRedraw: inspectors,
      approveRedraw: ['lead'],
      returnRedraw: ['lead'],
      notify: inspectors,
      begin: inspectors,
      find: inspectors,
      askReview: inspectors,
      approveReview: ['lead'],
      returnReview: ['lead'],
      orderRectification: inspectors,
      // The office puts it right, and an inspector looks at it again.
      rectify: ['office'],
      handOver: ['office'],
      pass: inspectors,
      again: inspectors,
      publish: bureau,
      divide: inspectors,
      archive: ['clerk', 'inspector'],
      cancel: bureau,
    },
    // Moved by its inspection alone.
    'notary.inspected': { count: [], order: [], handOver: [], pass: [], publish: [] },
    'notary.complaint': {
      receive: handlers,
      accept: handlers,
      refuse: handlers,
      transfer: handlers,
      investigate: [...handlers, 'lead'],
      note: inspectors,
      askAnswer: inspectors,
      approveAnswer: reviewers,
      returnAnswer: reviewers,
      askExtension: inspectors,
      approveExtension: reviewers,
      returnExtension: reviewers,
      archive: handlers,
    },
    'notary.thirdParty': {
      record: [...bureau, 'district'],
      judge: [...bureau, 'district'],
      use: [...bureau, 'district'],
      eventClosed: [],
      leave: [...bureau, 'district'],
      answer: [...bureau, 'district'],
    },
  },
  unmasks: {
    'notary.inspection': {},
    'notary.inspected': {},
    'notary.complaint': {
      complainant: [...inspectors, 'lead'],
      phone: handlers,
      content: officials,
      evidence: [...inspectors, 'lead'],
      findings: officials,
      reply: officials,
    },
    'notary.thirdParty': {},
  },
  reports: {
    'notary.inspection-states': [...officials, 'office'],
    'notary.inspected-states': [...officials, 'office'],
    'notary.complaint-states': [...officials, 'office'],
    'notary.thirdParty-states': officials,
    'notary.supervision': officials,
  },
  secrets: hidden,
  put(put, { whose, ownerUnit, district, office }) {
    const involved = [ownerUnit, `district:${district}`];
    put(
      'notary.inspection',
      whose,
      {
        ownerUnit,
        state: 'checking',
        values: { subject: '专项检查', kind: 'special', content: '质量', noticedOn: '2026-03-02', plannedOn: '2026-03-02' },
      },
      involved,
    );
    put('notary.inspected', whose, { ownerUnit, state: 'judged', values: { office, kind: 'special', problems: 1 } }, involved);
    put(
      'notary.complaint',
      whose,
      {
        ownerUnit,
        state: 'investigating',
        values: {
          subject: '收费争议',
          channel: 'letter',
          matter: 'fee',
          office,
          officeName: whose.unit,
          receivedOn: '2026-03-02',
          ...hidden,
        },
      },
      involved,
    );
    put(
      'notary.thirdParty',
      whose,
      {
        ownerUnit,
        state: 'judging',
        values: { subject: '媒体报道', source: 'media', office, content: '报道内容', receivedOn: '2026-03-02' },
      },
      involved,
    );
  },
};
