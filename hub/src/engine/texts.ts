import { isRef } from '@fatong/contracts/fields';
import type { NoticeText } from '../definitions/index.js';
import type { Unit } from '../ports/index.js';
import type { Change } from './change.js';
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
      const [words] = said(change.record, notice, change.after, change.tells);
      const links = Object.fromEntries(
        Object.entries(filled).map(([name, of]) => [name, of === 'id' ? change.after.id : (change.after.values[of] ?? null)]),
      );
      const act = {
        type: through,
        action: 'write',
        on: null,
        values: { template, purpose, phone, words, ...links },
      };
      const by = machine(textsName(through), textsTitle);
      const opened = await one(parts, unit, act, { ...change, acts: { by, all: [act] } });
      if (opened !== null) written.push(opened);
    }
  }
  return written;
}

/** The number it goes to; null: there is none that one could send to. */
async function phoneOf(unit: Unit, { record, after }: Change, { phone }: NoticeText): Promise<string | null> {
  const value = typeof phone === 'string' ? after.values[phone] : await ledTo();
  const digits = typeof value === 'string' ? value.replaceAll(/[\s-]/g, '').replace(/^\+?86/, '') : '';
  return /^1\d{10}$/.test(digits) ? digits : null;

  async function ledTo(): Promise<unknown> {
    const { of, field } = phone as Exclude<NoticeText['phone'], string>;
    const [ref, id] = [record.fields[of], after.values[of]];
    if (!isRef(ref) || typeof id !== 'string') return null;
    return (await unit.records(ref.to, [id])).get(id)?.values[field];
  }
}
