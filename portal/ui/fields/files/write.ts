import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  Injector,
  signal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { Label } from '@fatong/contracts';
import type { UploadAnswer } from '@fatong/contracts/api';
import { fileTraits, fileTypes, isCode } from '@fatong/contracts/codes';
import { bytesOf, largestFile, type AttachedFile } from '@fatong/contracts/fields';
import { FilesApi, problemOf } from '../../api/index.js';
import { sizeOf } from '../../download/index.js';
import { Language, Words } from '../../i18n/index.js';
import { Icon } from '../../icon/index.js';
import { DayInput } from '../date/day-input.js';
import { PartError } from '../part-error.js';
import { Writer } from '../writer.js';
import { fileTexts, mostFiles, notAmong, progress, removes, tooLarge, typeWord, typeWords, untilOf } from './texts.js';
import { Upload } from './upload.js';

/** Files chosen or dropped are sent at once, each with its progress; what arrived is the value, in order, and can be taken back until the form is submitted. */
@Component({
  selector: 'ft-files-write',
  imports: [DayInput, Icon, PartError, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './write.html',
  styleUrl: './write.scss',
})
export class FilesWrite extends Writer {
  private readonly api = inject(FilesApi);
  private readonly language = inject(Language);
  private readonly ending = inject(DestroyRef);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly t = fileTexts;
  protected readonly isOver = signal(false);
  /** On their way, or refused and not yet removed. */
  protected readonly uploads = signal<readonly Upload[]>([]);
  /** Why the server kept one that was to be removed, by id. */
  protected readonly kept = signal<Readonly<Record<string, string | Label>>>({});
  protected readonly files = computed(() => (this.entry().value() ?? []) as readonly AttachedFile[]);
  private readonly most = computed(() => this.entry().field.most ?? Number.POSITIVE_INFINITY);
  private readonly room = computed(() => this.most() - this.files().length - this.uploads().length);
  protected readonly isFull = computed(() => this.room() <= 0);
  protected readonly full = computed(() => mostFiles(this.most()));
  private readonly accept = computed(() => this.entry().field.accept ?? fileTypes.keys);
  private readonly maxMb = computed(() => this.entry().field.maxMb ?? largestFile);
  protected readonly endings = computed(() =>
    this.accept().flatMap((type) => (isCode(fileTypes, type) ? fileTraits[type].endings.map((ending) => `.${ending}`) : [])),
  );
  protected readonly limits = computed((): Label => {
    const [zh, en] = typeWords(this.accept());
    return [`${zh}；每个不超过 ${this.maxMb()} MB`, `${en}; at most ${this.maxMb()} MB each`];
  });

  constructor() {
    super();
    this.ending.onDestroy(() => this.uploads().forEach((upload) => upload.stop()));
  }

  protected size = sizeOf;
  protected typeWord = typeWord;
  protected progress = (upload: Upload): Label => progress(upload.sent());
  protected removes = (name: string): string => this.language.words(removes(name));
  protected untilOf = (name: string): string => this.language.words(untilOf(name));
  protected said = (words: string | Label): string => (typeof words === 'string' ? words : this.language.words(words));
  /** Handed in before: it stays as it is. */
  protected isKept = ({ id }: AttachedFile): boolean =>
    ((this.entry().initial ?? []) as readonly AttachedFile[]).some((one) => one.id === id);

  protected pick(input: HTMLInputElement): void {
    this.take([...(input.files ?? [])]);
    // The same file may be chosen again after it was removed.
    input.value = '';
  }

  protected over(event: DragEvent, isOver: boolean): void {
    event.preventDefault();
    this.isOver.set(isOver);
  }

  protected drop(event: DragEvent): void {
    this.over(event, false);
    this.take([...(event.dataTransfer?.files ?? [])]);
  }

  protected again(upload: Upload): void {
    const fault = this.faultOf(upload.file);
    if (fault) upload.fail(fault);
    else
      upload.start(() => this.api.upload(upload.file, { type: this.entry().place.type, field: this.entry().place.field }), {
        arrived: (answer) => this.arrived(upload, answer),
        changed: () => this.tell(),
      });
    this.tell();
  }

  protected stop(upload: Upload): void {
    upload.stop();
    this.uploads.update((all) => all.filter((one) => one !== upload));
    this.tell();
    this.focus();
  }

  /** What was handed in before is only left out; what was just uploaded is forgotten by the server too. */
  protected remove(file: AttachedFile): void {
    if (this.isKept(file)) return this.without(file);
    this.api
      .drop(file.id)
      .pipe(takeUntilDestroyed(this.ending))
      .subscribe({
        next: () => this.without(file),
        error: (error: unknown) => {
          const { status, words } = problemOf(error);
          if (status === 404) this.without(file);
          else this.kept.update((all) => ({ ...all, [file.id]: words.detail ?? words.title }));
        },
      });
  }

  protected setUntil(file: AttachedFile, until: string | null): void {
    this.put(
      this.files().map(({ until: before, ...one }) =>
        one.id !== file.id ? { ...one, ...(before !== undefined && { until: before }) } : { ...one, ...(until !== null && { until }) },
      ),
    );
  }

  private without({ id }: AttachedFile): void {
    this.put(this.files().filter((one) => one.id !== id));
    this.focus();
  }

  private take(chosen: readonly File[]): void {
    const taken = chosen.slice(0, Math.max(0, this.room())).map((file) => new Upload(file));
    this.uploads.update((all) => [...all, ...taken]);
    for (const upload of taken) this.again(upload);
    if (chosen.length > taken.length) this.entry().find({ whole: [this.language.words(mostFiles(this.most()))], parts: {} });
  }

  /** What can be said before it is sent; what it is by its content only the server tells. */
  private faultOf({ name, size }: File): Label | undefined {
    if (size > bytesOf(this.maxMb())) return tooLarge(this.maxMb());
    const isTaken = this.endings().some((ending) => name.toLowerCase().endsWith(ending));
    return isTaken ? undefined : notAmong(typeWords(this.accept()));
  }

  private arrived(upload: Upload, answer: UploadAnswer): void {
    this.uploads.update((all) => all.filter((one) => one !== upload));
    this.put([...this.files(), answer as AttachedFile]);
    this.tell();
  }

  private put(files: readonly AttachedFile[]): void {
    this.entry().set(files.length > 0 ? files : null);
  }

  /** Nothing is submitted while a file is on its way, or one was refused that the person still sees. */
  private tell(): void {
    const all = this.uploads();
    this.entry().wait(all.length === 0 ? undefined : all.some((one) => one.problem() === undefined) ? fileTexts.waits : fileTexts.failed);
  }

  private focus(): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('button, input')?.focus(), { injector: this.injector });
  }
}
