import type { Contract, Label } from '@fatong/contracts';
import type { RecordType } from './record.js';

/** What demo data are made for. The same plan gives the same data. */
export interface DemoPlan {
  /** How many persons or institutions an area supervises, and all else alike. */
  readonly size: number;
  /** Of the whole city as it is counted, this share, with three years of history: an area that knows its counts goes by them, the others by the size. Absent: a demo of that size. */
  readonly city?: number;
  /** Legal date up to which history is told. */
  readonly today: string;
}

/** Fictional data of an area, pure: the engine stores them. People, numbers and codes pass their checks and belong to nobody. */
export interface DemoData {
  readonly units: readonly DemoUnit[];
  readonly accounts: readonly DemoAccount[];
  /** Register entries; one may refer only to entries before it. */
  readonly entries: readonly DemoEntry[];
  /** What partners told, in the order it came: the histories of their stories up to today. It takes the way of their messages, through the mappings. */
  readonly reports: readonly DemoReport[];
  /** So much of what partners told that it is not held at once: made as it is read, in the order of its time, and anew each time. */
  readonly tales?: Iterable<DemoReport>;
  /** What officials did. */
  readonly acts: readonly DemoAct[];
  /** What they did about records nobody could plan: what rules proposed. */
  readonly duties?: readonly DemoDuty[];
  /** Who the simulated partners know. */
  readonly population: readonly object[];
}

export interface DemoUnit {
  readonly id: string;
  readonly parent: string | null;
  readonly kind: 'city' | 'office' | 'district' | 'association' | 'institution';
  readonly title: Label;
  readonly district: string | null;
}

export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unit: string;
  readonly surface: 'portal' | 'admin';
  /** Register entry this person is: its type and key. */
  readonly person?: { readonly type: string; readonly key: string };
}

export interface DemoEntry {
  readonly record: RecordType;
  /** Stable and unique within the type; its id follows from it. */
  readonly key: string;
  readonly number: string | null;
  /** UTC instant. */
  readonly at: string;
  /** Refs hold the key of the entry they lead to. */
  readonly values: Readonly<Record<string, unknown>>;
  /** When it is not the place its refs give: an institution that is a unit itself. */
  readonly ownerUnit?: string;
}

export interface DemoReport {
  /** The partner's own. */
  readonly contract: Contract;
  /** UTC instant. */
  readonly at: string;
  readonly data: unknown;
}

export interface DemoAct {
  /** Username, or the name of a door: somebody without account. */
  readonly by: string;
  readonly at: string;
  readonly type: string;
  readonly action: string;
  /** Name for the record of this act within the plan; the same name again acts on the same record. */
  readonly on: string;
  /** Refs to mirrors hold the case's id at its master, refs to registers the entry's key, refs to records of ours the name of the act that opened one, fields that name officials their usernames, slots of files what is handed in: `[{ name: '委托书.pdf', until }]`, a docx with text as `[{ name: '细则.docx', says: ['第一页', '第二页'] }]`. */
  readonly form: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

/** A day on which officials go through what stands open of a type by then. */
export interface DemoDuty {
  readonly at: string;
  readonly type: string;
  readonly states: readonly string[];
  /** What they do about one of them, in order; nothing: it stays. The same record is answered in the same way. */
  acts(record: DemoRecord): readonly Omit<DemoAct, 'type' | 'on'>[];
}

export interface DemoRecord {
  readonly number: string | null;
  readonly values: Readonly<Record<string, unknown>>;
}
