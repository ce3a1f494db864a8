import { ChangeDetectionStrategy, Component, inject, type Injector } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import type { AuditEntry } from '@fatong/contracts/api';
import { Words, fullInstant } from '@fatong/ui';
import { actWords, auditTexts, detailLines, objectWords } from './texts.js';

/** One entry, whole: each detail in a line of its own, and the ids that one searches other systems by. */
export const openAuditEntry = (injector: Injector, entry: AuditEntry): void => {
  injector
    .get(MatDialog)
    .open<AuditEntryDialog, AuditEntry>(AuditEntryDialog, { data: entry, width: '640px', maxWidth: 'calc(100vw - 24px)' });
};

@Component({
  selector: 'fa-audit-entry-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 matDialogTitle>{{ t.entry | words }}</h2>
    <mat-dialog-content>
      <dl>
        <dt>{{ t.time | words }}</dt><dd class="ft-figures">{{ fullInstant(entry.at) }}</dd>
        <dt>{{ t.account | words }}</dt><dd>@if (entry.who; as who) { {{ who.name }} <span class="ft-quiet">{{ who.username }}</span> } @else { {{ entry.account }} }</dd>
        <dt>{{ t.unit | words }}</dt><dd>{{ (entry.unitTitle | words) || entry.unit || '—' }}</dd>
        <dt>{{ t.address | words }}</dt><dd class="ft-figures">{{ entry.address ?? '—' }}</dd>
        <dt>{{ t.act | words }}</dt><dd>{{ (act | words) || entry.act }} <span class="ft-code ft-quiet">{{ entry.act }}</span></dd>
        <dt>{{ t.object | words }}</dt><dd>{{ said.title | words }} {{ said.rest }}</dd>
        <dt>{{ t.number | words }}</dt><dd class="ft-code">{{ entry.object }}</dd>
        <dt>{{ t.outcome | words }}</dt><dd>{{ t[entry.outcome] | words }}</dd>
        @for (line of lines; track $index) { <dt>{{ line.name | words }}</dt><dd>{{ line.value | words }}</dd> }
      </dl>
    </mat-dialog-content>
    <mat-dialog-actions align="end"><button matButton="outlined" type="button" matDialogClose>{{ t.close | words }}</button></mat-dialog-actions>
  `,
  styles: `dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 6px 20px; } dt { color: var(--mat-sys-on-surface-variant); } dd { overflow-wrap: anywhere; white-space: pre-line; }`,
})
export class AuditEntryDialog {
  protected readonly entry = inject<AuditEntry>(MAT_DIALOG_DATA);
  protected readonly t = auditTexts;
  protected readonly fullInstant = fullInstant;
  protected readonly act = this.entry.actTitle ?? actWords(this.entry.act);
  protected readonly said = objectWords(this.entry);
  protected readonly lines = detailLines(this.entry.detail, this.entry.terms);
}
