import type { Label } from '@fatong/contracts';
import type { SessionView } from '@fatong/contracts/api';
import type { IconName } from '@fatong/ui';

/** What the shell's rail offers of these pages; `right` of the session opens it. */
export interface MenuEntry {
  readonly path: string;
  readonly title: Label;
  readonly icon: IconName;
  readonly right: keyof SessionView['may'];
  /** What is done about messages, apart from what is read of them. */
  readonly isControl?: boolean;
  /** Only this very address is the entry's own. */
  readonly isExact?: boolean;
}

export const menu: readonly MenuEntry[] = [
  { path: '/messages', title: ['报文总览', 'Overview'], icon: 'flow', right: 'messages', isExact: true },
  { path: '/messages/inbox', title: ['异常', 'Exceptions'], icon: 'flag', right: 'messages' },
  { path: '/messages/list', title: ['报文', 'Messages'], icon: 'message', right: 'messages' },
  { path: '/messages/failures', title: ['失败', 'Failures'], icon: 'warning', right: 'messages' },
  { path: '/messages/refusals', title: ['拒收', 'Refusals'], icon: 'shut', right: 'messages' },
  { path: '/messages/differences', title: ['对账', 'Reconciliation'], icon: 'check', right: 'messages' },
  { path: '/messages/operations', title: ['批量操作', 'Operations'], icon: 'sort', right: 'messages', isControl: true },
  { path: '/messages/corrections', title: ['更正', 'Corrections'], icon: 'pen', right: 'messages', isControl: true },
  { path: '/messages/steering', title: ['收发控制', 'Flow control'], icon: 'pause', right: 'messages', isControl: true },
  { path: '/messages/holds', title: ['保全', 'Legal holds'], icon: 'lock', right: 'messages', isControl: true },
  { path: '/messages/audit', title: ['审计日志', 'Audit log'], icon: 'book', right: 'audit' },
];
