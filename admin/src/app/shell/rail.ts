import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, output, signal } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { Router, RouterLink, RouterLinkActive, type IsActiveMatchOptions } from '@angular/router';
import type { Label } from '@fatong/contracts';
import {
  AreaChoice,
  Counts,
  FavouriteStar,
  Favourites,
  Icon,
  Keys,
  Language,
  Memory,
  Places,
  Session,
  Words,
  functionsLink,
  keyTexts,
  matches,
  pageKeys,
  placeTexts,
  shellTexts,
  totalText,
  type Place,
  type PlaceGroup,
} from '@fatong/ui';
import { paths } from '../paths.js';
import { adminTexts } from '../texts.js';

/** The page itself, whatever its query says. */
const exactly: IsActiveMatchOptions = { paths: 'exact', queryParams: 'ignored', matrixParams: 'ignored', fragment: 'ignored' };
/** So many favourites have a key. */
const withKey = 7;

const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';
const isList = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** What this person may open, in words: workbench, favourites, the groups of the area he is in. A number counts what is his turn. */
@Component({
  selector: 'ft-rail',
  imports: [FavouriteStar, Icon, MatTooltip, NgTemplateOutlet, RouterLink, RouterLinkActive, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.is-narrow]': 'isNarrow()', '(document:keydown)': 'onKey($event)' },
  templateUrl: './rail.html',
  styleUrl: './rail.scss',
})
export class Rail {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly counts = inject(Counts);
  private readonly places = inject(Places);
  private readonly area = inject(AreaChoice);
  private readonly isForPage = pageKeys();
  private readonly isFoldedAway = inject(Memory).of('rail', false, isSwitch);
  private readonly foldedGroups = inject(Memory).of<readonly string[]>('folded', [], isList);
  protected readonly language = inject(Language);
  protected readonly favourites = inject(Favourites);
  readonly chosen = output();
  protected readonly t = placeTexts;
  protected readonly admin = adminTexts;
  protected readonly shellTexts = shellTexts;
  protected readonly totalText = totalText;
  protected dragged: string | undefined;
  protected readonly over = signal<string | undefined>(undefined);
  protected readonly said = signal('');

  /** On a phone it is a drawer over the page, and never narrow. */
  private readonly isDrawer = matches('(max-width: 720px)');
  protected readonly isNarrow = computed(() => this.isFoldedAway.value() && !this.isDrawer());
  protected readonly folded = computed(() => new Set(this.foldedGroups.value()));
  protected readonly groups = computed((): readonly PlaceGroup[] => [...(this.area.current()?.groups ?? []), ...this.places.own()]);
  protected readonly first = computed((): readonly Place[] => {
    const tray = (list: string, title: Label): Place => ({
      id: list,
      title,
      link: ['/', paths.tray],
      query: { list },
      icon: list === 'waiting' ? 'clock' : 'bookmark',
    });
    const total = computed(() => this.counts.turn()?.total ?? 0);
    return this.session.view()?.may.records === true
      ? [
          { id: '/', title: adminTexts.home, link: ['/'], icon: 'home', isExact: true, count: total },
          tray('waiting', adminTexts.waiting),
          tray('followed', adminTexts.followed),
          { id: functionsLink().join('/'), title: adminTexts.functions, link: functionsLink(), icon: 'grid' },
        ]
      : [];
  });

  constructor() {
    inject(Keys).offer({
      title: keyTexts.everywhere,
      entries: [
        { keys: ['['], does: placeTexts.keys.fold },
        { keys: ['Alt', '1'], does: placeTexts.keys.favourite },
        { keys: ['Alt', '↑ ↓'], does: placeTexts.keys.move },
      ],
    });
  }

  protected matching({ isExact, query }: Place): IsActiveMatchOptions {
    return isExact === true ? exactly : { ...exactly, paths: 'subset', queryParams: query === undefined ? 'ignored' : 'subset' };
  }

  protected countOf({ places }: PlaceGroup): number {
    return places.reduce((sum, { count }) => sum + (count?.() ?? 0), 0);
  }

  /** As much of a group's name as has room: four characters, or a word; not that of the area, which all may begin with. */
  protected brief(title: Label): string {
    const [words, area] = [this.language.words(title), this.language.words(this.area.current()?.title)];
    const own = words.startsWith(area) && words.length >= area.length + 2 ? words.slice(area.length) : words;
    return this.language.name() === 'zh' ? own.slice(0, 4) : own.trim().split(' ')[0]!;
  }

  protected toggle(): void {
    this.isFoldedAway.keep(!this.isNarrow());
  }

  protected fold(id: string): void {
    const ids = this.foldedGroups.value();
    this.foldedGroups.keep(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  }

  /** From the narrow rail: the whole menu, with this group open. */
  protected unfold(id: string): void {
    this.isFoldedAway.keep(false);
    this.foldedGroups.keep(this.foldedGroups.value().filter((one) => one !== id));
  }

  protected drop(at: number): void {
    if (this.dragged !== undefined) this.favourites.move(this.dragged, at);
    this.dragged = undefined;
    this.over.set(undefined);
  }

  /** On a favourite: Alt and an arrow move it; the focus stays with it. */
  protected move(event: KeyboardEvent, { id, title }: Place, at: number): void {
    if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    const focused = this.document.activeElement;
    const to = this.favourites.move(id, at + (event.key === 'ArrowDown' ? 1 : -1));
    this.said.set(this.language.words(placeTexts.moved(title, to + 1)));
    // The row is drawn elsewhere now, and what is taken out of a document for that loses the focus.
    setTimeout(() => {
      if (focused instanceof HTMLElement) focused.focus();
    });
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.key === '[' && this.isForPage(event)) {
      event.preventDefault();
      return this.toggle();
    }
    const at = event.altKey && !event.ctrlKey && !event.metaKey ? Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) : 0;
    const place = at > 0 && at <= withKey ? this.favourites.items()[at - 1] : undefined;
    if (place === undefined || this.document.querySelector('[role="dialog"]') !== null) return;
    event.preventDefault();
    void this.router.navigate([...place.link], { queryParams: place.query ?? {} });
  }
}
