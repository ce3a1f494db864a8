/** 上报事项: what of a petition the ministry is told. */
export const events = {
  register: ['登记', 'Registered'],
  transfer: ['转办', 'Divided'],
  accept: ['受理', 'Accepted'],
  extend: ['延期', 'Extended'],
  reply: ['答复', 'Answered'],
  close: ['办结', 'Ended'],
  rating: ['评价', 'Rated'],
  letter: ['答复意见书', 'Letter of the answer'],
} as const;
export type Event = keyof typeof events;

export const endings = {
  answered: ['答复', 'Answered'],
  elsewhere: ['告知', 'Told whom to turn to'],
  refused: ['不予受理', 'Not accepted'],
  noMore: ['不再受理', 'No longer accepted'],
  procedure: ['导入法定程序', 'Led into its procedure'],
  handedOver: ['移送', 'Handed over'],
  filed: ['存查', 'Filed'],
} as const;
export const rated = { office: ['信访部门', 'Petition office'], unit: ['责任单位', 'Unit in charge'] } as const;
export const satisfactions = {
  satisfied: ['满意', 'Satisfied'],
  fair: ['基本满意', 'Fairly satisfied'],
  unsatisfied: ['不满意', 'Not satisfied'],
} as const;

/** What comes before what in the course of a petition: a later step is not sent before an earlier one is. */
export const before: Readonly<Record<Exclude<Event, 'register'>, readonly Event[]>> = {
  transfer: ['register'],
  accept: ['register', 'transfer'],
  extend: ['register', 'transfer', 'accept'],
  reply: ['register', 'transfer', 'accept', 'extend'],
  close: ['register', 'transfer', 'accept', 'extend', 'reply'],
  rating: ['register', 'transfer', 'accept', 'extend', 'reply', 'close'],
  letter: ['register', 'transfer', 'accept', 'extend', 'reply', 'close'],
};

/** How what the ministry has may differ from what we said. */
export const differences = {
  missing: ['对方没有该事项', 'It has no such step'],
  count: ['本件事项数不同', 'Another number of steps'],
  event: ['上报事项', 'What happened'],
  version: ['报文版本', 'Version'],
  happenedOn: ['发生日期', 'Happened on'],
  digest: ['内容', 'What is said'],
} as const;
