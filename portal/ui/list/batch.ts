import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { firstValueFrom } from 'rxjs';
import type { ActionView, RecordItem, RecordView } from '@fatong/contracts/api';
import { RecordsApi, problemOf } from '../api/index.js';
import { Language, Words } from '../i18n/index.js';
import { Grace, UndoLine } from '../undo/index.js';
import { batchDone, batchOf, listTexts } from './texts.js';

interface Result {
  readonly id: string;
  readonly number: string;
  readonly isDone: boolean;
  /** Why it was not done. */
  readonly why: string | undefined;
}

/** A row as it stood when it was pressed for. */
interface Seen {
  readonly item: RecordItem;
  readonly version: number;
}

/** One action on many rows of a list (成批办理): rows are chosen, for ten seconds it may be taken back, then each is done for itself and says what became of it. */
@Component({
  selector: 'ft-batch',
  imports: [MatButton, UndoLine, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (actions().length) {
      <button class="opener" matButton="outlined" type="button" [attr.aria-expanded]="isOpen()" (click)="isOpen.set(!isOpen())">{{ t.batch | words }}</button>
      @if (isOpen()) {
        <section class="ft-sheet" [attr.aria-label]="t.batch | words">
          <ft-undo-line />
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
  private readonly grace = inject(Grace);
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

  private isGone = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
  }

  /** A row is chosen, or no longer, from the list itself: there one sees what one chooses. */
  take(id: string): void {
    if (this.actions().length === 0 || this.isBusy()) return;
    this.isOpen.set(true);
    this.tick(id);
  }

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

  /** One after the other: what one refuses bars no other. Each is done as it was when it was pressed for. */
  protected async doAll(action: ActionView): Promise<void> {
    const rows = this.items().filter(({ id }) => this.chosen().has(id));
    this.isBusy.set(true);
    this.results.set([]);
    const seen: Seen[] = [];
    for (const item of rows)
      await this.attempt(item, async () => {
        const { version } = await firstValueFrom(this.api.record(this.record().type, item.id));
        seen.push({ item, version });
      });
    const isDone = seen.length === 0 || (await this.grace.run(batchOf(action.title, seen.length), () => this.send(action, seen))) === true;
    if (isDone) this.chosen.set(new Set());
    this.isBusy.set(false);
    if (isDone && !this.isGone) this.acted.emit();
  }

  private async send({ name: action }: ActionView, seen: readonly Seen[]): Promise<true> {
    const { type } = this.record();
    for (const { item, version } of seen)
      await this.attempt(item, async () => {
        await firstValueFrom(this.api.act({ type, id: item.id, action, key: crypto.randomUUID() }, { version, form: {} }));
        this.tell({ ...about(item), isDone: true, why: undefined });
      });
    return true;
  }

  private async attempt(item: RecordItem, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const { title: what, detail } = problemOf(error).words;
      const why = detail ?? what;
      this.tell({ ...about(item), isDone: false, why: typeof why === 'string' ? why : this.language.words(why) });
    }
  }

  private tell(result: Result): void {
    this.results.update((all) => [...all, result]);
  }
}

const about = ({ id, number, title }: RecordItem): Pick<Result, 'id' | 'number'> => ({ id, number: number ?? title });
