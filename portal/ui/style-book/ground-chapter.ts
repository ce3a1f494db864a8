import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { Words } from '../i18n/index.js';
import { Icon, iconNames } from '../icon/index.js';
import { DemoMark, Seal } from '../shell/index.js';
import { bookTexts } from './texts.js';

/** What everything is made of: colours by role, sizes, icons, buttons. */
@Component({
  selector: 'ft-ground-chapter',
  imports: [DemoMark, Icon, MatButton, MatIconButton, MatTooltip, Seal, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t.ground | words }}</h2>
    <section><h3>{{ t.colours | words }}</h3><ul class="swatches">@for (role of roles; track role) { <li><span [style.background]="'var(--ft-' + role + ')'"></span><code>{{ role }}</code></li> }</ul></section>
    <section><h3>{{ t.sizes | words }}</h3>@for (size of sizes; track size) { <p [style.font-size]="'var(--ft-' + size + ')'" class="sample">{{ t.sentence | words }} <code>{{ size }}</code></p> }</section>
    <section><h3>{{ t.icons | words }}</h3><ul class="icons">@for (name of icons; track name) { <li><ft-icon [name]="name" /><code>{{ name }}</code></li> }</ul></section>
    <section>
      <h3>{{ t.buttons | words }}</h3>
      <div class="ft-row">
        <button matButton="filled">{{ t.accept | words }}</button><button matButton="outlined">{{ t.sendBack | words }}</button><button matButton="text"><ft-icon name="again" />{{ t.again | words }}</button>
        <button matButton="filled" class="ft-danger">{{ t.void | words }}</button><button matButton="outlined" class="ft-danger">{{ t.void | words }}</button>
        <button matButton="filled" disabled disabledInteractive [matTooltip]="t.why | words">{{ t.accept | words }}</button>
        <button matIconButton [attr.aria-label]="t.more | words"><ft-icon name="more" /></button><kbd class="ft-kbd">j</kbd><kbd class="ft-kbd">Ctrl</kbd>
      </div>
    </section>
    <section><h3>{{ t.signs | words }}</h3><div class="stack"><ft-seal [surface]="t.title" /><ft-demo-mark /></div></section>
  `,
  styleUrl: './chapter.scss',
  styles: `
    .swatches, .icons { display: grid; grid-template-columns: repeat(auto-fill, minmax(96px, 1fr)); gap: 10px; }
    .swatches li { display: flex; flex-direction: column; gap: 2px; }
    .swatches span { height: 40px; border: 1px solid var(--ft-strong); border-radius: 4px; forced-color-adjust: none; }
    .icons li { display: flex; align-items: center; gap: 8px; }
    .sample { line-height: 1.6; }
  `,
})
export class GroundChapter {
  protected readonly t = bookTexts;
  protected readonly roles = [
    'sheet',
    'tint',
    'hover',
    'rail',
    'hair',
    'strong',
    'late',
    'late-wash',
    'near',
    'near-wash',
    'done',
    'done-wash',
    'mock',
    'mock-wash',
    'live',
    'live-wash',
    'rest',
    'rest-wash',
  ];
  protected readonly sizes = ['note', 'text', 'lead', 'title', 'figure'];
  protected readonly icons = iconNames;
}
