import type { Area } from '../area.js';
import type { IdentificationType } from '../identification.js';
import type { RecordType } from '../record.js';

/** Whoever is entered so is entered by the record itself, and comes in with an account that has one role of the area. */
export function newcomerFaults(of: IdentificationType, area: Area, register: RecordType | undefined): string[] {
  const { record, registers, account, away } = of;
  const fields = register?.fields ?? {};
  const role = account && area.roles[account.role];
  return [
    ...(registers === undefined ? [] : registering(of, register)),
    ...(registers !== undefined && account === undefined ? ['registers people who then have no account.'] : []),
    ...(account !== undefined && role === undefined ? [`gives them the role ${account.role}, which ${area.name} has not.`] : []),
    ...(account !== undefined && register !== undefined && !Object.hasOwn(fields, account.name)
      ? [`calls them by ${account.name}, which entries do not have.`]
      : []),
    ...(away?.states ?? [])
      .filter((state) => !Object.hasOwn(record.states, state))
      .map((state) => `is away in the unknown state ${state}.`),
  ];
}

function registering(
  { record, subject, number, secret, ticket, begins, registers }: IdentificationType,
  register: RecordType | undefined,
): string[] {
  const said = [number, secret, ...registers!.asks];
  const form = record.actions[begins]?.form ?? [];
  const enters = record.belongs.some((one) => one.to === register?.name && one.ref === subject && one.enters !== undefined);
  return [
    ...(said.every((name) => form.includes(name))
      ? []
      : [`asks for ${said.filter((name) => !form.includes(name)).join(', ')}, which ${begins} does not take.`]),
    ...(registers!.asks.includes(ticket) ? [`asks for ${ticket}, which is its own.`] : []),
    ...(enters ? [] : [`registers nobody: ${record.name} belongs to no entry by ${subject}.`]),
  ];
}
