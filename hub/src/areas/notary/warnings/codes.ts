/** 预警模型, by the keys of their parameters; 涨跌 of fees and of acceptances are judged each night. */
export const models = {
  elderly: ['批量涉老办证', 'Many acts of the elderly'],
  sameParty: ['同一当事人多次办证', 'Same party, many acts'],
  largeFee: ['较大额收费', 'Large fees'],
  feeGrowth: ['收费金额同比增减', 'Fees against last year'],
  acceptanceGrowth: ['受理量同比增减', 'Acceptances against last year'],
  video: ['视频记录异常', 'Recordings'],
  device: ['设备离线', 'Silent device'],
} as const;
export type Model = keyof typeof models;

export const levels = { yellow: ['黄色', 'Yellow'], red: ['红色', 'Red'] } as const;

export const outcomes = {
  explained: ['正常说明', 'Explained'],
  rectified: ['整改', 'Put right'],
  transferred: ['移送', 'Handed on'],
} as const;

export const closings = {
  closed: ['销号', 'Closed'],
  falseAlarm: ['误报', 'False alarm'],
  basis: ['基数变化', 'The basis has changed'],
} as const;
