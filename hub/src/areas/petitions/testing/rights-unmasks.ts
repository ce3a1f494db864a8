import type { AreaRights } from '../../../api/testing/area-rights.js';

const clerks = ['office-clerk', 'district-clerk'] as const;
const heads = ['office-lead', 'district-head'] as const;
const units = [...clerks, ...heads] as const;
const readers = ['desk', 'reviewer', 'lead', ...units, 'discipline-clerk', 'supervisor', 'deputy'] as const;
const handling = ['desk', 'reviewer', 'lead', ...clerks] as const;
/** Masked fields, and who may see one in clear for a stated purpose. */
export const unmasks: AreaRights['unmasks'] = {
  'petitions.petition': {
    subject: readers,
    summary: readers,
    facts: readers,
    answer: readers.filter((role) => role !== 'discipline-clerk'),
    respondent: readers.filter((role) => role !== 'supervisor' && role !== 'deputy'),
    papers: readers.filter((role) => role !== 'supervisor' && role !== 'deputy'),
    // A hash: nobody is shown it.
    queryKey: [],
    representatives: [],
    reviewGrounds: [],
    factsFound: readers.filter((role) => role !== 'discipline-clerk'),
    settlement: readers.filter((role) => role !== 'discipline-clerk'),
    petitioner: [...handling, 'discipline-clerk'],
    document: ['desk', 'lead'],
    phone: handling,
    address: ['desk', 'lead', ...clerks],
    ...Object.fromEntries(
      ['signedForm', 'powerOfAttorney', 'delegation', 'addressPaper', 'recusalPaper', 'withdrawalPaper', 'reviewPaper', 'secondPaper'].map(
        (field) => [field, [...handling, 'discipline-clerk']],
      ),
    ),
  },
  'petitions.part': {
    assistFacts: ['lead', 'deputy', 'supervisor', ...units],
    settlement: ['lead', 'deputy', 'supervisor', ...units],
    interviews: ['lead', 'deputy', 'supervisor', ...units],
    hearingRecord: ['lead', 'deputy', 'supervisor', ...units],
    hearingPapers: ['lead', 'deputy', 'supervisor', ...units],
    agreement: ['lead', 'deputy', 'supervisor', ...units],
    merged: ['lead', 'deputy', 'supervisor', ...units],
    assistReply: ['lead', 'deputy', 'supervisor', ...units],
    factsFound: ['lead', 'deputy', 'supervisor', ...units],
    answer: ['lead', 'deputy', 'supervisor', ...units],
  },
  'petitions.copy': {},
  'petitions.verdict': {},
  'petitions.person': { document: ['desk', 'lead'], name: ['desk', 'reviewer', 'lead'], phone: ['desk', 'lead'] },
  'petitions.event': {},
  'petitions.review': {
    grounds: ['desk', 'lead', 'deputy', ...units],
    opinion: ['lead', 'deputy', 'supervisor', ...units],
  },
  'petitions.order': {},
  'petitions.text': { phone: ['desk', 'lead'], words: ['lead'] },
  'petitions.rating': { remark: ['desk', 'lead', ...units], officeRemark: ['desk', 'lead', ...units] },
  'petitions.onlinePaper': { paper: ['desk', 'reviewer', 'lead'] },
  'petitions.onlineRating': { remark: ['desk', 'lead'] },
  'petitions.advice': { answer: ['supervisor', 'lead', 'deputy', 'discipline-clerk', ...units] },
  'petitions.sample': {},
  'petitions.quality': {},
  'petitions.monthly': {},
  'petitions.exportRequest': {},
  'petitions.target': {},
  'petitions.round': {},
  'petitions.assessment': {},
  'petitions.body': {},
  'petitions.upload': { petitioner: ['desk', 'lead'], summary: ['desk', 'lead'], grounds: ['desk', 'lead'], answer: ['desk', 'lead'] },
  'petitions.arrival': {
    subject: ['desk', 'reviewer', 'lead', 'supervisor'],
    petitioner: ['desk', 'reviewer', 'lead'],
    document: ['desk', 'lead'],
    phone: ['desk', 'reviewer', 'lead'],
    address: ['desk', 'lead'],
    summary: ['desk', 'reviewer', 'lead', 'supervisor'],
    facts: ['desk', 'reviewer', 'lead', 'supervisor'],
    respondent: ['desk', 'reviewer', 'lead'],
  },
  'petitions.former': {
    subject: ['desk', 'reviewer', 'lead', 'supervisor'],
    petitioner: ['desk', 'reviewer', 'lead'],
    document: ['desk', 'lead'],
    phone: ['desk', 'reviewer', 'lead'],
    address: ['desk', 'lead'],
    summary: ['desk', 'reviewer', 'lead', 'supervisor'],
    facts: ['desk', 'reviewer', 'lead', 'supervisor'],
    respondent: ['desk', 'reviewer', 'lead'],
    answer: ['desk', 'reviewer', 'lead', 'supervisor'],
  },
  'petitions.guide': {},
};
