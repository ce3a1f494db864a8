import { endings, oneOf } from './petition.js';

/** 内部工作人员及管理相对人: of petitions about these the platform that gathers what the bureau knows is told, and of no other. */
export const respondentKind = oneOf(
  ['staff', 'lawyer', 'firm', 'notary', 'forensic', 'administrator'],
  '反映对象类别',
  'Kind of respondent',
);

/** How far it is; `annulled`: a review annulled its answer, and it is handled anew. */
export const stage = oneOf(
  ['registered', 'divided', 'accepted', 'extended', 'answered', 'closed', 'annulled'],
  '办理环节',
  'How far it is',
);

/** How it ended; `withdrawn`: by who petitioned. */
export const ending = oneOf([...endings, 'withdrawn'], '办结方式', 'How it ended');
