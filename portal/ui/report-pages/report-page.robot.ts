import { Robot } from '../testing/index.js';

export class ReportRobot extends Robot {
  /** Each counter: its name, its figure, what is said below. */
  counters(): string[][] {
    return this.all('ft-counters a').map((cell) => [...cell.children].map(said));
  }

  counter(name: string): HTMLAnchorElement {
    const found = this.all<HTMLAnchorElement>('ft-counters a').find((cell) => said(cell.children[0]) === name);
    if (found === undefined) throw new Error(`No counter "${name}"`);
    return found;
  }

  rows(table: string): string[][] {
    return this.inTable(table, 'tbody tr').map((row) => [...row.children].map(said));
  }

  /** Where its numbers lead. */
  hrefs(table: string): (string | null)[] {
    return this.inTable(table, 'tbody a').map((link) => link.getAttribute('href'));
  }

  filters(): string[] {
    return this.all('ft-choice-filter').map(said);
  }

  ratio(name: string): string {
    return said(this.all('ft-ratios dl > div').find((cell) => said(cell.querySelector('dt')) === name));
  }

  get drawing(): string | null {
    return this.all('ft-line-chart').at(0)?.getAttribute('aria-label') ?? null;
  }

  /** Words written in the picture. */
  drawn(): string[] {
    return this.all<SVGTextElement>('ft-line-chart svg text').map(said);
  }

  get pie(): string | null {
    return this.all('ft-pie-chart').at(0)?.getAttribute('aria-label') ?? null;
  }

  /** Words written in it. */
  slices(): string[] {
    return this.all<SVGTextElement>('ft-pie-chart svg text').map(said);
  }

  private inTable(table: string, what: string): Element[] {
    const found = this.all('ft-ranking, ft-trend, ft-pivot').find((part) => said(part.querySelector('h2')) === table);
    return [...(found?.querySelectorAll(what) ?? [])];
  }

  choices(of: string): string[] {
    return [
      ...(this.all('ft-segments')
        .find((one) => one.getAttribute('aria-label') === of)
        ?.querySelectorAll('a') ?? []),
    ].map((one) => said(one) + (one.hasAttribute('aria-current') ? '*' : ''));
  }
}

const said = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
