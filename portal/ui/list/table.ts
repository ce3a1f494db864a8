import { Location, NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  InjectionToken,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  type TemplateRef,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Label } from '@fatong/contracts';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Keys, keyTexts, pageKeys } from '../keys/index.js';

export interface Column {
  readonly name: string;
  readonly title: Label;
  readonly isSortable?: boolean;
  /** Numbers stand to the right. */
  readonly isEnd?: boolean;
  /** May take the room that is left; others stay as narrow as their content. */
  readonly isWide?: boolean;
  /** Takes what the others leave, and is cut where that is not enough: so the others stay in sight. */
  readonly isElastic?: boolean;
  /** So many pixels, as somebody arranged it. */
  readonly width?: number;
}

/** How narrow and how wide a column is made. */
export const widths = { least: 56, most: 640 } as const;
/** Another width of a column; null: as wide as it is by itself. */
export interface Sized {
  readonly name: string;
  readonly width: number | null;
}
export const bounded = (width: number): number => Math.round(Math.min(Math.max(width, widths.least), widths.most));

/** Whether rows may be looked at beside the list, and whether they are. */
export type Picking = 'never' | 'may' | 'on';

/** Opens another tab of the browser; specs give their own. */
export const OPEN_TAB = new InjectionToken<(url: string) => void>('open tab', {
  providedIn: 'root',
  factory: () => (url) => void window.open(url, '_blank', 'noopener'),
});

interface CellContext<T> {
  readonly $implicit: T;
  readonly column: string;
}

/** Rows under a header that stays; the first column stays too. The whole row leads where its link leads; j and k move, Enter opens, and where rows are looked at beside the list the space bar picks one. Columns may be drawn wider. On a phone each row is a card. */
@Component({
  selector: 'ft-table',
  imports: [Icon, NgTemplateOutlet, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'onKey($event)', '[class.busy]': 'isBusy()' },
  template: `
    <table [attr.aria-busy]="isBusy()">
      <caption class="ft-unseen">{{ caption() }}</caption>
      <thead>
        <tr>
          @for (column of columns(); track column.name) {
            <th scope="col" [class.end]="column.isEnd" [class.wide]="column.isWide" [class.elastic]="column.isElastic" [class.sized]="widthOf(column)" [style.--w.px]="widthOf(column)" [attr.data-column]="column.name" [attr.aria-sort]="sorted(column.name)">
              @if (column.isSortable) { <button type="button" (click)="turn(column.name)">{{ column.title | words }}<ft-icon [name]="sorted(column.name) === 'ascending' ? 'up' : sorted(column.name) === 'descending' ? 'down' : 'sort'" /></button> }
              @else { {{ column.title | words }} }
              @if (isSizable()) { <span class="grip" aria-hidden="true" (pointerdown)="grab($event, column.name)" (pointermove)="draw($event)" (pointerup)="letGo()" (pointercancel)="held.set(undefined)" (dblclick)="sizes.emit({ name: column.name, width: null })"></span> }
            </th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track key()(row)) {
          <tr (click)="open($event, row)" [class.link]="linkOf(row)" [class.picked]="key()(row) === picked()">
            @for (column of columns(); track column.name) {
              @if ($first) {
                <th scope="row" [class.sized]="widthOf(column)" [style.--w.px]="widthOf(column)">
                  @if (linkOf(row); as link) { <a class="open" [attr.data-row]="key()(row)" [attr.aria-current]="key()(row) === picked() ? 'true' : null" [routerLink]="link"><ng-container *ngTemplateOutlet="cell(); context: { $implicit: row, column: column.name }" /></a> }
                  @else { <ng-container *ngTemplateOutlet="cell(); context: { $implicit: row, column: column.name }" /> }
                </th>
              } @else {
                <td [class.end]="column.isEnd" [class.wide]="column.isWide" [class.elastic]="column.isElastic" [class.sized]="widthOf(column)" [style.--w.px]="widthOf(column)" [attr.data-title]="column.title | words"><ng-container *ngTemplateOutlet="cell(); context: { $implicit: row, column: column.name }" /></td>
              }
            }
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './table.scss',
})
export class Table<T> {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly openTab = inject(OPEN_TAB);
  readonly caption = input.required<string>();
  readonly columns = input.required<readonly Column[]>();
  readonly rows = input.required<readonly T[]>();
  /** Draws a cell: the row as implicit context, the column's name as `column`. */
  readonly cell = input.required<TemplateRef<CellContext<T>>>();
  readonly key = input.required<(row: T) => string>();
  readonly link = input<(row: T) => string[] | undefined>(() => undefined);
  /** Field name, `-` before it for descending. */
  readonly sort = input('');
  readonly isBusy = input(false);
  /** Columns are drawn wider or narrower with the pointer; whoever shows the table gives the keyboard another way. */
  readonly isSizable = input(false);
  readonly picking = input<Picking>('never');
  /** Key of the row that is looked at. */
  readonly picked = input<string>();
  readonly sorts = output<string>();
  readonly sizes = output<Sized>();
  readonly picks = output<T>();

  private readonly descending = computed(() => this.sort().startsWith('-'));
  private readonly sortedBy = computed(() => this.sort().replace(/^-/, ''));
  private readonly at = signal(-1);
  private readonly isForPage = pageKeys();
  /** The column that is being drawn. */
  protected readonly held = signal<
    { readonly name: string; readonly from: number; readonly began: number; readonly width: number } | undefined
  >(undefined);

  constructor() {
    inject(Keys).offer({
      title: keyTexts.list,
      entries: [
        { keys: ['j'], does: keyTexts.next },
        { keys: ['k'], does: keyTexts.previous },
        { keys: ['Enter'], does: keyTexts.enter },
      ],
    });
    // Not a binding of the template's: moving over a table draws nothing anew.
    afterNextRender(() => this.element.nativeElement.addEventListener('mouseover', ({ target }) => tellWhole(target)));
  }

  protected linkOf(row: T): string[] | undefined {
    return this.link()(row);
  }

  protected sorted(column: string): 'ascending' | 'descending' | null {
    return column !== this.sortedBy() ? null : this.descending() ? 'descending' : 'ascending';
  }

  protected turn(column: string): void {
    this.sorts.emit(column === this.sortedBy() && !this.descending() ? `-${column}` : column);
  }

  protected widthOf({ name, width }: Column): number | null {
    const held = this.held();
    return held?.name === name ? held.width : (width ?? null);
  }

  /** How wide a column stands now. */
  measure(name: string): number {
    return (
      this.element.nativeElement.querySelector<HTMLElement>(`thead th[data-column="${CSS.escape(name)}"]`)?.offsetWidth ?? widths.least
    );
  }

  protected grab(event: PointerEvent, name: string): void {
    (event.target as HTMLElement).setPointerCapture(event.pointerId);
    const width = this.measure(name);
    this.held.set({ name, from: event.clientX, began: width, width });
    event.preventDefault();
  }

  protected draw({ clientX }: PointerEvent): void {
    this.held.update((one) => one && { ...one, width: bounded(one.began + clientX - one.from) });
  }

  protected letGo(): void {
    const held = this.held();
    this.held.set(undefined);
    if (held && held.width !== held.began) this.sizes.emit({ name: held.name, width: held.width });
  }

  /** A press anywhere in the row, with Ctrl into another tab; links, buttons and selected text keep their own meaning. Beside a preview it picks the row. */
  protected open(event: MouseEvent, row: T): void {
    const link = this.linkOf(row);
    const isOwn = event.target instanceof Element && event.target.closest('a, button, input, label') !== null;
    if (link === undefined || isOwn || event.shiftKey || String(getSelection()) !== '') return;
    if (this.picking() === 'on' && !event.ctrlKey && !event.metaKey) return this.pick(row);
    if (event.ctrlKey || event.metaKey)
      this.openTab(this.location.prepareExternalUrl(this.router.serializeUrl(this.router.createUrlTree(link))));
    else void this.router.navigate(link);
  }

  protected onKey(event: KeyboardEvent): void {
    const does = this.meant(event);
    if (does === undefined || !this.isForPage(event)) return;
    const links = [...this.element.nativeElement.querySelectorAll<HTMLAnchorElement>('a.open')];
    const focused = links.findIndex((link) => link === document.activeElement);
    if (does === 'pick') {
      if (focused < 0) return;
      this.pickAt(links[focused]);
    } else {
      const next = Math.min(Math.max((focused < 0 ? this.at() : focused) + does, 0), links.length - 1);
      this.at.set(next);
      links[next]?.focus();
      if (this.picking() === 'on') this.pickAt(links[next]);
    }
    event.preventDefault();
  }

  /** Arrows move where a row is looked at beside the list, and one is focused: elsewhere they scroll. */
  private meant({ key, target }: KeyboardEvent): 1 | -1 | 'pick' | undefined {
    if (key === 'j') return 1;
    if (key === 'k') return -1;
    if (this.picking() === 'never' || !(target instanceof Element) || !target.matches('a.open')) return undefined;
    if (key === ' ') return 'pick';
    return this.picking() !== 'on' ? undefined : key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : undefined;
  }

  private pickAt(link: HTMLElement | undefined): void {
    const row = this.rows().find((one) => this.key()(one) === link?.dataset['row']);
    if (row !== undefined) this.pick(row);
  }

  private pick(row: T): void {
    this.picks.emit(row);
  }
}

/** A cell that is cut says all of it under the pointer. */
function tellWhole(target: EventTarget | null): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('tbody td, tbody th') : null;
  if (cell === null) return;
  if (cell.scrollWidth > cell.clientWidth) cell.title = cell.innerText;
  else cell.removeAttribute('title');
}
