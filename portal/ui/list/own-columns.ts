import { Injectable, computed, inject, signal, type Signal } from '@angular/core';
import type { RecordView } from '@fatong/contracts/api';
import { Memory } from '../memory/index.js';
import { columnsOf, everyColumn } from './record-columns.js';

const none: readonly string[] = [];
const isNames = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** The columns a person has a list with, of those whose values a list has; kept for each type on his machine. Provided by the list. */
@Injectable()
export class OwnColumns {
  private readonly memory = inject(Memory);
  private readonly list = signal<Signal<RecordView> | undefined>(undefined);
  private readonly record = computed(() => this.list()?.());
  private readonly kept = computed(() => this.memory.of(`columns.${this.record()?.type ?? ''}`, none, isNames));
  readonly isOwn = computed(() => this.kept().value() !== none);
  /** All there are to choose from: those of the list, then what every record has besides. */
  readonly all = computed(() => {
    const record = this.record();
    return record === undefined ? [] : everyColumn(record);
  });
  /** What a release took away is left out, and the first stays first. */
  readonly shown = computed(() => {
    const record = this.record();
    if (record === undefined) return [];
    const usual = columnsOf(record);
    const names = this.kept().value();
    if (names === none) return usual;
    const own = names.flatMap((name) => this.all().find((column) => column.name === name) ?? []);
    const [first] = usual;
    return first === undefined ? own : [first, ...own.filter(({ name }) => name !== first.name)];
  });

  of(record: Signal<RecordView>): void {
    this.list.set(record);
  }

  choose(names: readonly string[] | null): void {
    if (names === null) this.kept().forget();
    else this.kept().keep(names);
  }
}
