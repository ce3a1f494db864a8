import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { ActionAnswer, ActionView, RecordAnswer, RecordView, TimelineEntry } from '@fatong/contracts/api';
import { RecordsApi, problemOf, type ApiProblem } from '../api/index.js';
import { EntryField, type Entry } from '../fields/index.js';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { TypedLikeness } from '../likeness/index.js';
import { Notice, problemNotice } from '../states/index.js';
import { Clock, wall } from '../time/index.js';
import { ActionForm, type Filled } from './form.js';
import { lastChange } from './last-change.js';
import { sheetTexts } from './texts.js';

export interface SheetData {
  readonly record: RecordView;
  readonly action: ActionView;
  /** The record acted on; null when the action creates one. */
  readonly on: RecordAnswer | null;
  readonly filled?: Filled;
  /** Who told the partner the same today already, and when. */
  readonly told?: Pick<TimelineEntry, 'at' | 'by'>;
}

/** A sheet from the side in which an action is filled in and sent. Nothing entered is lost to an error, a newer version or an ended session. */
@Component({
  selector: 'ft-action-sheet',
  imports: [EntryField, Icon, MatButton, MatIconButton, Notice, TypedLikeness, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.control.enter)': 'submit()', '(keydown.meta.enter)': 'submit()', '(keydown.escape)': 'leave()' },
  templateUrl: './action-sheet.html',
  styleUrl: './action-sheet.scss',
})
export class ActionSheet {
  private readonly api = inject(RecordsApi);
  private readonly document = inject(DOCUMENT);
  private readonly language = inject(Language);
  private readonly clock = inject(Clock);
  private readonly sheet = inject<MatDialogRef<ActionSheet, ActionAnswer>>(MatDialogRef);
  protected readonly data = inject<SheetData>(MAT_DIALOG_DATA);

  protected readonly t = sheetTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly timeOf = ({ at }: { readonly at: string }): string => wall(new Date(at)).time;
  protected readonly form = new ActionForm(this.data.record, this.data.action, this.data.on, this.data.filled);
  protected readonly isLikenessTold = this.data.record.likeness?.on.includes(this.data.action.name) === true;
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly isStale = computed(() => this.problem()?.code === 'stale-version');
  /** Who was faster, as far as it is known. */
  protected readonly changed = signal<Label | undefined>(undefined);
  protected readonly isReloaded = signal(false);
  protected readonly isLeaving = signal(false);
  protected readonly told = signal<ActionAnswer | undefined>(undefined);
  protected readonly secrets = computed(() =>
    Object.entries(this.told()?.tells ?? {}).map(([name, said]) => ({ name, said, title: sheetTexts.tells[name] ?? [name, name] })),
  );

  protected async submit(): Promise<void> {
    if (this.isBusy() || this.told()) return;
    this.problem.set(undefined);
    this.isReloaded.set(false);
    const request = this.form.request();
    if (request === null) return this.jump(this.form.wrong()[0]);
    this.isBusy.set(true);
    const { record, action, on } = this.data;
    try {
      const answer = await firstValueFrom(
        this.api.act({ type: record.type, id: on?.id ?? null, action: action.name, key: this.form.key }, request),
      );
      // What is told once is read, or printed, before the sheet goes.
      if (answer.tells) this.told.set(answer);
      else this.sheet.close(answer);
    } catch (error) {
      const problem = problemOf(error);
      this.problem.set(problem);
      this.form.find(problem);
      this.jump(this.form.wrong()[0]);
      if (problem.code === 'stale-version' && on !== null) void this.tellChange(record.type, on.id);
    } finally {
      this.isBusy.set(false);
    }
  }

  private async tellChange(type: string, id: string): Promise<void> {
    this.changed.set(undefined);
    this.changed.set(await lastChange(this.api, { type, id }, this.clock.now()));
  }

  protected async reload(): Promise<void> {
    const { record, on } = this.data;
    try {
      this.form.rebase(await firstValueFrom(this.api.record(record.type, on!.id)));
      this.problem.set(undefined);
      this.isReloaded.set(true);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  /** Closes at once when nothing was entered, else asks. */
  protected leave(): void {
    if (this.isBusy()) return;
    if (this.told()) return this.sheet.close(this.told());
    if (this.form.isTouched() && !this.isLeaving()) this.isLeaving.set(true);
    else this.sheet.close();
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  /** What is wrong with it, in a sentence. */
  protected gist(entry: Entry): string {
    const said = entry.gist();
    return typeof said === 'string' ? said : this.language.words(said);
  }

  protected jump(entry: Entry | undefined): void {
    if (entry === undefined) return;
    const place = this.document.getElementById(entry.id);
    place?.focus();
    place?.scrollIntoView({ block: 'center' });
  }
}
