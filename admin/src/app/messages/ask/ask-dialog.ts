import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import type { Label } from '@fatong/contracts';
import { Language, Notice, Words, problemNotice, problemOf, type ApiProblem } from '@fatong/ui';
import { isAskedOf, refusalOf, sentOf } from './entries.js';
import type { Answers, Asked, Question } from './question.js';
import { askTexts } from './texts.js';

/** A question of the console: its fields, what is missing beside each, and the server's refusal where it belongs. Enter sends. */
@Component({
  selector: 'fa-ask-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, Notice, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.control.enter)': 'send()' },
  templateUrl: './ask-dialog.html',
  styleUrl: './ask-dialog.scss',
})
export class AskDialog<T> {
  private readonly dialog = inject<MatDialogRef<AskDialog<T>, T>>(MatDialogRef);
  private readonly language = inject(Language);
  /** Sent twice by an impatient hand or a broken line, it is done once. */
  private readonly key = crypto.randomUUID();
  protected readonly question = inject<Question<T>>(MAT_DIALOG_DATA);
  protected readonly t = askTexts;
  protected readonly noticeOf = problemNotice;

  protected readonly answers = signal<Answers>(Object.fromEntries(this.question.fields.map(({ name, value = '' }) => [name, value])));
  protected readonly isTried = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly fields = computed(() => this.question.fields.filter((field) => isAskedOf(field, this.answers())));
  /** What the server says of something that is no field here. */
  protected readonly rest = computed(() => {
    const names = this.fields().map(({ name }) => `/${name}`);
    return (this.problem()?.errors ?? [])
      .filter(({ pointer }) => !names.some((name) => pointer.endsWith(name)))
      .map(({ detail }) => detail);
  });

  protected enter(name: string, entry: string): void {
    this.answers.update((all) => ({ ...all, [name]: entry }));
  }

  /** Beside the field: our own objection once sending was tried, then the server's. */
  protected wrong(field: Asked): string {
    const own: Label | undefined = this.isTried() ? refusalOf(field, this.answers()) : undefined;
    if (own !== undefined) return this.language.words(own);
    return this.problem()?.errors.find(({ pointer }) => pointer.endsWith(`/${field.name}`))?.detail ?? '';
  }

  protected async send(): Promise<void> {
    this.isTried.set(true);
    if (this.isBusy() || this.fields().some((field) => refusalOf(field, this.answers()) !== undefined)) return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      this.dialog.close(await firstValueFrom(this.question.send(sentOf(this.question.fields, this.answers()), this.key)));
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
