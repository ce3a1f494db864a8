import type { Label } from '@fatong/contracts';
import type { DemoData, DemoPlan } from './demo.js';
import type { Answer, FactBuilder } from './exchange.js';
import type { Fields } from './fields.js';
import type { RecordType } from './record.js';
import type { Rule } from './rule.js';
import type { ReportType } from './report.js';

/** A role of an area; accounts hold it as `<area>.<role>`. */
export interface RoleType {
  readonly title: Label;
  /** Home surface of who holds it. */
  readonly surface: 'portal' | 'admin';
  /** May share a view it keeps with its whole unit. */
  readonly shares?: true;
}

export interface MenuEntry {
  readonly title: Label;
  /** Record type whose list it opens. */
  readonly type: string;
  readonly view?: string;
  /** Roles it is written for; absent: all others who see the type. */
  readonly for?: readonly string[];
  /** They see one such record: the entry leads to it. */
  readonly only?: true;
}

export interface Area {
  readonly name: string;
  readonly title: Label;
  readonly roles: Readonly<Record<string, RoleType>>;
  readonly records: readonly RecordType[];
  readonly answers: readonly Answer[];
  readonly facts: readonly FactBuilder[];
  /** What it proposes by itself. */
  readonly rules: readonly Rule[];
  /** Figures it states; of its states there are some without being declared. */
  readonly reports: readonly ReportType[];
  readonly menu: readonly MenuEntry[];
  /** Fictional data for demo mode. */
  readonly demo?: (plan: DemoPlan) => DemoData;
}

/** Declares an area: its roles, records, what it answers, the facts it states, its menu. */
export function area<const R extends Readonly<Record<string, RoleType>>>(
  name: string, title: Label,
  words: { readonly roles: R; readonly records: readonly RecordType<Fields, string, keyof R & string>[]; readonly answers?: readonly Answer[]; readonly facts?: readonly FactBuilder[]; readonly reports?: readonly ReportType[]; readonly rules?: readonly Rule[]; readonly menu?: readonly MenuEntry[]; readonly demo?: (plan: DemoPlan) => DemoData },
): Area {
  return Object.freeze({ name, title, roles: words.roles, records: words.records, answers: words.answers ?? [], facts: words.facts ?? [], reports: words.reports ?? [], rules: words.rules ?? [], menu: words.menu ?? [], ...(words.demo && { demo: words.demo }) });
}
