import type { Area } from '../area.js';

/** Whom a role has charge of: other roles of the area. */
export const checkLeads = ({ name, roles }: Pick<Area, 'name' | 'roles'>): string[] =>
  Object.entries(roles).flatMap(([role, { leads = [] }]) =>
    leads.flatMap((led) =>
      !Object.hasOwn(roles, led)
        ? [`${name}: the role ${role} leads ${led}, which is no role of the area.`]
        : led === role
          ? [`${name}: the role ${role} leads itself.`]
          : [],
    ),
  );
