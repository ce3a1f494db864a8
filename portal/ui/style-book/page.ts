import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Words } from '../i18n/index.js';
import { PageHead } from '../shell/index.js';
import { DetailChapter } from './detail-chapter.js';
import { DialogChapter } from './dialog-chapter.js';
import { FieldChapter } from './field-chapter.js';
import { GroundChapter } from './ground-chapter.js';
import { ListChapter } from './list-chapter.js';
import { StateChapter } from './state-chapter.js';
import { bookTexts } from './texts.js';

/** Every part of the library in every state, on one page: for the eye, and for whoever adds one. Shown where the partners are simulated. */
@Component({
  selector: 'ft-style-book',
  imports: [DetailChapter, DialogChapter, FieldChapter, GroundChapter, ListChapter, PageHead, RouterLink, StateChapter, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="t.title" [lead]="t.lead" />
    <nav [attr.aria-label]="t.title | words">@for (chapter of chapters; track chapter.id) { <a [routerLink]="[]" [fragment]="chapter.id">{{ chapter.title | words }}</a> }</nav>
    <ft-ground-chapter id="ground" /><ft-state-chapter id="states" /><ft-field-chapter id="fields" /><ft-list-chapter id="lists" /><ft-detail-chapter id="detail" /><ft-dialog-chapter id="dialogs" />
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 32px; }
    ft-page-head { margin-bottom: -20px; }
    nav { display: flex; gap: 4px 20px; flex-wrap: wrap; padding: 8px 0; border-bottom: 1px solid var(--ft-hair); }
    nav a { line-height: 24px; }
  `,
})
export class StyleBookPage {
  protected readonly t = bookTexts;
  protected readonly chapters = [
    { id: 'ground', title: bookTexts.ground },
    { id: 'states', title: bookTexts.states },
    { id: 'fields', title: bookTexts.fields },
    { id: 'lists', title: bookTexts.lists },
    { id: 'detail', title: bookTexts.detail },
    { id: 'dialogs', title: bookTexts.dialogs },
  ];
}
