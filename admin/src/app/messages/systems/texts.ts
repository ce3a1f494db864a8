import type { Label } from '@fatong/contracts';

export const systemTexts = {
  details: ['详情', 'Details'],
  span: ['时间范围', 'Time span'],
  about: ['基本情况', 'About it'],
  number: ['系统编号', 'Number'],
  protocol: ['接入方式', 'Way'],
  protocols: {
    rest: ['REST 接口', 'REST'],
    soap: ['SOAP 接口', 'SOAP'],
    sftp: ['文件交换（SFTP）', 'Files (SFTP)'],
    amqp: ['消息队列（AMQP）', 'Queue (AMQP)'],
    database: ['读取其数据库', 'Its database is read'],
  },
  area: ['主管业务', 'Area'],
  receipts: ['可按请求号核实结果', 'Says what it has of a request'],
  sheets: ['停用期间可用表格代报', 'A sheet may stand in for'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  load: ['当前负荷', 'Load'],
  pace: ['时延', 'How long it takes'],
  paceIn: ['收到至办结', 'From the door until done'],
  paceOut: ['对方应答', 'Until the partner answered'],
  paceNone: ['该时段没有报文', 'Nothing in this time'],
  half: ['半数', 'Half'],
  most: ['95%', '95 %'],
  nearlyAll: ['99%', '99 %'],
  measured: (count: number): Label => [`按最近 ${count} 条计`, `of the latest ${count}`],
  contracts: ['接口规范', 'Contracts'],
  message: ['报文', 'Message'],
  version: ['版本', 'Version'],
  way: ['方向', 'Direction'],
  ways: { in: ['对方发来', 'From them'], out: ['我方发出', 'To them'] },
  order: ['次序', 'Order'],
  inOrder: ['同一业务编号按序', 'In order by business number'],
  anyOrder: ['以版本为准', 'Its version decides'],
  older: ['旧版', 'Older'],
  refusals: ['最近拒收', 'Last refusals'],
  noRefusals: ['最近没有拒收', 'Nothing was refused lately'],
  all: ['全部报文', 'All its messages'],
  allFailures: ['失败', 'Failures'],
} as const;

/** 40 → `40 ms`, 1500 → `1.5 s`, 90000 → `90 s`. */
export const took = (ms: number): string =>
  ms < 1000 ? `${ms} ms` : ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`;
