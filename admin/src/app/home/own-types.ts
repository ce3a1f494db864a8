import { Injectable, computed, inject } from '@angular/core';
import type { RecordView } from '@fatong/contracts/api';
import { Catalogue, Counts, Memory, mostTypes } from '@fatong/ui';

const none: readonly string[] = [];
const isNames = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Of which types the first page says how much stands where: those a person chose, or those of which most is in hand. Provided by the page. */
@Injectable()
export class OwnTypes {
  private readonly catalogue = inject(Catalogue);
  private readonly counts = inject(Counts);
  private readonly kept = inject(Memory).of('home-types', none, isNames);
  /** Types whose records pass through states. */
  readonly all = computed(() =>
    this.catalogue
      .areas()
      .flatMap(({ records }) => records)
      .flatMap((type) => this.catalogue.record(type) ?? [])
      .filter(({ states }) => states.some(({ end }) => !end)),
  );
  /** In the order of the menu; what he may not see any more is left out. */
  private readonly chosen = computed(() => this.all().filter(({ type }) => this.kept.value().includes(type)));
  readonly isOwn = computed(() => this.chosen().length > 0);
  readonly shown = computed((): readonly RecordView[] => (this.isOwn() ? this.chosen() : this.counts.most(this.all())));
  readonly isFull = computed(() => this.shown().length >= mostTypes);
  /** There is something to choose. */
  readonly isMany = computed(() => this.all().length > mostTypes);

  /** Begins with those that are shown anyway. */
  turn(type: string): void {
    const names = this.shown().map((record) => record.type);
    this.kept.keep(names.includes(type) ? names.filter((one) => one !== type) : [...names, type].slice(0, mostTypes));
  }

  usual(): void {
    this.kept.forget();
  }
}
