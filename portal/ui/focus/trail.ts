import { Injectable, inject } from '@angular/core';
import { Router, type Params, type UrlTree } from '@angular/router';

/** Pages read again for whoever comes back to a list; deeper he goes by himself. */
const mostPages = 10;

/** Where this person has been since the app was opened: how each page was last seen, and which row was opened from it. */
@Injectable({ providedIn: 'root' })
export class Trail {
  private readonly router = inject(Router);
  private readonly seen = new Map<string, UrlTree>();
  private readonly rows = new Map<string, string>();
  private readonly depths = new Map<string, number>();
  private here = '';

  /** Whether this is another page than before, not the same with another question. */
  arrive(): boolean {
    const tree = this.router.parseUrl(this.router.url);
    const path = pathOf(tree);
    this.seen.set(path, tree);
    if (path === this.here) return false;
    this.here = path;
    return true;
  }

  leave(row: string): void {
    this.rows.set(this.here, row);
  }

  /** The row last opened from this page. */
  row(): string | undefined {
    return this.rows.get(this.here);
  }

  /** How many pages of a list this person had before himself. */
  deepen(list: string, pages: number): void {
    this.depths.set(list, pages);
  }

  /** As many again, so that the row one left from is among them. */
  depth(list: string): number {
    return Math.min(this.depths.get(list) ?? 1, mostPages);
  }

  /** The query with which the page was last seen: back in a list, its conditions still hold. */
  queryOf(link: readonly string[]): Params {
    return this.seen.get(pathOf(this.router.createUrlTree([...link])))?.queryParams ?? {};
  }
}

const pathOf = (tree: UrlTree): string => tree.root.children['primary']?.segments.map(({ path }) => path).join('/') ?? '';
