import { computed, signal } from '@angular/core';
import type { Label } from '@fatong/contracts';
import type { ActionRequest, ActionView, FieldView, RecordAnswer, RecordView } from '@fatong/contracts/api';
import { holds } from '@fatong/contracts/expression';
import { kindNamed } from '@fatong/contracts/fields';
import type { ApiProblem } from '../api/index.js';
import { Entry } from '../fields/index.js';
import { sheetTexts } from './texts.js';

/** An action being filled in: its entries, its reason, the version it was begun on, and one key for however often it is sent. */
export class ActionForm {
  readonly entries: readonly Entry[];
  readonly reason: Entry | undefined;
  /** The same for the life of the form: sent twice, it is done once. */
  readonly key = crypto.randomUUID();
  private readonly version = signal<number | undefined>(undefined);
  private readonly others = signal<readonly string[]>([]);
  private readonly base = signal<Readonly<Record<string, unknown>>>({});

  /** Entries whose condition holds, on the record as it is with what is filled in. */
  readonly shown = computed(() => {
    const values = { ...this.base(), ...Object.fromEntries(this.entries.map(({ field, value }) => [field.name, value()])) };
    return this.entries.filter(({ field }) => field.show === undefined || holds(field.show, values));
  });
  private readonly all = computed(() => [...this.shown(), ...(this.reason ? [this.reason] : [])]);
  /** Entries with something wrong, in the order of the page. */
  readonly wrong = computed(() => this.all().filter((entry) => entry.isWrong()));
  /** Sentences that belong to no entry. */
  readonly general = this.others.asReadonly();
  readonly isTouched = computed(() => this.all().some(({ value, initial }) => JSON.stringify(value()) !== JSON.stringify(initial)));

  constructor(record: RecordView, action: ActionView, on: RecordAnswer | null, filled: Filled = nothing) {
    const field = (name: string): FieldView[] => record.fields.filter((one) => one.name === name);
    const isMasked = (name: string): boolean => on?.masked.includes(name) === true;
    // A masked value is not the value: its entry begins without it, and stays out of the request unless filled.
    const fill = (one: FieldView): unknown => {
      const [shown, kind] = [action.anew?.includes(one.name) ? null : (on?.values[one.name] ?? null), kindNamed(one.kind)];
      if (shown === null) return filled.values[one.name];
      return kind ? kind.fill(shown, one, isMasked(one.name)) : isMasked(one.name) ? null : shown;
    };
    const place = { type: record.type, ...(on && { record: on.id }) };
    this.entries = action.form
      .flatMap(field)
      .map((one) => new Entry(one, action.required.includes(one.name), fill(one), { ...filled.titles, ...on?.refs }, place));
    this.reason = action.reason === 'none' ? undefined : new Entry(reasonField(action.reasonTitle), action.reason === 'required', null);
    this.rebase(on);
  }

  /** Goes on with the record as it is now; what was filled in stays. */
  rebase(on: RecordAnswer | null): void {
    this.version.set(on?.version);
    this.base.set(on?.values ?? {});
  }

  /** The request, or null with everything wrong marked. */
  request(): ActionRequest | null {
    for (const entry of this.all()) entry.leave();
    this.others.set([]);
    if (this.wrong().length > 0) return null;
    const filled = this.shown().filter(({ value, initial }) => value() !== null || initial !== null);
    const reason = this.reason?.value();
    return {
      ...(this.version() !== undefined && { version: this.version()! }),
      ...(typeof reason === 'string' && { reason }),
      form: Object.fromEntries(filled.map(({ field, value }) => [field.name, value()])),
    };
  }

  /** Puts the server's findings beside the fields they speak of. */
  find(problem: ApiProblem): void {
    const of = (pointer: string): Entry | undefined =>
      this.all().find(
        ({ field }) => pointer === `/${field.name}` || pointer === `/form/${field.name}` || pointer.startsWith(`/form/${field.name}/`),
      );
    for (const entry of this.all()) {
      const about = problem.errors
        .filter(({ pointer }) => of(pointer) === entry)
        .map(({ pointer, detail }) => ({ part: partOf(entry.field.name, pointer), detail }));
      const parts = Map.groupBy(
        about.flatMap(({ part, detail }) => (part === undefined ? [] : [{ part, detail }])),
        ({ part }) => part,
      );
      entry.find({
        whole: about.filter(({ part }) => part === undefined).map(({ detail }) => detail),
        parts: Object.fromEntries([...parts].map(([part, all]) => [part, all.map(({ detail }) => detail)])),
      });
    }
    this.others.set(problem.errors.filter(({ pointer }) => of(pointer) === undefined).map(({ detail }) => detail));
  }
}

/** `/form/who/idNumber` speaks of a part, `/form/ids/2` of an item. */
const partOf = (name: string, pointer: string): string | undefined =>
  pointer.startsWith(`/form/${name}/`) ? pointer.slice(`/form/${name}/`.length) : undefined;

/** What a record that is opened begins with, and the titles of what its refs lead to. */
export interface Filled {
  readonly values: Readonly<Record<string, unknown>>;
  readonly titles: Readonly<Record<string, string>>;
}
const nothing: Filled = { values: {}, titles: {} };

const reasonField = (title: Label = sheetTexts.reason): FieldView => ({
  name: 'reason',
  kind: 'prose',
  title,
  hint: sheetTexts.reasonHint,
  class: 'internal',
  required: false,
  many: false,
  maxLength: 2000,
});
