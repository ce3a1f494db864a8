import type { Reach } from '../../../../api/testing/area-rights.js';
import type { SubjectRights } from '../rights-cast.js';

const bureau: Readonly<Record<string, Reach>> = {
  lead: 'all',
  clerk: 'all',
  chief: 'all',
  district: 'district',
  association: 'nothing',
  'association-head': 'nothing',
  expert: 'nothing',
  head: 'unit',
  desk: 'unit',
  appraiser: 'nothing',
  reviewer: 'nothing',
  assistant: 'nothing',
  client: 'nothing',
};
const within = ['head', 'desk', 'appraiser', 'reviewer'];
const readers = [...within, 'lead', 'clerk', 'district'];

const values = {
  category: 'A03',
  kind: 'initial',
  privateClient: '欧阳委托',
  contact: '欧阳联系',
  contactPhone: '13912345678',
  facts: '案情不公开',
  examinee: '欧阳被鉴',
  examineeId: '310101198503070017',
  companions: [{ row: 1, name: '欧阳陪同' }],
  witnesses: [{ row: 1, name: '欧阳见证' }],
  polluter: '欧阳化工',
  guardian: '欧阳监护',
  diagnosis: 'F20.0 不公开',
  donors: [{ row: 1, name: '欧阳样本' }],
  process: '过程不公开',
  analysis: '分析不公开',
  opinion: '意见不公开',
};

/** F01–F21: the authorities see what they supervise, an institution its own, an appraiser what he was named for, a reviewer what his institution has under way, who entrusts his own. */
export const cases: SubjectRights = {
  sees: {
    'forensic.case': { ...bureau, appraiser: 'own', reviewer: 'unit', client: 'own' },
    'forensic.assignment': { ...bureau, appraiser: 'own' },
    'forensic.review': { ...bureau, reviewer: 'own' },
    'forensic.exhibit': { ...bureau, appraiser: 'unit', assistant: 'unit' },
    'forensic.outing': { ...bureau, appraiser: 'unit' },
    'forensic.exportRequest': { ...bureau, district: 'unit' },
  },
  acts: {
    'forensic.case': {
      entrust: ['desk', 'head', 'client'],
      revise: ['desk', 'head', 'client'],
      confirm: ['client'],
      recordConfirmation: ['desk', 'head'],
      // Acceptance, assignment, pause, extension and sign-out are the head's (areas/forensic.md, approvals).
      accept: ['head'],
      refuse: ['head'],
      withdraw: ['desk', 'client'],
      assign: ['head'],
      reassign: ['head'],
      weighTitles: [],
      checkSenior: [],
      examine: ['appraiser'],
      askReview: ['appraiser'],
      flagOuting: [],
      passReview: [],
      returnFromReview: [],
      askPause: ['appraiser'],
      approvePause: ['head'],
      returnPause: ['head'],
      resume: ['appraiser', 'head'],
      resumeOnDay: [],
      askExtension: ['appraiser'],
      approveExtension: ['head'],
      returnExtension: ['head'],
      issue: ['head'],
      sendBack: ['head'],
      deliver: ['desk', 'head'],
      correct: ['appraiser', 'head'],
      archive: ['desk', 'head'],
      terminate: ['head'],
    },
    'forensic.assignment': { give: [], qualify: [], sign: ['appraiser'], release: [], resign: [] },
    'forensic.exhibit': {
      receive: ['desk', 'appraiser'],
      note: ['desk', 'appraiser', 'assistant'],
      askReturn: ['desk', 'appraiser'],
      confirmReturn: ['desk', 'appraiser', 'head'],
      askDestroy: ['desk', 'appraiser'],
      confirmDestroy: ['desk', 'appraiser', 'head'],
      keep: ['desk', 'appraiser', 'head'],
    },
    'forensic.outing': {
      ask: ['appraiser'],
      approve: ['head'],
      refuse: ['head'],
      leave: ['appraiser'],
      record: ['appraiser'],
      cancel: ['appraiser', 'head'],
    },
    'forensic.exportRequest': {
      ask: ['desk', 'head', 'clerk', 'lead', 'district'],
      approve: ['head', 'lead', 'chief'],
      refuse: ['head', 'lead', 'chief'],
      expire: [],
    },
    'forensic.review': { ask: [], qualify: [], pass: ['reviewer'], sendBack: ['reviewer'], stop: [] },
  },
  unmasks: {
    'forensic.case': {
      privateClient: readers,
      contact: within,
      contactPhone: within,
      facts: readers,
      examinee: readers,
      examineeId: readers,
      companions: readers,
      witnesses: readers,
      polluter: readers,
      guardian: readers,
      diagnosis: readers,
      donors: readers,
      process: readers,
      analysis: readers,
      opinion: readers,
    },
    'forensic.assignment': {},
    'forensic.exhibit': {},
    'forensic.outing': { witness: ['head', 'desk', 'appraiser', 'clerk', 'district'] },
    'forensic.exportRequest': {},
    'forensic.review': { comment: ['reviewer', 'head', 'lead', 'clerk', 'district'] },
  },
  reports: {},
  secrets: { ...values, comment: '复核意见不公开', witness: '欧阳在场', category: undefined, kind: undefined },
  put: (put, { whose, ownerUnit, district, institution, person, client }) => {
    const of = put(
      'forensic.case',
      whose,
      { state: 'appraising', ownerUnit, values: { ...values, institution, client, appraisers: [person], reviewer: person } },
      [ownerUnit, `forensic.person:${person}`, `forensic.client:${client}`],
    );
    put('forensic.assignment', whose, { state: 'given', ownerUnit, values: { case: of, person, institution, personName: whose.person } }, [
      ownerUnit,
      `forensic.person:${person}`,
    ]);
    put('forensic.exhibit', whose, { state: 'held', ownerUnit, values: { case: of, label: whose.person, sort: 'other', kind: 'object' } }, [
      ownerUnit,
    ]);
    put('forensic.outing', whose, { state: 'asked', ownerUnit, values: { case: of, address: '某处', witness: '欧阳在场' } }, [ownerUnit]);
    put('forensic.exportRequest', whose, { state: 'asked', ownerUnit, values: { what: 'forensic.case' } }, [
      ownerUnit,
      `district/${district}`,
    ]);
    put('forensic.review', whose, { state: 'asked', ownerUnit, values: { case: of, person, institution, comment: '复核意见不公开' } }, [
      ownerUnit,
      `forensic.person:${person}`,
    ]);
  },
};
