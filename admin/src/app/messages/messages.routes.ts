import type { Routes } from '@angular/router';
import { mayOnly } from '@fatong/ui';

/** The operator's and the auditor's pages, mounted by the shell under `/messages`. `data.title` names the page in the breadcrumb. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canActivate: [mayOnly('messages')],
    data: { title: ['报文总览', 'Overview'] },
    loadComponent: async () => (await import('./overview/overview-page.js')).OverviewPage,
  },
  {
    path: 'list',
    canActivate: [mayOnly('messages')],
    data: { title: ['报文', 'Messages'] },
    loadComponent: async () => (await import('./list/list-page.js')).ListPage,
  },
  {
    path: 'inbox',
    canActivate: [mayOnly('messages')],
    data: { title: ['异常', 'Exceptions'] },
    loadComponent: async () => (await import('./inbox/inbox-page.js')).InboxPage,
  },
  {
    path: 'failures',
    canActivate: [mayOnly('messages')],
    data: { title: ['失败', 'Failures'] },
    loadComponent: async () => (await import('./failures/failures-page.js')).FailuresPage,
  },
  {
    path: 'refusals',
    canActivate: [mayOnly('messages')],
    data: { title: ['拒收', 'Refusals'] },
    loadComponent: async () => (await import('./refusals/refusals-page.js')).RefusalsPage,
  },
  {
    path: 'refusals/:id',
    canActivate: [mayOnly('messages')],
    data: { title: ['拒收详情', 'Refusal'] },
    loadComponent: async () => (await import('./refusals/refusal-page.js')).RefusalPage,
  },
  {
    path: 'differences',
    canActivate: [mayOnly('messages')],
    data: { title: ['对账', 'Reconciliation'] },
    loadComponent: async () => (await import('./differences/differences-page.js')).DifferencesPage,
  },
  {
    path: 'operations',
    canActivate: [mayOnly('messages')],
    data: { title: ['批量操作', 'Operations'] },
    loadComponent: async () => (await import('./operations/operations-page.js')).OperationsPage,
  },
  {
    path: 'operations/:id',
    canActivate: [mayOnly('messages')],
    data: { title: ['批量操作详情', 'Operation'] },
    loadComponent: async () => (await import('./operations/operation-page.js')).OperationPage,
  },
  {
    path: 'corrections',
    canActivate: [mayOnly('messages')],
    data: { title: ['更正', 'Corrections'] },
    loadComponent: async () => (await import('./corrections/corrections-page.js')).CorrectionsPage,
  },
  {
    path: 'systems/:id',
    canActivate: [mayOnly('messages')],
    data: { title: ['外部系统', 'Outside system'] },
    loadComponent: async () => (await import('./systems/system-page.js')).SystemPage,
  },
  {
    path: 'steering',
    canActivate: [mayOnly('messages')],
    data: { title: ['收发控制', 'Flow control'] },
    loadComponent: async () => (await import('./steering/steering-page.js')).SteeringPage,
  },
  {
    path: 'holds',
    canActivate: [mayOnly('messages')],
    data: { title: ['保全', 'Legal holds'] },
    loadComponent: async () => (await import('./holds/holds-page.js')).HoldsPage,
  },
  {
    path: 'audit',
    canActivate: [mayOnly('audit')],
    data: { title: ['审计日志', 'Audit log'] },
    loadComponent: async () => (await import('./audit/audit-page.js')).AuditPage,
  },
  {
    path: ':id',
    canActivate: [mayOnly('messages')],
    data: { title: ['报文详情', 'Message'] },
    loadComponent: async () => (await import('./message/message-page.js')).MessagePage,
  },
];
