import { Injectable, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { SavedView, SavedViewChange, SavedViewRequest, SavedViewsAnswer } from '@fatong/contracts/api';
import { ViewsApi, problemOf, type ApiProblem } from '../api/index.js';

/** The views a reader has of one list: his own, and those his unit shares. One for each list on a page. */
@Injectable()
export class KeptViews {
  private readonly api = inject(ViewsApi);
  private readonly answer = signal<SavedViewsAnswer | undefined>(undefined);
  private readonly failure = signal<ApiProblem | undefined>(undefined);
  private type = '';

  readonly items = computed((): readonly SavedView[] => this.answer()?.items ?? []);
  readonly own = computed(() => this.items().filter(({ by }) => by === null));
  readonly shared = computed(() => this.items().filter(({ by }) => by !== null));
  readonly mayShare = computed(() => this.answer()?.mayShare ?? false);
  /** Why the last change was not made. */
  readonly problem = this.failure.asReadonly();

  /** The view with which the list opens, or undefined. A list is drawn without its views when they cannot be read. */
  async open(type: string): Promise<SavedView | undefined> {
    this.type = type;
    this.answer.set(undefined);
    await this.attempt(() => this.read());
    return this.items().find(({ isFirst }) => isFirst);
  }

  keep(request: SavedViewRequest): Promise<boolean> {
    return this.attempt(() => firstValueFrom(this.api.keep(this.type, request)).then(() => this.read()));
  }

  change(id: string, change: SavedViewChange): Promise<boolean> {
    return this.attempt(() => firstValueFrom(this.api.change(this.type, id, change)).then(() => this.read()));
  }

  remove(id: string): Promise<boolean> {
    return this.attempt(() => firstValueFrom(this.api.remove(this.type, id)).then(() => this.read()));
  }

  private async read(): Promise<void> {
    const { type } = this;
    const answer = await firstValueFrom(this.api.list(type));
    if (type === this.type) this.answer.set(answer);
  }

  /** Whether it was done. */
  private async attempt(work: () => Promise<void>): Promise<boolean> {
    this.failure.set(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      this.failure.set(problemOf(error));
      return false;
    }
  }
}
