import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { RouterLink, RouterOutlet } from '@angular/router';
import {
  Bell,
  Counts,
  DemoBand,
  Icon,
  KeyHelp,
  LanguageSwitch,
  Live,
  LiveMark,
  PageTitle,
  PersonMenu,
  Seal,
  SearchBox,
  Session,
  SessionEnd,
  Words,
  shellTexts,
} from '@fatong/ui';
import { MessageSearch } from '../messages/search/message-search.js';
import { adminTexts } from '../texts.js';
import { Rail } from './rail.js';

/** What stands around every page: rail, top bar, band. On a phone the rail is a drawer. */
@Component({
  selector: 'ft-shell',
  imports: [
    Bell,
    DemoBand,
    Icon,
    KeyHelp,
    LanguageSwitch,
    LiveMark,
    MatIconButton,
    MessageSearch,
    PersonMenu,
    Rail,
    RouterLink,
    RouterOutlet,
    Seal,
    SearchBox,
    SessionEnd,
    Words,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.demo]': 'isDemo()', '(document:keydown.escape)': 'isOpen.set(false)' },
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export class Shell {
  private readonly session = inject(Session);
  protected readonly t = adminTexts;
  protected readonly shellTexts = shellTexts;
  protected readonly isOpen = signal(false);
  protected readonly isDemo = computed(() => this.session.view()?.demo === true);
  protected readonly maySearch = computed(() => this.session.view()?.may.records === true);

  protected readonly mayMessages = computed(() => this.session.view()?.may.messages === true);

  constructor() {
    inject(Live).start();
    const [title, counts] = [inject(PageTitle), inject(Counts)];
    effect(() => title.count(counts.turn()?.total ?? 0));
  }

  /** Of a drawer that closes nothing stays, the focus neither. */
  protected close(main: HTMLElement): void {
    if (this.isOpen()) main.focus({ preventScroll: true });
    this.isOpen.set(false);
  }

  protected skip(main: HTMLElement): void {
    main.focus();
    main.scrollIntoView();
  }
}
