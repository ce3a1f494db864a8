import { A11yModule } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { Icon } from '../icon/index.js';

/** A field of the query bar: its name and what is chosen; a press opens its panel. Escape and a press elsewhere close it. */
@Component({
  selector: 'ft-pick',
  imports: [A11yModule, CdkConnectedOverlay, CdkOverlayOrigin, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" cdkOverlayOrigin #origin="cdkOverlayOrigin" (click)="isOpen.set(!isOpen())" [attr.aria-expanded]="isOpen()" aria-haspopup="dialog" [class.set]="chosen() !== ''">
      <span class="name">{{ name() }}</span>@if (chosen()) { <span class="chosen">{{ chosen() }}</span> }<ft-icon name="down" />
    </button>
    <ng-template cdkConnectedOverlay [cdkConnectedOverlayOrigin]="origin" [cdkConnectedOverlayOpen]="isOpen()" [cdkConnectedOverlayHasBackdrop]="true" cdkConnectedOverlayBackdropClass="cdk-overlay-transparent-backdrop"
      [cdkConnectedOverlayPush]="true" (backdropClick)="isOpen.set(false)" (detach)="isOpen.set(false)" (overlayKeydown)="onKey($event)">
      <div class="panel" role="dialog" [attr.aria-label]="name()" cdkTrapFocus cdkTrapFocusAutoCapture><ng-content /></div>
    </ng-template>
  `,
  styles: `
    button { display: inline-flex; align-items: center; gap: 6px; height: var(--ft-control); padding: 0 8px 0 10px; border: 1px solid var(--ft-strong); border-radius: 4px; background: var(--ft-sheet); cursor: pointer; max-width: 260px; white-space: nowrap; }
    button:hover { border-color: var(--mat-sys-outline); background: var(--ft-hover); }
    .set { border-color: var(--mat-sys-primary); }
    .chosen { color: var(--mat-sys-primary); font-weight: 500; overflow: hidden; text-overflow: ellipsis; }
    .name { color: var(--mat-sys-on-surface-variant); }
    ft-icon { width: 12px; height: 12px; color: var(--mat-sys-on-surface-variant); }
    .panel { margin-top: 4px; min-width: 220px; max-width: min(360px, 94vw); background: var(--ft-sheet); border: 1px solid var(--ft-strong); border-radius: 6px; box-shadow: 0 8px 24px rgb(0 0 0 / 12%); padding: 10px 12px; }
  `,
})
export class Pick {
  readonly name = input.required<string>();
  readonly chosen = input('');
  readonly isOpen = model(false);

  protected onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.isOpen.set(false);
  }
}
