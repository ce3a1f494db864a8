import { ChangeDetectionStrategy, Component, DOCUMENT, Injector, computed, inject } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatSnackBar } from '@angular/material/snack-bar';
import { RouterLink } from '@angular/router';
import { problemOf } from '../api/index.js';
import { Language, Words, separator } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { keyTexts, openKeySheet } from '../keys/index.js';
import { Live } from '../live/index.js';
import { deputiesLink, settingsLink } from '../paths.js';
import { OwnAccount, SURFACE, Session } from '../session/index.js';
import { Moment } from '../time/index.js';
import { Grace } from '../undo/index.js';
import { SchemeMenu } from './scheme-menu.js';
import { shellTexts } from './texts.js';

/** Who is signed in, with duty and unit in sight; how the screen is; the way out. */
@Component({
  selector: 'ft-person-menu',
  imports: [Icon, MatMenu, MatMenuItem, MatMenuTrigger, Moment, RouterLink, SchemeMenu, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-menu.html',
  styleUrl: './person-menu.scss',
})
export class PersonMenu {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly snack = inject(MatSnackBar);
  protected readonly language = inject(Language);
  private readonly live = inject(Live);
  private readonly grace = inject(Grace);
  protected readonly session = inject(Session);
  /** Told when the menu is opened. */
  protected readonly own = inject(OwnAccount);
  protected readonly t = shellTexts;
  protected readonly keys = keyTexts;
  protected readonly settings = settingsLink();
  protected readonly deputies = deputiesLink();
  private readonly surface = inject(SURFACE);
  protected readonly mayDepute = computed(() => this.surface === 'admin' && this.session.view()?.may.records === true);
  protected readonly other = computed(() => (this.language.name() === 'zh' ? 'en' : 'zh'));
  protected readonly roles = computed(
    () =>
      this.session
        .view()
        ?.roles.map(({ title }) => this.language.words(title))
        .join(this.language.words(separator)) ?? '',
  );

  protected showKeys(): void {
    void openKeySheet(this.injector);
  }

  /** A fresh page after it: nothing of this person stays in memory. What he pressed and could still have taken back is done first. */
  protected async signOut(): Promise<void> {
    try {
      await this.grace.hurry();
      await this.session.signOut();
      this.live.stop();
      this.document.defaultView?.location.assign(this.document.baseURI);
    } catch (error) {
      const { title } = problemOf(error).words;
      this.snack.open(typeof title === 'string' ? title : this.language.words(title), undefined, { duration: 6_000 });
    }
  }
}
