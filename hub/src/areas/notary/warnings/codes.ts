/** 预警模型, by the keys of their parameters; 涨跌 of fees and of acceptances, volumes and what is left undone are judged each night. */
export const models = {
  elderly: ['批量涉老办证', 'Many acts of the elderly'],
  sameParty: ['同一当事人多次办证', 'Same party, many acts'],
  largeFee: ['较大额收费', 'Large fees'],
  feeGrowth: ['收费金额同比增减', 'Fees against last year'],
  acceptanceGrowth: ['受理量同比增减', 'Acceptances against last year'],
  video: ['视频记录异常', 'Recordings'],
  device: ['设备离线', 'Silent device'],
  practice: ['执业监管（五不准等）', 'Practice'],
  archive: ['逾期未归档', 'Not archived in time'],
  substantiated: ['投诉查证属实', 'Complaint substantiated'],
  quality: ['公证质量', 'Quality of acts'],
  refusals: ['补正与不予办理占比', 'Corrected and refused'],
  volume: ['日办证量异常', 'Volume of a day'],
  deviation: ['单件收费偏离', 'Fee per act off the usual'],
  peers: ['单件收费偏离同类', 'Fee per act off that of peers'],
  composed: ['自定义模型', 'Composed models'],
} as const;
export type Model = keyof typeof models;

/** What is wrong with the recordings of an act, or with what records them (N06): the association is told of it. */
export const ofRecordings = ['video', 'device'] as const satisfies readonly Model[];
/** The dimension of recordings that says a fee, which the association is not told. */
export const highFee = '费用高';

/** 风险类别 (N40): the eight themes of warnings. */
export const themes = {
  volume: ['办证量', 'Volume'],
  quality: ['质量', 'Quality'],
  deviation: ['偏离', 'Deviation'],
  device: ['设备离线', 'Silent devices'],
  fee: ['费用', 'Fees'],
  elderly: ['涉老批量', 'Many acts of the elderly'],
  sameParty: ['同一当事人', 'Same party'],
  practice: ['监管预警', 'Practice'],
} as const;
export type Theme = keyof typeof themes;

/** 监管领域: how an office is run, and how its notaries practise. */
export const domains = { operation: ['运营监管', 'Operation'], practice: ['执业监管', 'Practice'] } as const;
export type Domain = keyof typeof domains;

const themeOfModel = {
  elderly: 'elderly',
  sameParty: 'sameParty',
  largeFee: 'fee',
  feeGrowth: 'fee',
  acceptanceGrowth: 'volume',
  video: 'quality',
  device: 'device',
  practice: 'practice',
  archive: 'practice',
  substantiated: 'practice',
  quality: 'quality',
  refusals: 'quality',
  volume: 'volume',
  deviation: 'deviation',
  peers: 'deviation',
  composed: 'deviation',
} as const satisfies Readonly<Record<Model, Theme>>;
export const themeOf = (model: Model): Theme => themeOfModel[model];
export const domainOf = (theme: Theme): Domain => (theme === 'practice' ? 'practice' : 'operation');

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
  event: ['随事件办结', 'Closed with its event'],
} as const;

/** 事件处理状态: how far the event is that a warning led to. */
export const eventStandings = {
  none: ['未立事件', 'No event'],
  judging: ['待研判', 'To be judged'],
  dispatch: ['待派发', 'To be dispatched'],
  sign: ['待签收', 'To be signed for'],
  checking: ['排查中', 'Being looked into'],
  rectifying: ['整改中', 'Being put right'],
  review: ['待复核', 'To be reviewed'],
  closed: ['已办结', 'Closed'],
  repaired: ['已修复', 'Repaired'],
  unfounded: ['不成立', 'Unfounded'],
} as const;
