import { ChangeDetectionStrategy, Component, DOCUMENT, inject } from '@angular/core';

/** Where anybody looks a filing up: that of the police by its number, the other in the ministry’s register. */
const registerOf = (number: string): string =>
  number.includes('公网安备')
    ? `https://beian.mps.gov.cn/#/query/webSearch?code=${number.replaceAll(/\D/g, '')}`
    : 'https://beian.miit.gov.cn/';

/** The site’s filing numbers (备案号), as the server says them in the page; nothing where it says none. */
@Component({
  selector: 'ft-filing',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (numbers.length) {
      <footer class="ft-note ft-quiet">@for (one of numbers; track one.number) { <a [href]="one.link" target="_blank" rel="noopener noreferrer">{{ one.number }}</a> }</footer>
    }
  `,
  styles: `
    footer { display: flex; flex-wrap: wrap; gap: 4px 20px; justify-content: center; padding: 12px 24px 20px; }
    a { color: inherit; }
  `,
})
export class Filing {
  protected readonly numbers = (inject(DOCUMENT).querySelector<HTMLMetaElement>('meta[name="filing"]')?.content ?? '')
    .split(/[;；]/)
    .map((number) => number.trim())
    .filter((number) => number !== '')
    .map((number) => ({ number, link: registerOf(number) }));
}
