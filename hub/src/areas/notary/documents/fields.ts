import { associationStandings } from '@fatong/contracts/codes';
import { choice, date, files, integer, minutes, prose, ref, text } from '../../../definitions/index.js';
import { toldFields } from '../association/telling.js';
import { addressee } from '../registers/addressee.js';
import { documentKinds, senders, urgencies } from './codes.js';
import { ofAssociation, ofBureau, ofSupervisory } from './review.js';

/** What the sender writes. */
export const drafted = {
  title: text(['标题', 'Title'], { required: true, max: 120, search: true, filter: true }),
  kind: choice(['文种', 'Kind'], documentKinds, { required: true, filter: true }),
  content: prose(['正文', 'Text'], { required: true, max: 20_000 }),
  urgency: choice(['紧急程度', 'Urgency'], urgencies, { filter: true }),
  attachments: files(['附件', 'Attachments'], { most: 10, text: true }),
  recipients: ref(['主送单位', 'Recipients'], addressee, { many: true, most: 100 }),
  copies: ref(['抄送单位', 'Copies to'], addressee, { many: true, most: 100 }),
  answerBy: date(['要求反馈日期', 'To be answered by'], { filter: true }),
};

/** 会审. */
export const consulted = { jointly: ref(['会审机构', 'Consulted'], addressee, { many: true, most: 20 }) };

/** How it went. */
export const course = {
  sender: choice(['发文单位', 'Sender'], senders, { filter: true }),
  opinions: minutes(['审核意见', 'Opinions']),
  jointOpinion: prose(['最近会审意见', 'Last opinion of who was consulted'], { max: 4000 }),
  documentNumber: text(['文号', 'Number of the document'], { filter: true, max: 60 }),
  sentOn: date(['发送日期', 'Sent on'], { filter: true }),
  recipientCount: integer(['应签收', 'To be signed by'], { unit: ['家', 'units'] }),
  signedCount: integer(['已签收', 'Signed by'], { unit: ['家', 'units'] }),
  progress: text(['签收进度', 'Progress'], { max: 40 }),
  associationWay: choice(['送协会方式', 'Sent to the association'], { to: ['主送', 'To sign for'], cc: ['抄送', 'As a copy'] }),
  ...toldFields,
  associationRequest: text(['协会请求号', 'Request id at the association'], { max: 40 }),
  associationStanding: choice(['协会回执', 'Receipt of the association'], associationStandings, {}),
  associationReceipt: text(['协会回执编号', 'Number of the receipt'], { max: 64 }),
  associationOn: date(['协会回执日期', 'Answered by the association on']),
  associationBy: text(['协会签收人', 'Signed for by'], { max: 60 }),
  associationText: prose(['协会回执内容', 'What the association says'], { class: 'sensitive', max: 20_000 }),
};

export const fields = {
  ...drafted,
  ...consulted,
  ...course,
  ...ofBureau.fields,
  ...ofAssociation.fields,
  ...ofSupervisory.fields,
};

const namesOf = <T extends object>(of: T) => Object.keys(of) as (keyof T & string)[];
export const sections = [
  { title: ['文件', 'Document'], fields: namesOf(drafted) },
  {
    title: ['审核', 'Review'],
    fields: ['sender', 'jointly', 'opinions', 'bureauReviewStep', 'associationReviewStep', 'supervisoryReviewStep'],
    brief: true,
  },
  {
    title: ['发送与签收', 'Sending and receipt'],
    fields: ['documentNumber', 'sentOn', 'progress', 'recipientCount', 'signedCount'],
    brief: true,
  },
  {
    title: ['协会系统回执', 'Receipt of the association’s system'],
    fields: [
      'associationWay',
      'associationTold',
      'associationStanding',
      'associationReceipt',
      'associationOn',
      'associationBy',
      'associationText',
    ],
    brief: true,
  },
] as const;
