import type { Label } from '@fatong/contracts';
import type { Surface } from '@fatong/contracts/api';
import type { Area, RoleType } from '../definitions/index.js';
import type { Account, Viewer } from '../ports/index.js';

/** Roles that belong to no area and see no case: the three administrators, mutually exclusive, and the operator of the message flow. */
export const systemRoles = {
  sysadmin: { title: ['系统管理员', 'System administrator'], surface: 'admin' },
  secadmin: { title: ['安全管理员', 'Security administrator'], surface: 'admin' },
  auditor: { title: ['审计管理员', 'Audit administrator'], surface: 'admin' },
  operator: { title: ['运维员', 'Operator'], surface: 'admin' },
} as const satisfies Record<string, RoleType>;
export type SystemRole = keyof typeof systemRoles;

export const has = (account: Pick<Account, 'roles'>, role: SystemRole): boolean => account.roles.includes(role);

/** The account's roles in an area, short names: it holds them as `<area>.<role>`. */
export const rolesIn = ({ account }: Pick<Viewer, 'account'>, area: string): readonly string[] =>
  account.roles.filter((role) => role.startsWith(`${area}.`)).map((role) => role.slice(area.length + 1));

/** The account's roles with their titles, those that nobody declares left out. */
export function rolesOf(account: Account, areas: readonly Area[]): readonly { readonly name: string; readonly title: Label }[] {
  return account.roles.flatMap((name) => {
    const role = roleOf(name, areas);
    return role ? [{ name, title: role.title }] : [];
  });
}

/** Surfaces the account may sign in to: its home, and those of its roles. */
export const surfacesOf = (account: Account, areas: readonly Area[]): ReadonlySet<Surface> =>
  new Set([account.surface, ...account.roles.flatMap((name) => roleOf(name, areas)?.surface ?? [])]);

/** Undefined: nobody declares it. */
export function roleOf(name: string, areas: readonly Area[]): RoleType | undefined {
  if (Object.hasOwn(systemRoles, name)) return systemRoles[name as SystemRole];
  const split = name.indexOf('.');
  const roles = areas.find((area) => area.name === name.slice(0, split))?.roles ?? {};
  const short = name.slice(split + 1);
  return Object.hasOwn(roles, short) ? roles[short] : undefined;
}
