import { ChangeDetectionStrategy, Component, DestroyRef, inject, input, output, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Subject, catchError, debounceTime, of, switchMap } from 'rxjs';
import type { Found } from '@fatong/contracts/api';
import { RecordsApi, problemOf, type ApiProblem } from '../../api/index.js';
import { Words } from '../../i18n/index.js';
import { Failed } from '../../states/index.js';
import { fieldTexts } from '../texts.js';

/** Finds a record of one type by number or name; arrows and Enter choose. */
@Component({
  selector: 'ft-finder',
  imports: [Failed, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input class="ft-control" role="combobox" autocomplete="off" aria-autocomplete="list" [id]="inputId()" [attr.aria-expanded]="found() !== undefined" [attr.aria-controls]="inputId() + '-list'"
      [attr.aria-activedescendant]="found()?.length ? inputId() + '-' + at() : null" [attr.aria-invalid]="isWrong()" [attr.aria-describedby]="describedBy()" [attr.aria-label]="label() || null"
      [placeholder]="t.find | words" #typing (input)="ask($any($event.target).value)" (keydown)="onKey($event, typing)" (blur)="left.emit()" />
    @if (problem(); as failed) { <ft-failed [problem]="failed" (again)="problem.set(undefined)" /> }
    @if (found(); as list) {
      <ul role="listbox" [id]="inputId() + '-list'" [attr.aria-label]="t.find | words">
        @for (item of list; track item.id) {
          <li role="option" [id]="inputId() + '-' + $index" [attr.aria-selected]="$index === at()" (mousedown)="choose(item, typing); $event.preventDefault()">
            {{ item.title }} @if (item.number) { <span class="ft-figures ft-quiet ft-note">{{ item.number }}</span> }
          </li>
        } @empty { <li class="ft-quiet" role="option" aria-disabled="true" aria-selected="false">{{ t.nothingFound | words }}</li> }
      </ul>
    }
  `,
  styles: `
    :host { display: block; }
    ul { border: 1px solid var(--ft-strong); border-radius: 4px; margin-top: 4px; max-height: 260px; overflow: auto; background: var(--ft-sheet); }
    li { padding: 5px 10px; cursor: pointer; }
    li[aria-selected='true'], li:hover { background: var(--ft-hover); }
  `,
})
export class Finder {
  private readonly api = inject(RecordsApi);
  readonly inputId = input.required<string>();
  /** Record type looked for. */
  readonly type = input.required<string>();
  readonly label = input('');
  readonly isWrong = input(false);
  readonly describedBy = input<string | null>(null);
  /** Not offered: chosen already. */
  readonly without = input<readonly string[]>([]);
  readonly chosen = output<Found>();
  readonly left = output();

  protected readonly t = fieldTexts;
  protected readonly found = signal<readonly Found[] | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly at = signal(0);
  private readonly typed = new Subject<string>();

  constructor() {
    this.typed
      .pipe(
        debounceTime(200),
        switchMap((text) =>
          text.trim().length < 2
            ? of(undefined)
            : this.api.search(text.trim(), 50).pipe(
                catchError((error: unknown) => {
                  this.problem.set(problemOf(error));
                  return of(undefined);
                }),
              ),
        ),
        takeUntilDestroyed(inject(DestroyRef)),
      )
      .subscribe((answer) => {
        this.at.set(0);
        this.found.set(answer?.items.filter(({ type, id }) => type === this.type() && !this.without().includes(id)).slice(0, 12));
      });
  }

  protected ask(text: string): void {
    this.problem.set(undefined);
    this.typed.next(text);
  }

  protected choose(item: Found, typing: HTMLInputElement): void {
    this.found.set(undefined);
    typing.value = '';
    this.chosen.emit(item);
  }

  protected onKey(event: KeyboardEvent, typing: HTMLInputElement): void {
    const list = this.found() ?? [];
    // Enter never sends the form from a search.
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
    if (list.length === 0) return;
    if (event.key === 'ArrowDown') this.at.set((this.at() + 1) % list.length);
    else if (event.key === 'ArrowUp') this.at.set((this.at() + list.length - 1) % list.length);
    else if (event.key === 'Enter') this.choose(list[this.at()]!, typing);
    else return;
    event.preventDefault();
  }
}
