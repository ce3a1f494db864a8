export const documentKinds = {
  notice: ['通知', 'Notice'],
  letter: ['公函', 'Letter'],
  supervisory: ['监管文件', 'Supervisory document'],
  bulletin: ['通报', 'Bulletin'],
  other: ['其他', 'Other'],
} as const;

/** 紧急程度, of what the association is told over its system; usual where nothing is said. */
export const urgencies = { flash: ['特急', 'Flash'], urgent: ['加急', 'Urgent'], usual: ['平件', 'Usual'] } as const;

export const senders = { bureau: ['市局公管处', 'Office of the city bureau'], association: ['市公证协会', 'Notary association'] } as const;

/** 公管处 and the association send; each has a head who reviews. */
export const bureauSenders = ['clerk', 'lead'] as const;
export const associationSenders = ['association', 'association-head'] as const;
export const allSenders = [...bureauSenders, ...associationSenders] as const;

/** Who sign for what comes to their unit. */
export const receivers = ['office', 'district', 'association', 'association-head'] as const;
/** Who read what comes to their unit: the office of the city bureau reads copies. */
export const readers = [...receivers, 'lead', 'clerk', 'chief'] as const;
