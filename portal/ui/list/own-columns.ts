import { Injectable, computed, inject, signal, type Signal } from '@angular/core';
import type { RecordView } from '@fatong/contracts/api';
import { Memory } from '../memory/index.js';
import { columnsOf, everyColumn } from './record-columns.js';
import { bounded, type Column, type Sized } from './table.js';

type Widths = Readonly<Record<string, number>>;
const none: readonly string[] = [];
const byThemselves: Widths = {};
const isNames = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isWidths = (value: unknown): value is Widths =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((one) => typeof one === 'number');

/** The columns a person has a list with, of those whose values a list has, and how wide; kept for each type on his machine. Provided by the list. */
@Injectable()
export class OwnColumns {
  private readonly memory = inject(Memory);
  private readonly list = signal<Signal<RecordView> | undefined>(undefined);
  private readonly record = computed(() => this.list()?.());
  private readonly kept = computed(() => this.memory.of(`columns.${this.record()?.type ?? ''}`, none, isNames));
  private readonly keptWidths = computed(() => this.memory.of(`widths.${this.record()?.type ?? ''}`, byThemselves, isWidths));
  readonly isOwn = computed(() => this.kept().value() !== none || Object.keys(this.keptWidths().value()).length > 0);
  /** All there are to choose from: those of the list, then what every record has besides. */
  readonly all = computed(() => {
    const record = this.record();
    return record === undefined ? [] : everyColumn(record);
  });
  /** In their order, each as wide as he made it. What a release took away is left out, and the first stays first. */
  readonly shown = computed((): readonly Column[] => {
    const widths = this.keptWidths().value();
    return this.chosen().map((column) => {
      const width = widths[column.name];
      return width === undefined ? column : { ...column, width: bounded(width) };
    });
  });
  private readonly chosen = computed(() => {
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
    if (names !== null) return this.kept().keep(names);
    this.kept().forget();
    this.keptWidths().forget();
  }

  size({ name, width }: Sized): void {
    const { [name]: _, ...others } = this.keptWidths().value();
    this.keptWidths().keep(width === null ? others : { ...others, [name]: bounded(width) });
  }
}
