import { Robot } from '../testing/index.js';

export class BoardRobot extends Robot {
  /** Of each tile its title and what its numbers say. */
  tiles(): string[][] {
    return this.all('ft-board-tile').map((tile) => [
      said(tile.querySelector('h2')),
      ...[...tile.querySelectorAll('.figures a, .rows, .bars a')].map(said),
    ]);
  }

  links(tile: string): (string | null)[] {
    const found = this.all('ft-board-tile').find((one) => said(one.querySelector('h2')) === tile);
    return [...(found?.querySelectorAll('.figures a, .bars a') ?? [])].map((link) => link.getAttribute('href'));
  }

  /** Points of the map: what a screen reader is told, and how they are coloured. */
  points(): (readonly [string | null, string | null])[] {
    return this.all('ft-ground .point').map((point) => [
      point.getAttribute('aria-label'),
      point.querySelector('path')?.getAttribute('data-tone') ?? point.querySelector('path')?.getAttribute('data-code') ?? null,
    ]);
  }

  item(label: string): SVGElement {
    const found = this.all<SVGElement>('ft-ground [role="button"]').find((one) => one.getAttribute('aria-label') === label);
    if (found === undefined) throw new Error(`Nothing on the map is "${label}"`);
    return found;
  }

  rows(): string[][] {
    return this.all('ft-board-map tbody tr').map((row) => [...row.children].map(said));
  }

  card(): string {
    return said(this.all('ft-board-map aside').at(0));
  }
}

export const said = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
