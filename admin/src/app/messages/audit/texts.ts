import type { Label } from '@fatong/contracts';
import type { AuditEntry } from '@fatong/contracts/api';

export const auditTexts = {
  title: ['审计日志', 'Audit log'],
  time: ['时间', 'Time'],
  account: ['人员', 'Person'],
  accountFilter: ['用户名', 'User name'],
  unit: ['单位', 'Unit'],
  act: ['行为', 'Act'],
  object: ['对象', 'Object'],
  outcome: ['结果', 'Outcome'],
  detail: ['细节', 'Detail'],
  address: ['地址', 'Address'],
  whole: ['查看全部', 'See all of it'],
  entry: ['审计记录', 'Audit entry'],
  number: ['对象编号', 'Object id'],
  close: ['关闭', 'Close'],
  done: ['完成', 'Done'],
  refused: ['拒绝', 'Refused'],
  none: ['还没有审计记录', 'No entry yet'],
  noneWhy: [
    '登录、查看个人信息、重试、越权访问等都会记在这里，不能修改。',
    'Sign-ins, reveals, retries and refused access are written here and cannot be changed.',
  ],
} as const satisfies Record<string, Label>;

/** Acts of the system itself; those of areas are shown by their code. */
const acts: Readonly<Record<string, Label>> = {
  login: ['登录', 'Sign-in'],
  logout: ['退出', 'Sign-out'],
  account: ['开立账号', 'Account made'],
  password: ['修改密码', 'Password changed'],
  deputy: ['离岗代理', 'Deputy'],
  kiosk: ['大屏', 'Screen on a wall'],
  read: ['查看记录', 'Read a record'],
  query: ['按个人信息查询', 'Query by personal data'],
  reveal: ['查看原文', 'Reveal'],
  export: ['导出', 'Export'],
  api: ['越权访问', 'Access without right'],
  'message.retry': ['重试报文', 'Retry of a message'],
  'message.arrived': ['确认已送达', 'Noted as arrived'],
  'message.again': ['重新发送', 'Sent again'],
  'message.giveUp': ['放弃发送', 'Given up'],
  decide: ['决定发送事宜', 'Decision on a sending'],
  'failure.note': ['备注失败原因', 'Note on a failure'],
  'message.discard': ['作废报文', 'Discarded a message'],
  'message.replay': ['重放报文', 'Replayed a message'],
  'message.resend': ['再次发送', 'Sent once more'],
  'correction.propose': ['提出更正', 'Proposed a correction'],
  'correction.approved': ['同意更正', 'Approved a correction'],
  'correction.refused': ['不同意更正', 'Refused a correction'],
  'correction.withdrawn': ['撤回更正', 'Withdrew a correction'],
  'operation.prepare': ['准备批量操作', 'Prepared an operation'],
  'operation.try': ['试运行批量操作', 'Tried an operation'],
  'operation.start': ['开始批量操作', 'Started an operation'],
  'operation.pause': ['暂停批量操作', 'Paused an operation'],
  'operation.resume': ['继续批量操作', 'Resumed an operation'],
  'operation.cancel': ['取消批量操作', 'Cancelled an operation'],
  'operation.done': ['批量操作完成', 'Operation done'],
  'operation.cancelled': ['批量操作已取消', 'Operation cancelled'],
  'flow.stop': ['停发', 'Stopped'],
  'flow.resume': ['恢复收发', 'Released'],
  'flow.treat': ['更改失败处理', 'Treatment of failures'],
  'flow.contact': ['登记系统联系人', 'Wrote down a contact'],
  'flow.guard': ['修改合作方限值', 'Changed a partner’s limits'],
  'flow.probe': ['立即试发', 'Tried an interrupted partner'],
  'flow.maintain': ['安排维护时段', 'Planned maintenance'],
  'flow.maintained': ['结束维护时段', 'Ended maintenance'],
  'file.upload': ['上传文件', 'Uploaded a file'],
  'file.read': ['查看文件', 'Read a file'],
  'letter.deliver': ['登记送达', 'Noted a delivery'],
  'letter.read': ['查看文书', 'Read a letter'],
  'hold.lay': ['保全', 'Laid a hold'],
  'hold.release': ['解除保全', 'Released a hold'],
  'reckoning.round': ['对账', 'Compared with a master'],
  'reckoning.resend': ['请对方重报', 'Asked for reports again'],
  'clock.move': ['拨动演示时钟', 'Moved the clock of the demo'],
  'calendar.import': ['导入节假日安排', 'Imported a year’s days of rest'],
  'view/share': ['共享视图', 'Shared a view'],
  'view/unshare': ['停止共享视图', 'No longer shares a view'],
  'view/change-shared': ['更改共享的视图', 'Changed a shared view'],
};

export const actWords = (act: string): Label | undefined => (Object.hasOwn(acts, act) ? acts[act] : undefined);

/** What details are called; others keep their own names. */
const details: Readonly<Record<string, Label>> = {
  insteadOf: ['代办，原承办人', 'in the place of'],
  deputy: ['代理人', 'deputy'],
  purpose: ['目的', 'purpose'],
  surface: ['入口', 'entrance'],
  stage: ['部分', 'part'],
  from: ['原状态', 'from'],
  to: ['新状态', 'to'],
  fromDay: ['原日期', 'from'],
  toDay: ['新日期', 'to'],
  field: ['字段', 'field'],
  fields: ['字段', 'fields'],
  confirmed: ['已核实', 'confirmed'],
  states: ['状态', 'states'],
  state: ['状态', 'state'],
  needs: ['所需权限', 'needs'],
  why: ['原因', 'why'],
  made: ['岗位', 'with the role'],
  assurance: ['凭', 'by'],
  lock: ['计数范围', 'counted'],
  since: ['自', 'since'],
  reason: ['理由', 'reason'],
  version: ['版本', 'version'],
  count: ['条数', 'rows'],
  sort: ['排序', 'order'],
  filter: ['条件', 'conditions'],
  problem: ['问题', 'problem'],
  attempt: ['第几次发送', 'attempt'],
  record: ['记录', 'record'],
  owner: ['负责人', 'owner'],
  kind: ['种类', 'kind'],
  chosen: ['选取', 'chosen'],
  target: ['去处', 'target'],
  deliveries: ['投递数', 'deliveries'],
  total: ['总数', 'total'],
  done: ['办成', 'done'],
  failed: ['失败', 'failed'],
  refused: ['不能办', 'refused'],
  operation: ['批量操作', 'operation'],
  correction: ['更正', 'correction'],
  daysAhead: ['快几天', 'days ahead'],
  year: ['年份', 'year'],
  recounted: ['重算期限', 'limits counted anew'],
  system: ['系统', 'system'],
  numbers: ['限值', 'limits'],
  until: ['至', 'until'],
  scope: ['范围', 'scope'],
  name: ['名称', 'name'],
  title: ['名称', 'name'],
};

/** Ids of rows that nobody looks up by hand. */
const unsaid = ['event', 'stop'];

/** What values of some details are called; others are said as they are. */
const values: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  surface: { admin: ['管理后台', 'admin'], portal: ['服务门户', 'portal'] },
  why: {
    role: ['岗位无权', 'role without the right'],
    scope: ['不在可见范围', 'outside the scope'],
    password: ['密码不对', 'wrong password'],
    unknown: ['没有此账号', 'no such account'],
    disabled: ['账号已停用', 'account disabled'],
    barred: ['身份核验通过，不能进入', 'identified, and not let in'],
    locked: ['失败次数过多', 'too many failures'],
    surface: ['不是此入口的账号', 'account of the other entrance'],
    person: ['本人退出', 'signed out'],
    replaced: ['在同一浏览器重新登录', 'signed in anew in the same browser'],
    idle: ['长时间未操作', 'idle for too long'],
    longest: ['超过最长时限', 'longer than a session lasts'],
  },
  assurance: {
    password: ['密码', 'password'],
    face: ['人脸核验', 'face'],
    card: ['电子证', 'electronic licence'],
    unverified: ['密码和动态口令', 'password and one-time code'],
  },
  lock: {
    pair: ['此用户名从此处', 'this name from this place'],
    name: ['此用户名从各处', 'this name from everywhere'],
    address: ['此地址对各用户名', 'this address for all names'],
  },
};

/** Each detail with its name and what it says; nested ones and numbers as they are. */
export function detailLines(
  detail: Readonly<Record<string, unknown>>,
  terms: Readonly<Record<string, Label>>,
): readonly { readonly name: Label; readonly value: Label }[] {
  // A state that stayed says nothing.
  const isKept = detail['from'] === detail['to'];
  const word = (name: string, value: string): Label => terms[value] ?? values[name]?.[value] ?? [value, value];
  const said = (name: string, value: unknown, language: 0 | 1): string => {
    if (typeof value === 'string') return word(name, value)[language];
    return Array.isArray(value) ? value.map((one) => said(name, one, language)).join(language === 0 ? '、' : ', ') : JSON.stringify(value);
  };
  return Object.entries(detail)
    .filter(([name, value]) => !unsaid.includes(name) && value !== null && !(isKept && (name === 'from' || name === 'to')))
    .map(([name, value]) => ({
      name: Object.hasOwn(details, name) ? details[name]! : [name, name],
      value: [said(name, value, 0), said(name, value, 1)],
    }));
}

/** `{stage: 'received', purpose: '…'}` → `部分 received；目的 …`. */
export function detailWords(detail: Readonly<Record<string, unknown>>, terms: Readonly<Record<string, Label>>): Label {
  const lines = detailLines(detail, terms);
  const line = (language: 0 | 1): string =>
    lines.map(({ name, value }) => `${name[language]} ${value[language]}`).join(language === 0 ? '；' : '; ');
  return [line(0), line(1)];
}

/** Objects of the system itself. */
const objects: Readonly<Record<string, Label>> = {
  message: ['报文', 'Message'],
  refusal: ['拒收', 'Refusal'],
  session: ['会话', 'Session'],
  account: ['账号', 'Account'],
  board: ['数据板', 'Board'],
  view: ['视图', 'View'],
  failure: ['失败原因', 'Failure'],
  report: ['统计', 'Report'],
  flow: ['收发', 'Flow'],
  system: ['系统', 'System'],
  operation: ['批量操作', 'Operation'],
  demo: ['演示', 'Demo'],
};

/** What it is and what it is called; without a name the beginning of its id: long ids say little in a list, and codes nothing to an auditor. */
export function objectWords({ object, objectTitle, objectName }: Pick<AuditEntry, 'object' | 'objectTitle' | 'objectName'>): {
  readonly title: Label | null;
  readonly rest: string;
} {
  const [kind = '', ...rest] = object.split(':');
  const title = objectTitle ?? (Object.hasOwn(objects, kind) ? objects[kind]! : null);
  return {
    title,
    rest:
      objectName ??
      (title === null ? object : rest.join(':')).replace(/([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, '$1'),
  };
}
