import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatSnackBar } from '@angular/material/snack-bar';
import { problemOf } from '../api/index.js';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Live } from '../live/index.js';
import { Session } from '../session/index.js';
import { shellTexts } from './texts.js';

/** Who is signed in, with duty and unit in sight, and the way out. */
@Component({
  selector: 'ft-person-menu',
  imports: [Icon, MatMenu, MatMenuItem, MatMenuTrigger, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (session.view(); as view) {
      <button type="button" class="ft-bar-button person" [matMenuTriggerFor]="menu">
        <ft-icon name="person" />
        <span class="words"><b>{{ view.account.name }}</b><span class="ft-note ft-quiet">{{ view.unit.title | words }}{{ roles() ? ' · ' + roles() : '' }}</span></span>
        <ft-icon class="small" name="down" />
      </button>
      <mat-menu #menu xPosition="before">
        <div class="card">
          <b>{{ view.account.name }}</b><span class="ft-quiet ft-figures">{{ view.account.username }}</span>
          <span class="ft-quiet">{{ view.unit.title | words }}</span>
          @for (role of view.roles; track role.name) { <span class="ft-quiet">{{ role.title | words }}</span> }
        </div>
        <button mat-menu-item (click)="signOut()"><ft-icon name="leave" />&ensp;{{ t.signOut | words }}</button>
      </mat-menu>
    }
  `,
  styles: `
    .person { height: auto; padding: 3px 8px; text-align: left; }
    .words { display: flex; flex-direction: column; line-height: 17px; max-width: 260px; }
    .words > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; line-height: 17px; }
    b { font-weight: 700; }
    .small { width: 11px; height: 11px; }
    .card { display: flex; flex-direction: column; padding: 10px 16px; border-bottom: 1px solid var(--ft-hair); margin-bottom: 4px; min-width: 220px; }
    /* On the phone the words are heard, not seen: they are the button's name. */
    @media (max-width: 720px) { .small { display: none; } .words { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } }
  `,
})
export class PersonMenu {
  private readonly document = inject(DOCUMENT);
  private readonly snack = inject(MatSnackBar);
  private readonly language = inject(Language);
  private readonly live = inject(Live);
  protected readonly session = inject(Session);
  protected readonly t = shellTexts;
  protected readonly roles = computed(() => this.session.view()?.roles.map(({ title }) => this.language.words(title)).join('、') ?? '');

  /** A fresh page after it: nothing of this person stays in memory. */
  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
      this.live.stop();
      this.document.defaultView?.location.assign(this.document.baseURI);
    } catch (error) {
      const { title } = problemOf(error).words;
      this.snack.open(typeof title === 'string' ? title : this.language.words(title), undefined, { duration: 6_000 });
    }
  }
}
