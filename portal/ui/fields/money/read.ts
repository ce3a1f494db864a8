import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { Reader } from '../reader.js';

/** Decimal yuan as the API writes them: `1234.50` → ¥1,234.50. Digits are grouped as text: no amount passes through a float. */
@Component({
  selector: 'ft-money-read',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="ft-figures">¥{{ grouped() }}</span>`,
})
export class MoneyRead extends Reader<string> {
  protected readonly grouped = computed(() => {
    const [yuan = '', fen = ''] = String(this.value()).split('.');
    return `${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${fen.padEnd(2, '0')}`;
  });
}
