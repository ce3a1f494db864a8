import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  viewChild,
} from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import {
  Bell,
  Comfort,
  Counts,
  DemoMark,
  HelpButton,
  KeyHelp,
  LanguageSwitch,
  Live,
  Notice,
  PageTitle,
  PersonMenu,
  Seal,
  Session,
  SessionEnd,
  SizeSwitch,
  Words,
  shellTexts,
} from '@fatong/ui';
import { portalTexts } from '../texts.js';
import { BottomBar } from './bottom-bar.js';
import { Filing } from './filing.js';
import { Tabs } from './tabs.js';

/** Height that stands between the bar and the end of a list that fills the window, px. */
const aroundList = 44;

/** The bar on top of every page: home and what this person may look up, in words. */
@Component({
  selector: 'ft-shell',
  imports: [
    Bell,
    BottomBar,
    DemoMark,
    Filing,
    HelpButton,
    KeyHelp,
    LanguageSwitch,
    Notice,
    PersonMenu,
    RouterLink,
    RouterOutlet,
    Seal,
    SessionEnd,
    SizeSwitch,
    Tabs,
    Words,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="skip" (click)="skip(main)">{{ shellTexts.skip | words }}</button>
    <header #bar>
      <div class="bar">
        <a class="brand" routerLink="/"><ft-seal [surface]="t.surface" /></a>
        @if (isDemo()) { <ft-demo-mark /> }
        <span class="room"></span>
        <ft-bell /><ft-help-button /><ft-size-switch /><ft-language-switch /><ft-person-menu />
      </div>
      <ft-tabs />
    </header>
    <ft-key-help />
    <ft-session-end />
    @if (readsOnly()) { <ft-notice class="reads-only" tone="near" [content]="{ title: t.readsOnly, detail: t.readsOnlyWhy }" /> }
    <main #main id="content" tabindex="-1"><router-outlet /></main>
    <ft-filing />
    <ft-bottom-bar />
  `,
  styleUrl: './shell.scss',
})
export class Shell {
  private readonly session = inject(Session);
  protected readonly t = portalTexts;
  protected readonly shellTexts = shellTexts;
  protected readonly isDemo = computed(() => this.session.view()?.demo === true);
  protected readonly readsOnly = computed(() => this.session.view()?.readsOnly === true);
  private readonly counts = inject(Counts);
  private readonly bar = viewChild.required<ElementRef<HTMLElement>>('bar');

  constructor() {
    inject(Live).start();
    inject(Comfort);
    const title = inject(PageTitle);
    effect(() => title.count(this.counts.turn()?.total ?? 0));
    // A page that is one list ends with the window, however many lines the menu has.
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const watch = new ResizeObserver(([entry]) =>
      host.style.setProperty('--ft-frame', `${(entry?.target as HTMLElement).offsetHeight + aroundList}px`),
    );
    afterNextRender(() => watch.observe(this.bar().nativeElement));
    inject(DestroyRef).onDestroy(() => watch.disconnect());
  }

  protected skip(main: HTMLElement): void {
    main.focus();
    main.scrollIntoView();
  }
}
