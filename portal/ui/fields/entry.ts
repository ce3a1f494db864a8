import { computed, signal, type Signal } from '@angular/core';
import type { Label } from '@fatong/contracts';
import type { FieldView } from '@fatong/contracts/api';
import { faultsOf } from './faults.js';

let serial = 0;

/** What the server found, in the reader's language: sentences about the whole, and about parts or items by name or place. */
export interface Findings {
  readonly whole: readonly string[];
  readonly parts: Readonly<Record<string, readonly string[]>>;
}
const nothing: Findings = { whole: [], parts: {} };

/** The type of the record that a form acts on, and which one; none: it opens one. */
export interface RecordPlace {
  readonly type: string;
  readonly record?: string;
}
const nowhere: RecordPlace = { type: '' };

/** One field being filled in: its value, whether it was left, and what is wrong with it or with its parts (ours after leaving, the server's at once). */
export class Entry {
  /** Of the input in the page; its error has `<id>-error`, its hint `<id>-hint`; a part's input has `<id>-<part>`. */
  readonly id = `entry-${(serial += 1)}`;
  readonly value: Signal<unknown>;
  private readonly current;
  private readonly left = signal(false);
  private readonly leftParts = signal<ReadonlySet<string>>(new Set());
  private readonly answered = signal<Findings>(nothing);

  readonly initial: unknown;

  /** Where its record is, and the path of the field there. */
  readonly place: RecordPlace & { readonly field: string };
  private readonly above: Entry | undefined;
  /** What must end before it can be sent: its own, and that of its parts. */
  private readonly waiting = signal<ReadonlyMap<Entry, Label>>(new Map());

  /** `titles`: of the records the value leads to, by id; `within`: the record it stands in, or the entry it is a part of, which is left with all its parts. */
  constructor(
    readonly field: FieldView,
    readonly isRequired: boolean,
    initial: unknown,
    readonly titles: Readonly<Record<string, string>> = {},
    within: Entry | RecordPlace = nowhere,
  ) {
    this.above = within instanceof Entry ? within : undefined;
    this.place =
      within instanceof Entry ? { ...within.place, field: `${within.place.field}.${field.name}` } : { ...within, field: field.name };
    this.initial = initial ?? null;
    this.current = signal<unknown>(this.initial);
    this.value = this.current.asReadonly();
  }

  private readonly isLeft: Signal<boolean> = computed(() => this.left() || (this.above?.isLeft() ?? false));
  /** What our own check finds, left or not. */
  private readonly faults = computed(() => faultsOf(this.field, this.isRequired, this.current()));
  readonly fault: Signal<Label | undefined> = computed(() => [...this.waiting().values()][0] ?? this.faults().whole);
  private readonly shownParts = computed(
    () => new Map([...this.faults().parts].filter(([part]) => this.isLeft() || this.leftParts().has(part))),
  );
  /** What the server found. */
  readonly said = computed(() => this.answered());
  /** What it found about the whole. */
  readonly findings = computed(() => this.answered().whole);
  /** Whether something wrong is shown beside the field or within it. */
  readonly isWrong = computed(() => this.answered() !== nothing || this.shownFault() !== undefined || this.shownParts().size > 0);
  readonly shownFault = computed(() => (this.answered().whole.length === 0 && this.isLeft() ? this.fault() : undefined));
  /** Whether a sentence about the whole is shown. */
  readonly isWholeWrong = computed(() => this.findings().length > 0 || this.shownFault() !== undefined);
  /** One sentence for a summary. */
  readonly gist = computed(
    (): string | Label | undefined =>
      this.findings()[0] ?? Object.values(this.answered().parts)[0]?.[0] ?? this.shownFault() ?? [...this.shownParts().values()][0],
  );
  readonly describedBy = computed(
    () => [this.field.hint && `${this.id}-hint`, this.isWholeWrong() && `${this.id}-error`].filter(Boolean).join(' ') || null,
  );

  /** What is shown beside one part or item. */
  wordsOn(part: string): readonly (string | Label)[] {
    const said = this.answered().parts[part];
    const own = this.shownParts().get(part);
    return said ?? (own ? [own] : []);
  }

  set(value: unknown): void {
    this.current.set(value);
    this.answered.set(nothing);
  }

  /** Something is under way, or failed, without which it cannot be sent; undefined: nothing is any more. */
  wait(words: Label | undefined, of: Entry = this): void {
    this.waiting.update((before) => new Map([...[...before].filter(([one]) => one !== of), ...(words ? [[of, words] as const] : [])]));
    this.above?.wait(words, of);
  }

  /** The whole was left, or one part of it. */
  leave(part?: string): void {
    if (part === undefined) this.left.set(true);
    else this.leftParts.update((parts) => new Set([...parts, part]));
  }

  find(findings: Findings): void {
    this.answered.set(findings.whole.length === 0 && Object.keys(findings.parts).length === 0 ? nothing : findings);
  }
}
