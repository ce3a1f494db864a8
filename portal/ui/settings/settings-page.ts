import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { NoticeKinds } from '../following/index.js';
import { Language, Words } from '../i18n/index.js';
import { Start } from '../memory/index.js';
import { Favourites } from '../places/index.js';
import { SURFACE, Session } from '../session/index.js';
import { PageHead } from '../shell/page-head.js';
import { Scheme, schemes } from '../shell/scheme.js';
import { shellTexts } from '../shell/texts.js';
import { Comfort, densities, sizes } from './comfort.js';
import { OwnPasswordSetting } from './own-password.js';
import { PasscodeSetting } from './passcode-setting.js';
import { SignIns } from './sign-ins.js';
import { settingsTexts } from './texts.js';

/** How a person has his screen: what opens first, how dense and how large, in which language and colours; then his account: password, and who signed in with it. */
@Component({
  selector: 'ft-settings-page',
  imports: [NoticeKinds, OwnPasswordSetting, PageHead, PasscodeSetting, SignIns, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="t.title" [lead]="t.lead" />
    <div class="ft-sheet">
      @if (mayStart) {
        <label class="line"><span>{{ t.start | words }}</span><span class="what"><select class="ft-control" (change)="start.choose($any($event.target).value)">@for (choice of starts(); track choice.id) { <option [value]="choice.id" [selected]="choice.id === start.address()">{{ choice.title | words }}</option> }</select><span class="ft-note ft-quiet">{{ t.startHint | words }}</span></span></label>
      }
      <fieldset class="line"><legend>{{ t.density | words }}</legend><div class="what">@for (name of densities; track name) { <label class="ft-check"><input type="radio" name="density" [checked]="comfort.density.value() === name" (change)="comfort.density.keep(name)" />{{ t.densities[name] | words }}</label> }</div></fieldset>
      <fieldset class="line"><legend>{{ t.size | words }}</legend><div class="what">@for (name of sizes; track name) { <label class="ft-check"><input type="radio" name="size" [checked]="comfort.size.value() === name" (change)="comfort.size.keep(name)" />{{ t.sizes[name] | words }}</label> }</div></fieldset>
      <fieldset class="line"><legend>{{ t.language | words }}</legend><div class="what">
        <label class="ft-check" lang="zh-CN"><input type="radio" name="language" [checked]="language.name() === 'zh'" (change)="language.choose('zh')" />中文</label>
        <label class="ft-check" lang="en"><input type="radio" name="language" [checked]="language.name() === 'en'" (change)="language.choose('en')" />English</label>
      </div></fieldset>
      <fieldset class="line"><legend>{{ t.look | words }}</legend><div class="what">
        @for (name of schemes; track name) { <label class="ft-check"><input type="radio" name="scheme" [checked]="scheme.name() === name" (change)="scheme.choose(name)" />{{ shell.schemes[name] | words }}</label> }
        <label class="ft-check"><input type="checkbox" [checked]="scheme.isStrong()" (change)="scheme.strengthen(!scheme.isStrong())" />{{ shell.contrast | words }}</label>
      </div></fieldset>
    </div>
    @if (session.view()?.may.records === true) { <ft-notice-kinds /> }
    @if (session.view()?.passcode !== undefined) { <ft-passcode-setting /> }
    @if (session.view()?.readsOnly !== true) { <ft-own-password /> }
    <ft-sign-ins />
  `,
  styles: `
    :host { display: block; max-width: 760px; }
    fieldset { border: 0; margin: 0; min-width: 0; }
    .line { display: grid; grid-template-columns: 140px minmax(0, 1fr); gap: 4px 16px; padding: 12px 16px; }
    .line > span:first-child, legend { color: var(--mat-sys-on-surface-variant); padding: 3px 0; }
    /* A legend takes no part in a grid: it stands beside by floating. */
    legend { float: left; width: 140px; }
    fieldset.line { display: block; }
    fieldset .what { margin-left: 156px; display: flex; flex-wrap: wrap; gap: 2px 20px; }
    .line + .line { border-top: 1px solid var(--ft-hair); }
    .what { display: flex; flex-direction: column; gap: 4px; }
    fieldset .what { flex-direction: row; }
    @media (max-width: 720px) { .line { grid-template-columns: minmax(0, 1fr); } legend { width: 100%; } fieldset .what { clear: both; margin-left: 0; } }
  `,
})
export class SettingsPage {
  protected readonly comfort = inject(Comfort);
  protected readonly start = inject(Start);
  private readonly favourites = inject(Favourites);
  protected readonly starts = computed(() => [
    { id: '', title: settingsTexts.startUsual },
    { id: '/tray', title: settingsTexts.startTray },
    ...this.favourites.items(),
  ]);
  protected readonly session = inject(Session);
  protected readonly language = inject(Language);
  protected readonly scheme = inject(Scheme);
  protected readonly t = settingsTexts;
  protected readonly shell = shellTexts;
  protected readonly densities = densities;
  protected readonly sizes = sizes;
  protected readonly schemes = schemes;
  /** Outside the authorities everybody begins with the same three questions. */
  protected readonly mayStart = inject(SURFACE) === 'admin';
}
