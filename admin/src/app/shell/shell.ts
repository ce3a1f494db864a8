import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { RouterLink, RouterOutlet } from '@angular/router';
import {
  AreaSwitch,
  Bell,
  Comfort,
  Counts,
  DemoMark,
  HelpButton,
  Icon,
  KeyHelp,
  Live,
  LiveMark,
  PageTitle,
  PersonMenu,
  Places,
  Seal,
  SearchBox,
  Session,
  SessionEnd,
  TurnMark,
  Words,
  shellTexts,
} from '@fatong/ui';
import { MessageSearch } from '../messages/search/message-search.js';
import { adminTexts } from '../texts.js';
import { ownPlaces } from './own-places.js';
import { Rail } from './rail.js';

/** What stands around every page: rail and top bar. On a phone the rail is a drawer. */
@Component({
  selector: 'ft-shell',
  imports: [
    AreaSwitch,
    Bell,
    DemoMark,
    HelpButton,
    Icon,
    KeyHelp,
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
    TurnMark,
    Words,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown.escape)': 'isOpen.set(false)' },
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
    inject(Comfort);
    inject(Places).ownAre(ownPlaces());
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
