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
  done: ['完成', 'Done'],
  refused: ['拒绝', 'Refused'],
  none: ['还没有审计记录', 'No entry yet'],
  noneWhy: ['登录、查看个人信息、重试、越权访问等都会记在这里，不能修改。', 'Sign-ins, reveals, retries and refused access are written here and cannot be changed.'],
} as const satisfies Record<string, Label>;

/** Acts of the system itself; those of areas are shown by their code. */
const acts: Readonly<Record<string, Label>> = {
  login: ['登录', 'Sign-in'],
  logout: ['退出', 'Sign-out'],
  read: ['查看记录', 'Read a record'],
  query: ['按个人信息查询', 'Query by personal data'],
  reveal: ['查看原文', 'Reveal'],
  export: ['导出', 'Export'],
  api: ['越权访问', 'Access without right'],
  'message.retry': ['重试报文', 'Retry of a message'],
};

export const actWords = (act: string): Label | undefined => (Object.hasOwn(acts, act) ? acts[act] : undefined);

/** What details are called; others keep their own names. */
const details: Readonly<Record<string, Label>> = {
  purpose: ['目的', 'purpose'],
  surface: ['入口', 'entrance'],
  stage: ['部分', 'part'],
  field: ['字段', 'field'],
  fields: ['字段', 'fields'],
  confirmed: ['已核实', 'confirmed'],
  states: ['状态', 'states'],
  needs: ['所需权限', 'needs'],
  why: ['原因', 'why'],
  reason: ['理由', 'reason'],
  version: ['版本', 'version'],
};

/** `{stage: 'received', purpose: '…'}` → `部分 received；目的 …`. */
export function detailWords(detail: Readonly<Record<string, unknown>>): Label {
  const said = (value: unknown): string => (typeof value === 'string' ? value : Array.isArray(value) ? value.map(String).join(', ') : JSON.stringify(value));
  const named = (name: string): Label => (Object.hasOwn(details, name) ? details[name] : undefined) ?? [name, name];
  const entries = Object.entries(detail);
  return [entries.map(([name, value]) => `${named(name)[0]} ${said(value)}`).join('；'), entries.map(([name, value]) => `${named(name)[1]} ${said(value)}`).join('; ')];
}

/** Objects of the system itself. */
const objects: Readonly<Record<string, Label>> = { message: ['报文', 'Message'], refusal: ['拒收', 'Refusal'], session: ['会话', 'Session'] };

/** `message:01a2b303-9f3c-…` → 报文 01a2b303: long ids say little in a list, and codes nothing to an auditor. */
export function objectWords({ object, objectTitle }: Pick<AuditEntry, 'object' | 'objectTitle'>): { readonly title: Label | null; readonly rest: string } {
  const [kind = '', ...rest] = object.split(':');
  const title = objectTitle ?? (Object.hasOwn(objects, kind) ? objects[kind]! : null);
  return { title, rest: (title === null ? object : rest.join(':')).replace(/([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, '$1') };
}
