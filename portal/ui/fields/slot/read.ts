import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { slotWords, type Slot } from '@fatong/contracts/fields';
import { Reader } from '../reader.js';

@Component({
  selector: 'ft-slot-read',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="ft-figures">{{ words() }}</span>`,
})
export class SlotRead extends Reader<Slot> {
  protected readonly words = computed(() => slotWords(this.value()));
}
