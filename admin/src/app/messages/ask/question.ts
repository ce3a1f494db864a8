import type { Injector } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom, type Observable } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { Choice } from '@fatong/contracts/api';
import type { NoticeContent, Tone } from '@fatong/ui';
import { AskDialog } from './ask-dialog.js';

/** What was entered, by the field's name; of a ticked box `yes`. */
export type Answers = Readonly<Record<string, string>>;

/** One thing a dialog asks for. Its name is that of the request's member, so that the server's refusal stands beside it. */
export interface Asked {
  readonly name: string;
  readonly title: Label;
  readonly kind: 'text' | 'prose' | 'code' | 'number' | 'instant' | 'choice' | 'check';
  readonly hint?: Label;
  readonly isRequired?: boolean;
  /** What is said where it is empty and must not be. */
  readonly missing?: Label;
  readonly value?: string;
  readonly choices?: readonly Choice[];
  /** Why this entry cannot be sent, beyond being empty. */
  readonly refuse?: (entry: string) => Label | undefined;
  /** It is asked only where the other entries say so. */
  readonly isAsked?: (answers: Answers) => boolean;
}

/** What the console asks before it does something. */
export interface Question<T> {
  readonly title: Label;
  readonly lead?: Label;
  readonly warning?: NoticeContent & { readonly tone: Tone };
  readonly fields: readonly Asked[];
  readonly submit: Label;
  /** It cannot be taken back. */
  readonly isGrave?: boolean;
  /** Sends it; `key` is the same however often this dialog sends. */
  readonly send: (answers: Answers, key: string) => Observable<T>;
}

/** Asks, sends and gives what the server answered; undefined when the person thought better of it. */
export function ask<T>(injector: Injector, question: Question<T>): Promise<T | undefined> {
  const dialog = injector.get(MatDialog).open<AskDialog<T>, Question<T>, T>(AskDialog, {
    data: question,
    width: '520px',
    maxWidth: 'calc(100vw - 24px)',
    autoFocus: question.fields.length > 0 ? 'input, textarea, select' : 'button[type=submit]',
    enterAnimationDuration: '100ms',
    exitAnimationDuration: '60ms',
  });
  return firstValueFrom(dialog.afterClosed());
}
