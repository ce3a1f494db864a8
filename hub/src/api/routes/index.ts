import type { Route } from '../frame/route.js';
import * as boards from './boards.js';
import * as corrections from './corrections.js';
import * as calendar from './calendar.js';
import * as deputies from './deputies.js';
import * as demo from './demo.js';
import * as doors from './doors.js';
import * as exports from './exports.js';
import * as countdown from './countdown.js';
import * as feed from './feed.js';
import * as files from './files.js';
import * as holds from './holds.js';
import * as imports from './imports.js';
import * as guards from './guards.js';
import * as following from './following.js';
import * as kiosks from './kiosks.js';
import * as letters from './letters.js';
import * as messages from './messages.js';
import * as notices from './notices.js';
import * as publications from './publications.js';
import * as reckonings from './reckonings.js';
import * as operations from './operations.js';
import * as records from './records.js';
import * as reports from './reports.js';
import * as rules from './rules.js';
import * as running from './running.js';
import * as session from './session.js';
import * as steering from './steering.js';
import * as systems from './systems.js';
import * as uploads from './uploads.js';
import * as views from './views.js';

/** Every operation of the API. The order is the order of the document; Express matches fixed words before parameters. */
export const routes = {
  ...session,
  ...exports,
  ...records,
  ...letters,
  ...files,
  ...messages,
  ...operations,
  ...corrections,
  ...holds,
  ...reckonings,
  ...reports,
  ...boards,
  ...following,
  ...kiosks,
  ...countdown,
  ...deputies,
  ...systems,
  ...feed,
  ...notices,
  ...views,
  ...steering,
  ...guards,
  ...demo,
  ...calendar,
  ...uploads,
  ...imports,
  ...rules,
  ...running,
  ...publications,
  ...doors,
};
export const allRoutes: readonly Route[] = Object.values(routes);
