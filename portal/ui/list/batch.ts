import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { firstValueFrom } from 'rxjs';
import type { ActionView, RecordItem, RecordView } from '@fatong/contracts/api';
import { RecordsApi, problemOf } from '../api/index.js';
import { Language, Words } from '../i18n/index.js';
import { batchDone, batchOf, listTexts } from './texts.js';

interface Result {
  readonly id: string;
  readonly number: string;
  readonly isDone: boolean;
  /** Why it was not done. */
  readonly why: string | undefined;
}

/** One action on many rows of a list (成批办理): rows are chosen, each is done for itself, and each says what became of it. */
@Component({
  selector: 'ft-batch',
  imports: [MatButton, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (actions().length) {
      <button class="opener" matButton="outlined" type="button" [attr.aria-expanded]="isOpen()" (click)="isOpen.set(!isOpen())">{{ t.batch | words }}</button>
      @if (isOpen()) {
        <section class="ft-sheet" [attr.aria-label]="t.batch | words">
          <ul role="group" [attr.aria-label]="t.choose | words">
            @for (item of items(); track item.id) {
              <li>
                <label class="ft-check"><input type="checkbox" [checked]="chosen().has(item.id)" [disabled]="isBusy()" (change)="tick(item.id)" />{{ called(item) }}</label>
                @if (resultOf(item.id); as result) {
                  <span class="result" [class.not]="!result.isDone">{{ (result.isDone ? t.rowDone : t.rowNotDone) | words }}@if (result.why) {：{{ result.why }}}</span>
                }
              </li>
            }
          </ul>
          <div class="acts">
            @for (action of actions(); track action.name) {
              <button matButton="filled" type="button" [disabled]="isBusy() || chosen().size === 0" (click)="doAll(action)">{{ batchOf(action.title, chosen().size) | words }}</button>
            }
            <span role="status">@if (results().length) { {{ batchDone(doneCount(), results().length - doneCount()) | words }} }</span>
          </div>
        </section>
      }
    }
  `,
  styles: `
    :host { display: block; }
    section { margin-top: 8px; padding: 12px 16px; }
    ul { margin: 0; padding: 0; list-style: none; max-height: 320px; overflow: auto; }
    li { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: baseline; }
    .result.not { color: var(--ft-late); }
    .acts { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin-top: 8px; }
  `,
})
export class Batch {
  private readonly api = inject(RecordsApi);
  private readonly language = inject(Language);
  readonly record = input.required<RecordView>();
  readonly items = input.required<readonly RecordItem[]>();
  /** Something was done: the list is no longer right. */
  readonly acted = output();
  protected readonly t = listTexts;
  protected readonly batchOf = batchOf;
  protected readonly batchDone = batchDone;
  protected readonly isOpen = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly results = signal<readonly Result[]>([]);
  protected readonly actions = computed(() => this.record().actions.filter(({ bulk }) => bulk === true));
  protected readonly doneCount = computed(() => this.results().filter(({ isDone }) => isDone).length);

  protected called({ number, title }: RecordItem): string {
    return number === null ? title : `${number} ${title}`;
  }

  protected resultOf(id: string): Result | undefined {
    return this.results().find((one) => one.id === id);
  }

  protected tick(id: string): void {
    const next = new Set(this.chosen());
    if (!next.delete(id)) next.add(id);
    this.chosen.set(next);
  }

  /** One after the other: what one refuses bars no other. */
  protected async doAll(action: ActionView): Promise<void> {
    const rows = this.items().filter(({ id }) => this.chosen().has(id));
    this.isBusy.set(true);
    this.results.set([]);
    for (const item of rows) {
      const result = await this.one(item, action);
      this.results.update((all) => [...all, result]);
    }
    this.chosen.set(new Set());
    this.isBusy.set(false);
    this.acted.emit();
  }

  private async one({ id, number, title }: RecordItem, { name }: ActionView): Promise<Result> {
    const about = { id, number: number ?? title };
    const { type } = this.record();
    try {
      const { version } = await firstValueFrom(this.api.record(type, id));
      await firstValueFrom(this.api.act({ type, id, action: name, key: crypto.randomUUID() }, { version, form: {} }));
      return { ...about, isDone: true, why: undefined };
    } catch (error) {
      const { title: what, detail } = problemOf(error).words;
      const why = detail ?? what;
      return { ...about, isDone: false, why: typeof why === 'string' ? why : this.language.words(why) };
    }
  }
}
