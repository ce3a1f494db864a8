import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import type { AlikeFile } from '@fatong/contracts/api';
import { fileTraits, isCode, fileTypes, today } from '@fatong/contracts/codes';
import type { AttachedFile } from '@fatong/contracts/fields';
import { FilesApi, address, problemOf, type ApiProblem } from '../../api/index.js';
import { sizeOf } from '../../download/index.js';
import { Words } from '../../i18n/index.js';
import { Icon } from '../../icon/index.js';
import { recordLink } from '../../paths.js';
import { Failed } from '../../states/index.js';
import { Clock } from '../../time/index.js';
import { FilePreview } from './preview.js';
import { fileTexts, looksAlike, previews, typeWord } from './texts.js';

/** A file of a record: saved by its name, shown where a browser can, with what it is, until when it holds, its SM3, and where the same one stands elsewhere. */
@Component({
  selector: 'ft-file-line',
  imports: [Failed, Icon, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let one = file();
    <ft-icon name="file" />
    <div>
      <p class="head">
        <a [href]="href()" download>{{ one.name }}</a>
        <span class="ft-note ft-quiet ft-figures">{{ type() | words }} · {{ size() }}</span>
        @if (one.until; as until) { <span class="ft-note ft-figures" [class.late]="isExpired()">{{ t.until | words }} {{ until }}@if (isExpired()) { · {{ t.expired | words }} }</span> }
        @if (shown() === 'page') { <a class="ft-note" [href]="href() + '/preview'" target="_blank" rel="noopener" [attr.aria-label]="previews() | words">{{ t.preview | words }}</a> }
        @if (shown() === 'here') { <button type="button" (click)="look()" [attr.aria-label]="previews() | words">{{ t.preview | words }}</button> }
        <button type="button" (click)="compare()" [attr.aria-label]="looksAlike() | words">{{ t.alike | words }}</button>
      </p>
      <p class="digest ft-note ft-quiet">{{ t.sm3 | words }} {{ one.sm3 }}</p>
      @if (problem(); as failed) { <ft-failed [problem]="failed" (again)="compare()" /> }
      @if (alike(); as found) {
        <div role="status" class="ft-note">
          @if (found.length) {
            {{ t.someAlike | words }}
            <ul>@for (other of found; track $index) { <li><a [routerLink]="link(other)">{{ other.number }} {{ other.title }}</a> <span class="ft-quiet">{{ other.name }}@if (other.endedAt) { · {{ t.replaced | words }} }</span></li> }</ul>
          } @else { {{ t.noneAlike | words }} }
        </div>
      }
    </div>
  `,
  styles: `
    :host { display: flex; gap: 8px; }
    :host > ft-icon { flex: none; margin-top: 4px; color: var(--mat-sys-on-surface-variant); }
    :host > div { min-width: 0; }
    .head { display: flex; flex-wrap: wrap; gap: 0 10px; align-items: baseline; }
    .head > a:first-child { overflow-wrap: anywhere; }
    .late { color: var(--ft-late); }
    .digest { overflow-wrap: anywhere; line-height: 16px; }
    button { border: 0; background: none; padding: 0; font-size: var(--ft-note); color: var(--mat-sys-primary); cursor: pointer; }
    button:hover { text-decoration: underline; }
    ul { list-style: none; margin: 0; padding: 0; }
  `,
})
export class FileLine {
  private readonly api = inject(FilesApi);
  private readonly clock = inject(Clock);
  private readonly dialog = inject(MatDialog);
  private readonly ending = inject(DestroyRef);
  readonly file = input.required<AttachedFile>();

  protected readonly t = fileTexts;
  protected readonly alike = signal<readonly AlikeFile[] | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly href = computed(() => address('files', this.file().id));
  protected readonly type = computed(() => typeWord(this.file().type));
  protected readonly size = computed(() => sizeOf(this.file().bytes));
  protected readonly previews = computed(() => previews(this.file().name));
  protected readonly looksAlike = computed(() => looksAlike(this.file().name));
  protected readonly isExpired = computed(() => (this.file().until ?? '9999-12-31') < today(this.clock.now()));
  /** A PDF has a page of its own, an image is shown over this one; of others there is nothing to see. */
  protected readonly shown = computed(() => {
    const { type } = this.file();
    return !isCode(fileTypes, type) || !fileTraits[type].shown
      ? undefined
      : fileTraits[type].mediaType.startsWith('image/')
        ? 'here'
        : 'page';
  });

  protected link({ type, id }: AlikeFile): string[] {
    return recordLink(type, id);
  }

  protected look(): void {
    this.dialog.open(FilePreview, {
      data: { name: this.file().name, href: `${this.href()}/preview` },
      maxWidth: 'min(960px, 96vw)',
      ariaLabelledBy: 'ft-preview-name',
    });
  }

  protected compare(): void {
    this.problem.set(undefined);
    this.api
      .alike(this.file().id)
      .pipe(takeUntilDestroyed(this.ending))
      .subscribe({ next: ({ items }) => this.alike.set(items), error: (error: unknown) => this.problem.set(problemOf(error)) });
  }
}
