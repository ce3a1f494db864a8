import { HttpClient, HttpEventType, type HttpEvent, type HttpParams } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DOCUMENT, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import type { Subscription } from 'rxjs';
import { problemOf, type ApiProblem } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Failed } from '../states/index.js';
import { arriving, downloadTexts, fileName } from './words.js';

/** What is downloaded: an address of the API that answers an Excel file. */
export interface Wanted {
  readonly path: string;
  readonly params: HttpParams;
}

/** Downloads a file, says how many records it holds and how much has come, and can be stopped. */
@Component({
  selector: 'ft-download',
  imports: [Failed, Icon, MatButton, MatProgressBar, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isRunning()) {
      <span class="run">
        <span role="status" class="ft-note ft-figures">{{ progress() | words }}</span>
        <mat-progress-bar mode="indeterminate" [attr.aria-label]="t.downloading | words" />
      </span>
      <button matButton="text" type="button" (click)="stop()"><ft-icon name="cross" />{{ t.stop | words }}</button>
    } @else {
      <button matButton="outlined" type="button" (click)="start()"><ft-icon name="in" />{{ t.excel | words }}</button>
      @if (isDone()) { <span role="status" class="ft-note ft-quiet ft-figures">{{ progress() | words }}</span> }
    }
    @if (problem(); as failed) { <ft-failed [problem]="failed" (again)="start()" /> }
  `,
  styles: `
    :host { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
    .run { display: inline-flex; flex-direction: column; gap: 4px; min-width: 180px; }
    ft-failed { flex-basis: 100%; }
  `,
})
export class Download {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  readonly wanted = input.required<Wanted>();

  protected readonly t = downloadTexts;
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  private readonly rows = signal<number | undefined>(undefined);
  private readonly bytes = signal(0);
  protected readonly isRunning = signal(false);
  protected readonly isDone = signal(false);
  protected readonly progress = computed(() => arriving({ rows: this.rows(), bytes: this.bytes(), isDone: this.isDone() }));
  private running?: Subscription;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.running?.unsubscribe());
  }

  protected start(): void {
    const { path, params } = this.wanted();
    this.problem.set(undefined);
    this.rows.set(undefined);
    this.bytes.set(0);
    this.isDone.set(false);
    this.isRunning.set(true);
    this.running = this.http.get(path, { params, responseType: 'blob', observe: 'events', reportProgress: true }).subscribe({
      next: (event) => this.follow(event),
      error: (error: unknown) => {
        this.isRunning.set(false);
        this.problem.set(problemOf(error));
      },
    });
  }

  /** The server ends with us: nothing more is read there. */
  protected stop(): void {
    this.running?.unsubscribe();
    this.isRunning.set(false);
  }

  private follow(event: HttpEvent<Blob>): void {
    if (event.type === HttpEventType.ResponseHeader) {
      const rows = event.headers.get('X-Fatong-Rows');
      if (rows !== null) this.rows.set(Number(rows));
    } else if (event.type === HttpEventType.DownloadProgress) this.bytes.set(event.loaded);
    else if (event.type === HttpEventType.Response && event.body !== null) {
      this.bytes.set(event.body.size);
      this.isRunning.set(false);
      this.isDone.set(true);
      this.keep(event.body, fileName(event.headers.get('Content-Disposition')));
    }
  }

  private keep(file: Blob, name: string): void {
    const address = URL.createObjectURL(file);
    const link = Object.assign(this.document.createElement('a'), { href: address, download: name });
    link.click();
    // The browser has taken it by the next turn of its own.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}
