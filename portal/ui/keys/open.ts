import type { Injector } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';

/** Shows what the keyboard does on this page; the sheet is fetched when it is first asked for. */
export async function openKeySheet(injector: Injector): Promise<void> {
  const { KeySheet } = await import('./key-sheet.js');
  injector.get(MatDialog).open(KeySheet, {
    width: 'min(640px, 96vw)',
    ariaLabelledBy: 'ft-keys-title',
    autoFocus: 'button',
    enterAnimationDuration: '120ms',
    exitAnimationDuration: '80ms',
  });
}
