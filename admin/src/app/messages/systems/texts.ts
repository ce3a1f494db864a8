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
  keys: ['密钥和证书', 'Keys and certificates'],
  keysNone: ['接入端尚未报告该系统的密钥', 'No process has told of its keys yet'],
  keyName: ['名称', 'Name'],
  keyKind: ['用途', 'For'],
  keyEnd: ['到期', 'Ends'],
  keyTold: ['接入端启动时报告', 'Told when the doors started'],
  keyKinds: {
    secret: ['共享密钥（签名）', 'Shared secret'],
    certificate: ['我方签名证书', 'Our signing certificate'],
    known: ['对方签名证书', 'Their signing certificate'],
    sm2: ['国密密钥（SM2）', 'SM2 keys'],
    tls: ['我方 TLS 证书', 'Our TLS certificate'],
    'tls-known': ['对方 TLS 证书', 'Their TLS certificate'],
    'tls-ca': ['对方 CA 证书', 'Their authority'],
    door: ['接入端 TLS 证书', 'TLS certificate of our doors'],
  },
  keyNoEnd: ['无固定期限，换密钥时停用', 'No end of its own: until it is renewed'],
  keyEnded: ['已到期', 'Has ended'],
  contact: ['联系人', 'Contact'],
  contactNone: ['未登记联系人', 'Nobody is on file'],
  contactWrite: ['登记联系人', 'Enter a contact'],
  contactChange: ['修改', 'Change'],
  contactTitle: ['联系人', 'Contact'],
  contactLead: [
    '对方负责本接口的人员，发生拒收、中断或需要换证时联系。修改留有记录；全部清空则不再登记。',
    'Who answers for the interface there, to be phoned when something is refused, interrupted or to be renewed. Changes are written down; empty all to remove it.',
  ],
  contactName: ['姓名', 'Name'],
  contactPhone: ['电话', 'Phone'],
  contactEmail: ['电子邮箱', 'E-mail'],
  contactSave: ['保存', 'Save'],
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

/** How near its end a key is: within thirty days its renewal is to be begun. */
export function endTone(endsAt: string, now: Date): 'late' | 'near' | 'rest' {
  const days = (Date.parse(endsAt) - now.getTime()) / 86_400_000;
  if (days <= 0) return 'late';
  return days <= 30 ? 'near' : 'rest';
}

export const daysLeft = (endsAt: string, now: Date): Label => {
  const days = Math.floor((Date.parse(endsAt) - now.getTime()) / 86_400_000);
  return [`剩 ${days} 天`, `${days} ${days === 1 ? 'day' : 'days'} left`];
};

/** 40 → `40 ms`, 1500 → `1.5 s`, 90000 → `90 s`. */
export const took = (ms: number): string =>
  ms < 1000 ? `${ms} ms` : ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`;
