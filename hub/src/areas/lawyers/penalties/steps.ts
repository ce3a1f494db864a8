import { approval, committee, days, extend, issue, offer, set, stamp } from '../../../definitions/index.js';
import { office } from '../area.js';

/** Section head, then the deputy head in charge, of the authority that has the case. */
const chain = [
  ['city-lead', 'district-lead'],
  ['deputy', 'district-deputy'],
] as const;
export const deputies = ['deputy', 'district-deputy'] as const;

export const filing = approval('filing', ['立案', 'Filing'], {
  from: 'clue',
  to: 'investigation',
  by: office.clerks,
  chain,
  form: ['jurisdiction', 'articles', 'occurredOn', 'foundOn', 'officers'],
  need: ['articles', 'jurisdiction', 'occurredOn', 'foundOn', 'officers'],
  then: [stamp('filedOn'), issue('filing')],
});

/** 法制审核 (处罚法 58): by somebody who did not handle the case. */
export const review = approval('review', ['法制审核', 'Legal review'], {
  from: 'investigation',
  to: 'reviewed',
  by: office.clerks,
  chain: ['legal-reviewer'],
  then: [issue('opinion')],
});

/** 延长办案期限: once, by the head of the authority that has the case, while it is investigated. */
export const extension = approval('extension', ['延长办案期限', 'Extension'], {
  from: 'investigation',
  to: 'investigation',
  by: office.clerks,
  chain: [deputies],
  form: ['extensionGrounds'],
  need: ['extensionGrounds'],
  then: [stamp('extendedOn'), extend('decide', days(60), { most: 1, law: '行政处罚法第六十条' })],
});

/** 集体讨论 (处罚法 57). */
export const deliberation = committee('deliberation', ['集体讨论', 'Joint discussion'], {
  from: 'reviewed',
  to: 'deliberated',
  convene: office.clerks,
  by: deputies,
  quorum: 3,
  barred: 'officers',
  then: [issue('minutes')],
});

/** 建议市局吊销: the city alone revokes (律师法 arts 49, 52); it takes the case up where it investigates and hears for itself. */
export const revocation = offer('revocation', ['建议市局吊销', 'Propose revocation to the city'], {
  from: ['reviewed', 'deliberated', 'notified', 'deciding'],
  back: 'deciding',
  to: 'investigation',
  by: 'district-deputy',
  receiver: 'deputy',
  then: [set({ authority: 'city' })],
});
