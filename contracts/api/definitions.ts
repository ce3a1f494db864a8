import type { Expression } from '../expression/index.js';
import type { Label } from '../label.js';
import type { FieldClass } from '../classes.js';
import type { ReportItem } from './reports.js';

/** `GET /api/definitions`: what this user may see, and nothing else. The screens know no area: they draw this. */
export interface Definitions {
  readonly areas: readonly AreaView[];
  readonly records: readonly RecordView[];
  readonly systems: readonly {
    readonly system: string;
    readonly title: Label;
    readonly messages: readonly { readonly type: string; readonly title: Label }[];
  }[];
  readonly districts: readonly Choice[];
  /** Reports with a page of their own, in the order of their areas: `GET /api/reports/:id`. */
  readonly reports: readonly ReportItem[];
}

export interface AreaView {
  readonly name: string;
  readonly title: Label;
  /** Groups of its menu that have entries for this reader, in order. */
  readonly groups: readonly { readonly name: string; readonly title: Label }[];
  /** Record types in menu order. */
  readonly records: readonly string[];
  /** What the menu says to this reader; `only`: there is one such record, and the entry leads to it. */
  readonly menu: readonly MenuView[];
  /** This reader steers its rules: `GET /api/rules`. */
  readonly steers?: boolean;
}

export interface MenuView {
  readonly title: Label;
  readonly type: string;
  /** Group it stands in. */
  readonly group: string;
  readonly only?: boolean;
}

export interface Choice {
  readonly value: string;
  readonly label: Label;
}

export type FieldKind =
  | 'text'
  | 'prose'
  | 'choice'
  | 'date'
  | 'instant'
  | 'integer'
  | 'money'
  | 'boolean'
  | 'ref'
  | 'person'
  | 'organisation'
  | 'identifier'
  | 'files'
  | 'rows';

export interface FieldView {
  readonly name: string;
  readonly kind: FieldKind;
  readonly title: Label;
  readonly hint?: Label;
  readonly class: FieldClass;
  readonly required: boolean;
  readonly many: boolean;
  /** Its list can be narrowed by it, also where the bar does not offer that: figures open such lists. */
  readonly filter?: boolean;
  /** `ref` and `identifier` with many values, `rows`, `files`: how many a form takes. */
  readonly most?: number;
  /** `choice`. */
  readonly choices?: readonly Choice[];
  /** `ref`: the register's record type. */
  readonly to?: string;
  /** `integer`: ends of what it may be; absent: none. */
  readonly min?: number;
  readonly max?: number;
  /** `integer`: what it counts, said after it. */
  readonly unit?: Label;
  /** `text` and `prose`. */
  readonly maxLength?: number;
  /** `identifier`: `residentId`, `lawyerLicence`, `uscc`, `caseNumber`, … */
  readonly identifier?: string;
  /** `rows`: the fields of each. A form that changes rows gives the number (`row`) of each that is there; what it does not say of one stays as it was. */
  readonly fields?: readonly FieldView[];
  /** `rows`: each stays as it was written, with who wrote it (`by`) and when (`at`); a form adds rows after those that are there. */
  readonly appendOnly?: boolean;
  /** `files`: types it takes, of the code list `fileTypes`; of each so many MB; whether each may say until when it holds. */
  readonly accept?: readonly string[];
  readonly maxMb?: number;
  readonly validUntil?: boolean;
  /** Condition on the record under which the field shows. */
  readonly show?: Expression;
  /** The field that says the same: the ref it is copied from, or the key by which a ref was found. */
  readonly beside?: string;
}

export type StateTone = 'open' | 'active' | 'waiting' | 'done' | 'refused';

export interface StateView {
  readonly name: string;
  readonly label: Label;
  readonly tone: StateTone;
  readonly end: boolean;
}

export interface ActionView {
  readonly name: string;
  readonly title: Label;
  /** Creates a record (has no `from`). */
  readonly creates: boolean;
  readonly form: readonly string[];
  readonly required: readonly string[];
  readonly reason: 'none' | 'optional' | 'required';
  /** Irreversible or hurtful: the button is vermilion and asks. */
  readonly danger: boolean;
}

export interface SectionView {
  readonly title: Label;
  readonly fields: readonly string[];
  /** Shows what is filled alone, and nothing before: what comes late in a long course; on a mirror what we keep beside the master's reports, so that nobody waits for a report of it. */
  readonly brief?: true;
}

export interface ListView {
  /** Field names, or `number`, `state`, `district`, `updatedAt`, `createdAt`. */
  readonly columns: readonly string[];
  readonly filters: readonly string[];
  readonly sort: string;
  readonly views: readonly { readonly name: string; readonly title: Label; readonly filter: Readonly<Record<string, string>> }[];
}

export interface RecordView {
  readonly type: string;
  readonly area: string;
  readonly title: Label;
  readonly kind: 'register' | 'mirrored' | 'local';
  /** The outside system whose truth it is. */
  readonly master?: { readonly system: string; readonly title: Label };
  readonly fields: readonly FieldView[];
  readonly states: readonly StateView[];
  readonly actions: readonly ActionView[];
  readonly sections: readonly SectionView[];
  readonly list: ListView;
  /** Personal fields this user may reveal with a purpose. */
  readonly revealable: readonly string[];
  /** What a record of it may wear in lists and on its page; the filter of that name takes these values. */
  readonly badges: readonly {
    readonly name: string;
    readonly title: Label;
    readonly beside: string;
    readonly choices: readonly Choice[];
  }[];
  /** There are records to show beside one: `GET …/:id/related`. */
  readonly hasRelated: boolean;
  /** Its time limits; each keeps its days in two fields of the record. The list takes filters `standing` and `<name>Standing`. */
  readonly clocks: readonly ClockView[];
  /** The procedure explained to those it concerns. */
  readonly guide?: GuideView;
}

export interface ClockView {
  readonly name: string;
  readonly title: Label;
  /** Where it stands in the law or the rules. */
  readonly law: string | null;
  /** `10 个工作日`. */
  readonly within: Label;
  /** Fields with its last day and the day it was met. */
  readonly due: string;
  readonly met: string;
  /** So many days before its end it is near, hours where it counts hours. */
  readonly near: number;
  /** It counts hours: its fields are instants. */
  readonly isTimed: boolean;
}

export interface GuideView {
  /** States of the ordinary course, in order. */
  readonly path: readonly string[];
  readonly states: Readonly<Record<string, GuideStepView>>;
}

export interface GuideStepView {
  readonly now: Label;
  readonly you: Label;
  /** The reader is expected to act. */
  readonly asks: boolean;
  /** By when; `since`: the first of these fields that is known has the day from which it runs. */
  readonly within?: { readonly words: Label; readonly since?: readonly string[] };
}
