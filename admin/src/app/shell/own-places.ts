import { computed, inject, type Signal } from '@angular/core';
import type { Label } from '@fatong/contracts';
import { Catalogue, Session, type IconName, type Place, type PlaceGroup } from '@fatong/ui';
import { menu } from '../messages/menu.js';
import { paths } from '../paths.js';
import { adminTexts } from '../texts.js';
import { FailureCount } from './failure-count.js';

/** Its entry counts what waits for a person. */
const failuresPath = '/messages/failures';

const place = (title: Label, path: string, icon: IconName): Place => ({ id: `/${path}`, title, link: ['/', path], icon });

/** Pages of admin that belong to no area: the message exchange, the settings, and of a demo its clock. */
export function ownPlaces(): Signal<readonly PlaceGroup[]> {
  const [session, catalogue, failures] = [inject(Session), inject(Catalogue), inject(FailureCount)];
  return computed(() => {
    const may = session.view()?.may;
    const isDemo = session.view()?.demo === true && may?.moveClock === true;
    const entries = (isControl: boolean): readonly Place[] =>
      menu
        .filter((entry) => may?.[entry.right] && (entry.isControl === true) === isControl)
        .map(
          ({ path, title, icon, isExact }): Place => ({
            id: path,
            title,
            link: [path],
            icon,
            isExact: isExact === true,
            ...(path === failuresPath && { count: failures.count }),
          }),
        );
    const groups: readonly PlaceGroup[] = [
      { id: 'exchange', title: may?.messages === true ? adminTexts.exchange : adminTexts.audit, places: entries(false) },
      { id: 'control', title: adminTexts.control, places: entries(true) },
      {
        id: 'settings',
        title: adminTexts.settings,
        places: [
          ...(catalogue.imports().length > 0 ? [place(adminTexts.imports, paths.imports, 'in')] : []),
          ...(catalogue.areas().some(({ steers }) => steers) ? [place(adminTexts.rules, paths.rules, 'warning')] : []),
          ...(catalogue.areas().some(({ oversees }) => oversees) ? [place(adminTexts.feed, paths.feed, 'clock')] : []),
          ...(catalogue.areas().some(({ countsDown }) => countsDown) ? [place(adminTexts.countdown, paths.countdown, 'clock')] : []),
          ...(may?.calendar ? [place(adminTexts.calendar, paths.calendar, 'calendar')] : []),
        ],
      },
      // Those who look after the demo; nobody else has a use for them in his menu.
      {
        id: 'demo',
        title: adminTexts.demo,
        places: isDemo ? [place(adminTexts.demoClock, paths.demoClock, 'clock'), place(adminTexts.styleBook, paths.styleBook, 'pen')] : [],
      },
    ];
    return groups.filter(({ places }) => places.length > 0);
  });
}
