import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const level = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What keeps the page, as it stands, from WCAG 2.2 AA: one line a rule, with where. */
export async function findings(page: Page): Promise<string[]> {
  // In the page itself: the other way opens a page of its own each time, and there are no frames here. Of long lists the first rows tell all.
  // Of what is right axe writes nothing down: to name each element of it takes longer than to look at it.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(level)
    .exclude('tbody tr:nth-child(n + 7)')
    .analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
}

/** What of the page cannot be reached without scrolling sideways: elements wider than the window that nothing scrolls. */
export const overhanging = (page: Page): Promise<string[]> => page.evaluate<string[]>(overhang);

/** As text: what runs in the page is not compiled with the journeys. */
const overhang = `(() => {
  const wide = document.documentElement.scrollWidth > innerWidth ? ['the page itself: ' + document.documentElement.scrollWidth + ' px in ' + innerWidth] : [];
  const scrolls = (element) => element !== null && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const out = [...document.querySelectorAll('main *, header *, [role=dialog] *')].filter((element) => {
    const { right, left, width } = element.getBoundingClientRect();
    return width > 0 && (right > innerWidth + 1 || left < -1) && element.checkVisibility({ visibilityProperty: true }) && !scrolls(element.parentElement);
  });
  return [...wide, ...out.slice(0, 3).map((element) => element.tagName.toLowerCase() + '.' + element.className + ' "' + element.textContent.trim().slice(0, 30) + '"')];
})()`;
