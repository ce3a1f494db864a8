import { stamp } from '../../../definitions/index.js';
import { office } from '../area.js';

/** Who said that he is one does not decide on what is objected to that. */
const deciders = ['askDetermination', 'approveDetermination'] as const;

/** What is approved is published; objected to within the window another person decides, and at its end it stands (公示、异议、认定). */
export const publishing = {
  publish: {
    title: ['公示', 'Publish'],
    from: 'approved',
    to: 'published',
    by: office.city,
    due: { of: 'city-clerk', clock: null },
    then: [stamp('publishedOn')],
  },
  object: {
    title: ['提出异议', 'Object'],
    from: 'published',
    to: 'objected',
    by: ['lawyer', 'firm-clerk'],
    form: ['objection', 'objectionPapers'],
    need: ['objection'],
    then: [stamp('objectedOn')],
  },
  recordObjection: {
    title: ['登记异议', 'Record an objection'],
    from: 'published',
    to: 'objected',
    by: office.clerks,
    form: ['objectorName', 'objectorPhone', 'objection', 'objectionPapers'],
    need: ['objectorName', 'objection'],
    then: [stamp('objectedOn')],
  },
  // From the public page, by somebody without account.
  objectPublicly: {
    title: ['公众提出异议', 'Objected to by the public'],
    from: 'published',
    to: 'objected',
    by: [],
    form: ['objectorName', 'objectorPhone', 'objection'],
    anew: ['objectorName', 'objectorPhone', 'objection'],
    need: ['objectorName', 'objectorPhone', 'objection'],
    then: [stamp('objectedOn')],
  },
  uphold: {
    title: ['异议不成立，维持认定', 'Uphold'],
    from: 'objected',
    to: 'determined',
    by: office.city,
    due: 'answer',
    notBy: deciders,
    form: ['objectionFinding'],
    need: ['objectionFinding'],
    then: [stamp('determinedOn')],
  },
  clear: {
    title: ['异议成立，予以排除', 'Clear'],
    from: 'objected',
    to: 'excluded',
    by: office.city,
    due: 'answer',
    notBy: deciders,
    form: ['objectionFinding'],
    need: ['objectionFinding'],
    then: [stamp('excludedOn')],
  },
  stand: {
    title: ['公示期满，予以认定', 'The window is over'],
    from: 'published',
    to: 'determined',
    by: [],
    byClock: true,
    then: [stamp('determinedOn')],
  },
} as const;
