import type { SessionView } from '@fatong/contracts/api';
import type { Account } from '../ports/index.js';
import { has, systemRoles } from './roles.js';

/**
 * What the account may beside records. The operator sees every message masked and retries; nobody with a system role touches a case.
 * The auditor reads the audit and nothing else.
 */
export function mayOf(account: Account): SessionView['may'] {
  const isOperator = has(account, 'operator');
  return {
    messages: isOperator || has(account, 'sysadmin'),
    retry: isOperator,
    revealBodies: isOperator,
    audit: has(account, 'auditor'),
    records: account.roles.some((role) => !Object.hasOwn(systemRoles, role)),
  };
}
