import { ChangeDetectionStrategy, Component, inject, type Injector } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import type { BoardModel } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { boardTexts, versionWords } from './texts.js';

/** The models behind a tile: from what each watches, by which version in force, to what it opens. */
export const openModels = (injector: Injector, models: readonly BoardModel[]): void =>
  void injector.get(MatDialog).open<ModelsDialog, readonly BoardModel[]>(ModelsDialog, { data: models, width: '880px', maxWidth: '96vw' });

@Component({
  selector: 'ft-models-dialog',
  imports: [Icon, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 matDialogTitle>{{ t.models | words }}</h2>
    <mat-dialog-content>
      <ul>
        @for (model of models; track model.name) {
          <li>
            <div class="from"><span class="ft-note ft-quiet">{{ t.watches | words }}</span>@for (one of model.watches; track $index) { <b>{{ one | words }}</b> }<span class="ft-note ft-quiet">{{ (model.daily ? t.daily : t.atOnce) | words }}</span></div>
            <ft-icon name="arrow" />
            <div class="model"><b>{{ model.title | words }}</b>
              <span class="ft-note">{{ t.version | words }}：@if (model.version !== null && model.since !== null && model.isOn) { {{ versionOf(model.version, model.since) | words }} } @else { {{ t.off | words }} }</span>
              @for (part of model.value; track $index) { <span class="ft-note ft-quiet">{{ part.label | words }} {{ part.words | words }}</span> }
            </div>
            <ft-icon name="arrow" />
            <div class="to"><span class="ft-note ft-quiet">{{ t.opens | words }}</span><b>{{ model.opens | words }}</b></div>
          </li>
        }
      </ul>
    </mat-dialog-content>
    <mat-dialog-actions><button matButton="outlined" type="button" matDialogClose>{{ t.close | words }}</button></mat-dialog-actions>
  `,
  styles: `
    li { display: grid; grid-template-columns: minmax(0, 1fr) 20px minmax(0, 1.6fr) 20px minmax(0, 0.8fr); gap: 10px; align-items: center; padding: 10px 0; border-bottom: 1px solid var(--ft-hair); }
    li > div { display: flex; flex-direction: column; border: 1px solid var(--ft-strong); border-radius: 4px; padding: 8px 10px; min-width: 0; }
    .model { border-color: var(--mat-sys-primary); }
    @media (max-width: 720px) { li { grid-template-columns: minmax(0, 1fr); } li ft-icon { rotate: 90deg; justify-self: center; } }
  `,
})
export class ModelsDialog {
  protected readonly models = inject<readonly BoardModel[]>(MAT_DIALOG_DATA);
  protected readonly t = boardTexts;
  protected readonly versionOf = versionWords;
}
