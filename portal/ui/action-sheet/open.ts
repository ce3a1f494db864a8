import type { Injector } from '@angular/core';
import { MatDialog, type MatDialogConfig } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import type { ActionAnswer } from '@fatong/contracts/api';
import { ActionSheet, type SheetData } from './action-sheet.js';

/** Where somebody begins to write; without such a field the first button of the form, as one that adds a row, else the one that leaves. */
const begins = 'form input:not([type=file]), form textarea, form select, form button, footer button';

const side: MatDialogConfig = {
  width: 'min(560px, 100vw)',
  maxWidth: '100vw',
  height: '100dvh',
  maxHeight: '100dvh',
  position: { top: '0', right: '0' },
  panelClass: 'ft-side',
};
const small: MatDialogConfig = { width: '440px' };

/** There is nothing to fill in: it is only asked whether. */
const isBare = ({ action }: SheetData): boolean => action.form.length === 0 && action.reason === 'none';

/** Opens the sheet; what was done, or undefined when the person left it. */
export async function openActionSheet(injector: Injector, data: SheetData): Promise<ActionAnswer | undefined> {
  const sheet = injector.get(MatDialog).open<ActionSheet, SheetData, ActionAnswer>(ActionSheet, {
    data,
    ...(isBare(data) ? small : side),
    disableClose: true,
    autoFocus: begins,
    ariaLabelledBy: 'ft-sheet-title',
    enterAnimationDuration: '120ms',
    exitAnimationDuration: '80ms',
  });
  return firstValueFrom(sheet.afterClosed());
}
