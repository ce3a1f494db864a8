import { ChangeDetectionStrategy, Component, Injector, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { openActionSheet } from '../action-sheet/index.js';
import { ApiProblem } from '../api/index.js';
import { Outgoing, RecordHead, Sections } from '../detail/index.js';
import { Entry, EntryField, Value } from '../fields/index.js';
import { Words } from '../i18n/index.js';
import { Icon, iconNames } from '../icon/index.js';
import { QueryBar, Table, type Column, type Filter } from '../list/index.js';
import { DemoBand, LanguageSwitch, SchemeSwitch, Seal } from '../shell/index.js';
import { Blank, Failed, Loading, Notice, type Tone } from '../states/index.js';
import { Tag, stateMark } from '../state-tag/index.js';
import { Timeline } from '../timeline/index.js';
import { answer, offers, record, specimens, story } from './specimens.js';
import { bookTexts } from './texts.js';

/** Every part of the library in every state, on one page: for the eye, and for whoever adds one. */
@Component({
  selector: 'ft-style-book',
  imports: [Blank, DemoBand, EntryField, Failed, Icon, LanguageSwitch, Loading, MatButton, Notice, Outgoing, QueryBar, RecordHead, SchemeSwitch, Seal, Sections, Table, Tag, Timeline, Value, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './page.html',
  styleUrl: './page.scss',
})
export class StyleBookPage {
  private readonly injector = inject(Injector);
  protected readonly t = bookTexts;
  protected readonly tones: readonly Tone[] = ['live', 'near', 'done', 'late', 'mock', 'rest'];
  protected readonly roles = ['sheet', 'tint', 'rail', 'hair', 'strong', 'late', 'near', 'done', 'mock', 'live', 'rest'];
  protected readonly sizes = ['note', 'text', 'lead', 'title', 'figure'];
  protected readonly icons = iconNames;
  protected readonly specimens = specimens;
  protected readonly marks = record.states.map(stateMark);
  protected readonly record = record;
  protected readonly answer = answer;
  protected readonly story = story;
  protected readonly offers = offers;
  protected readonly problem = new ApiProblem(503, 'unavailable', { title: bookTexts.away, detail: bookTexts.awayWhy });
  protected readonly entries = specimens.map(({ field }) => new Entry({ ...field, hint: field.kind === 'identifier' ? bookTexts.hint : undefined }, field.kind === 'text' || field.kind === 'date', null));
  protected readonly filters: readonly Filter[] = [
    { name: 'state', title: bookTexts.state, kind: 'choice', isPersonal: false, choices: record.states.map(({ name: value, label }) => ({ value, label })) },
    { name: 'name', title: bookTexts.name, kind: 'text', isPersonal: false }, { name: 'on', title: bookTexts.day, kind: 'days', isPersonal: false }, { name: 'party', title: bookTexts.party, kind: 'text', isPersonal: true },
  ];
  protected readonly values = { state: ['open', 'active'], on: { from: '2026-03-01' } };
  protected readonly columns: readonly Column[] = [{ name: 'name', title: bookTexts.name, isSortable: true }, { name: 'state', title: bookTexts.state }, { name: 'count', title: bookTexts.count, isEnd: true }];
  protected readonly rows = this.marks.map((mark, i) => ({ id: String(i), mark, count: (i + 1) * 1_234 }));
  protected readonly key = ({ id }: { readonly id: string }): string => id;

  constructor() {
    // Half of them as they look when left with something wrong.
    for (const [i, entry] of this.entries.entries()) {
      if (i % 2 === 0) entry.leave();
      if (entry.field.kind === 'identifier') entry.find(['校验位不符，请核对第 17 位。']);
    }
  }

  protected async act(name: string): Promise<void> {
    await openActionSheet(this.injector, { record, action: record.actions.find((action) => action.name === name)!, on: answer });
  }
}
