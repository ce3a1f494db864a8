import { isRef } from '@fatong/contracts/fields';
import { namedIn, rowHolds, type NoticeText, type OnDuty } from '../definitions/index.js';
import type { Unit } from '../ports/index.js';
import type { Change } from './change.js';
import { tableAt } from './consulted.js';
import { machine } from './doer.js';
import { textsName, textsTitle } from './machines.js';
import { comesAbout, said } from './notices.js';
import { one } from './others.js';
import type { Parts } from './parts.js';

/** Writes, into the same transaction, the text messages that notices of these changes become; whether one is sent, and when, its own type says. */
export async function texts(parts: Parts, unit: Unit, changes: readonly Change[]): Promise<readonly Change[]> {
  const written: Change[] = [];
  for (const change of changes) {
    if (change.at < parts.toldFrom || change.isRecounted) continue;
    for (const notice of change.record.notices) {
      if (notice.text === null || !comesAbout(change, notice)) continue;
      const { through, template, purpose, with: filled = {} } = notice.text;
      const phone = await phoneOf(unit, change, notice.text);
      // Nobody is on duty: there is nobody to be told in writing either.
      if (phone === null && typeof notice.text.phone === 'object' && 'table' in notice.text.phone) continue;
      const [words] = said(change.record, notice, change.after, { ...change.tells, link: linkOf(parts, notice.text) });
      const isSecret = namedIn(notice.words).includes('password');
      const links = Object.fromEntries(
        Object.entries(filled).map(([name, of]) => [name, of === 'id' ? change.after.id : (change.after.values[of] ?? null)]),
      );
      const act = {
        type: through,
        action: 'write',
        on: null,
        values: { template, purpose, phone, words, ...(isSecret && { isSecret }), ...links },
      };
      const by = machine(textsName(through), textsTitle);
      const opened = await one(parts, unit, act, { ...change, acts: { by, all: [act] } });
      if (opened !== null) written.push(opened);
    }
  }
  return written;
}

/** Where to it leads, set apart from the Chinese around it; nothing where nobody said what the address of the screens is. */
const linkOf = ({ address }: Pick<Parts, 'address'>, { leads }: NoticeText): string =>
  address === '' || leads === undefined ? '' : ` ${address}${leads} `;

/** The number it goes to; null: there is none that one could send to. */
async function phoneOf(unit: Unit, { record, after, at }: Change, { phone }: NoticeText): Promise<string | null> {
  const value = typeof phone === 'string' ? after.values[phone] : 'table' in phone ? await onDuty(phone) : await ledTo(phone);
  const digits = typeof value === 'string' ? value.replaceAll(/[\s-]/g, '').replace(/^\+?86/, '') : '';
  return /^1\d{10}$/.test(digits) ? digits : null;

  async function onDuty({ table, given, says }: OnDuty): Promise<unknown> {
    const asked = Object.fromEntries(Object.entries(given).map(([name, field]) => [name, after.values[field] ?? null]));
    const rows = tableAt(table, await unit.ruleSettings([table.name]), at).rows.filter((row) => rowHolds(table, row, asked));
    const isNamed = (row: (typeof rows)[number]): boolean => table.conditions.some((name) => [row[name] ?? []].flat().length > 0);
    return (rows.find(isNamed) ?? rows[0])?.[says];
  }

  async function ledTo({ of, field }: { readonly of: string; readonly field: string }): Promise<unknown> {
    const [ref, id] = [record.fields[of], after.values[of]];
    if (!isRef(ref) || typeof id !== 'string') return null;
    return (await unit.records(ref.to, [id])).get(id)?.values[field];
  }
}
