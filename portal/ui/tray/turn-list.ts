import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Label } from '@fatong/contracts';
import type { TrayAnswer, TrayGroup, TrayItem } from '@fatong/contracts/api';
import { Counts } from '../counts/index.js';
import { Words } from '../i18n/index.js';
import { Keys, keyTexts, pageKeys } from '../keys/index.js';
import { OPEN_TAB } from '../list/index.js';
import { recordLink } from '../paths.js';
import { Catalogue } from '../session/index.js';
import { Notice } from '../states/index.js';
import { Due, Moment } from '../time/index.js';
import { UndoLine } from '../undo/index.js';
import { TrayActs, keyOf, type Asked } from './acts.js';
import { trayTexts } from './texts.js';

interface Row {
  readonly key: string;
  readonly item: TrayItem;
  readonly link: string[];
  readonly kind: Label | undefined;
  readonly asked: readonly Asked[];
  /** What is done without a form, and so with many rows at once. */
  readonly plain: Asked | undefined;
}

/** An act that selected rows may be done with. */
interface Batch {
  readonly key: string;
  readonly title: Label;
  readonly rows: readonly (readonly [TrayItem, Asked])[];
}

const order: readonly TrayGroup[] = ['overdue', 'today', 'week', 'later'];
/** So many rows are done with one press. */
const mostAtOnce = 50;

/** What is asked of this person, in groups by its day: what, on which matter, by whom and since when, and the act itself. j and k move, x selects, a acts, Enter opens. */
@Component({
  selector: 'ft-turn-list',
  imports: [Due, MatButton, Moment, Notice, RouterLink, UndoLine, Words],
  providers: [TrayActs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'onKey($event)' },
  templateUrl: './turn-list.html',
  styleUrl: './turn-list.scss',
})
export class TurnList {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly openTab = inject(OPEN_TAB);
  private readonly catalogue = inject(Catalogue);
  private readonly isForPage = pageKeys();
  private readonly counted = inject(Counts);
  protected readonly acts = inject(TrayActs);
  readonly items = input.required<readonly TrayItem[]>();
  /** How many there are in each group, whatever is shown. */
  readonly counts = input<TrayAnswer['groups']>(null);
  readonly isBusy = input(false);
  /** Something was done: the list is no longer right. */
  readonly acted = output();
  protected readonly t = trayTexts;
  protected readonly none: ReadonlySet<string> = new Set();
  protected readonly selected = signal<ReadonlySet<string>>(this.none);

  private readonly rows = computed(() => this.items().map((item) => this.rowOf(item)));
  protected readonly groups = computed(() => {
    const rows = Map.groupBy(this.rows(), ({ item }) => item.group ?? 'later');
    return order.flatMap((name) => {
      const of = rows.get(name) ?? [];
      return of.length === 0 ? [] : [{ name, rows: of, count: this.counts()?.[name] ?? of.length }];
    });
  });
  /** What the selected rows may be done with, each act once. */
  protected readonly batches = computed((): readonly Batch[] => {
    const chosen = this.rows().flatMap(({ key, item, plain }) =>
      plain && this.selected().has(key) && !this.acts.pending().has(key)
        ? [{ key: `${item.type} ${plain.action.name}`, title: plain.action.title, row: [item, plain] as const }]
        : [],
    );
    return [...Map.groupBy(chosen, ({ key }) => key)].map(([key, of]) => ({ key, title: of[0]!.title, rows: of.map(({ row }) => row) }));
  });

  constructor() {
    inject(Keys).offer({
      title: keyTexts.list,
      entries: [
        { keys: ['j'], does: keyTexts.next },
        { keys: ['k'], does: keyTexts.previous },
        { keys: ['Enter'], does: keyTexts.enter },
        { keys: ['x'], does: trayTexts.keys.select },
        { keys: ['a'], does: trayTexts.keys.act },
      ],
    });
  }

  protected toggle(key: string): void {
    const next = new Set(this.selected());
    if (!next.delete(key) && next.size < mostAtOnce) next.add(key);
    this.selected.set(next);
  }

  protected async act({ item }: Row, asked: Asked): Promise<void> {
    if (await this.acts.act(item, asked)) this.tell();
  }

  protected async doAll({ title, rows }: Batch): Promise<void> {
    const before = this.selected();
    this.selected.set(this.none);
    if (await this.acts.actOnAll(title, rows)) this.tell();
    else this.selected.set(before);
  }

  /** Whoever showed the list reads it again; where it is gone, the counts alone are told. */
  private tell(): void {
    if (this.acts.isGone) this.counted.refresh();
    else this.acted.emit();
  }

  /** A press anywhere in the row, with Ctrl into another tab; links, buttons and selected text keep their own meaning. */
  protected open(event: MouseEvent, { link }: Row): void {
    const isOwn = event.target instanceof Element && event.target.closest('a, button, input, label') !== null;
    if (isOwn || event.shiftKey || String(getSelection()) !== '') return;
    if (event.ctrlKey || event.metaKey)
      this.openTab(this.location.prepareExternalUrl(this.router.serializeUrl(this.router.createUrlTree(link))));
    else void this.router.navigate(link);
  }

  protected onKey(event: KeyboardEvent): void {
    if (!['j', 'k', 'x', 'a'].includes(event.key) || !this.isForPage(event)) return;
    const links = [...this.element.nativeElement.querySelectorAll<HTMLAnchorElement>('a.open')];
    const at = links.findIndex((link) => link === document.activeElement);
    const row = this.rows().find(({ key }) => key === links[at]?.dataset['row']);
    if (event.key === 'j' || event.key === 'k') links[Math.min(Math.max(at + (event.key === 'j' ? 1 : -1), 0), links.length - 1)]?.focus();
    else if (row === undefined) return;
    else if (this.acts.pending().has(row.key)) return;
    else if (event.key === 'x' && row.plain) this.toggle(row.key);
    else if (event.key === 'a' && row.asked[0]) void this.act(row, row.asked[0]);
    event.preventDefault();
  }

  private rowOf(item: TrayItem): Row {
    const asked = this.acts.askedOn(item);
    return {
      key: keyOf(item),
      item,
      link: recordLink(item.type, item.id),
      kind: this.catalogue.record(item.type)?.title,
      asked,
      plain: asked.find(({ isPlain }) => isPlain),
    };
  }
}
