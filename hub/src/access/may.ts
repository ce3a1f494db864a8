import type { SessionView } from '@fatong/contracts/api';
import type { Account } from '../ports/index.js';
import { has, systemRoles } from './roles.js';

/**
 * What the account may beside records (domain rules 3.1). The operator alone sees messages, masked, and retries; nobody with a system role touches a case.
 * The auditor reads the audit and nothing else; the system and the security administrator have no business data at all; the first imports the notices of days of rest. Of a demo the system administrator moves the clock.
 */
export function mayOf(account: Account, { isDemo }: { readonly isDemo: boolean }): SessionView['may'] {
  const isOperator = has(account, 'operator');
  return {
    messages: isOperator,
    retry: isOperator,
    revealBodies: isOperator,
    hold: isOperator,
    audit: has(account, 'auditor'),
    records: account.roles.some((role) => !Object.hasOwn(systemRoles, role)),
    moveClock: isDemo && has(account, 'sysadmin'),
    calendar: has(account, 'sysadmin'),
  };
}
