import type { Page } from 'playwright-core';

/** A page as somebody has it before him: where it is, and what is opened on it. */
export interface Station {
  readonly name: string;
  /** Below the surface, as a link. */
  readonly path: string;
  /** Drawn by the very parts of a station before it, with other words. */
  readonly isAlike?: boolean;
  readonly steps?: readonly ((page: Page) => Promise<unknown>)[];
}

export interface Walk {
  readonly surface: 'admin' | 'portal';
  readonly as: string | null;
  readonly stations: readonly Station[];
}

const press = (key: string) => (page: Page) => page.keyboard.press(key);
const button =
  (name: RegExp, within = 'main') =>
  (page: Page) =>
    page.locator(within).getByRole('button', { name }).first().click();
const tab = (name: RegExp) => (page: Page) =>
  page.getByRole('tab', { name }).or(page.locator('main nav').getByRole('link', { name })).first().click();
const dialog = (page: Page): Promise<unknown> => page.getByRole('dialog').locator(':focus').waitFor();
const menu = (page: Page): Promise<unknown> => page.getByRole('menu').waitFor();
const write = (text: string) => (page: Page) => page.keyboard.type(text);
/** Opens the first row. */
const first = async (page: Page): Promise<void> => {
  await page.locator('tbody tr').first().getByRole('link').first().click();
  await page.waitForURL(/\/[0-9a-f-]{36}(\?|$)/);
  await page.getByRole('heading', { level: 1 }).waitFor();
};

const list = (type: string): Station => ({ name: `list of ${type}`, path: `records/${type}` });
const detail = (type: string): Station => ({ name: `one of ${type}`, path: `records/${type}`, steps: [first] });
const records = ['complaint', 'supervision', 'mark', 'courtCase', 'lawyer', 'firm', 'membership'].map((name) => `lawyers.${name}`);

/** Every page of both apps, and what opens on them. Each walk is somebody's. */
export const walks: readonly Walk[] = [
  {
    surface: 'admin',
    as: null,
    stations: [
      { name: 'sign-in', path: 'sign-in' },
      {
        name: 'sign-in refused',
        path: 'sign-in',
        steps: [press('Enter'), (page) => page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()],
      },
    ],
  },
  {
    surface: 'admin',
    as: 'city.clerk',
    stations: [
      { name: 'home', path: '' },
      { name: 'shortcuts', path: '', steps: [press('?'), dialog] },
      { name: 'person', path: '', steps: [button(/林书言/, 'header'), menu] },
      { name: 'search', path: '', steps: [press('Control+k'), write('131012'), (page) => page.getByRole('option').first().waitFor()] },
      ...records.flatMap((type, i) => [
        { ...list(type), isAlike: i > 0 },
        { ...detail(type), isAlike: i > 0 },
      ]),
      { name: 'report', path: 'reports/lawyers.overview' },
      { name: 'tray', path: 'tray' },
      { name: 'notices', path: 'notices' },
      { name: 'deputies', path: 'deputies' },
      { name: 'nothing found', path: 'records/lawyers.complaint?number=NONE' },
      {
        name: 'conditions',
        path: 'records/lawyers.complaint?state=accepted',
        steps: [button(/更多条件|More/), button(/^(状态|State)/, 'ft-query-bar'), dialog],
      },
      {
        name: 'days',
        path: 'records/lawyers.mark',
        steps: [button(/更多条件|More/), button(/列入日期|Listed on/, 'ft-query-bar'), dialog],
      },
      {
        name: 'urging, with faults',
        path: 'records/lawyers.complaint',
        steps: [first, button(/^(催办|Send reminder)$/), dialog, press('Control+Enter'), (page) => page.locator('.jumps').waitFor()],
      },
      { name: 'revealing', path: 'records/lawyers.lawyer', steps: [first, button(/查看完整信息|Show in full/), dialog] },
      { name: 'proposing', path: 'records/lawyers.mark', steps: [button(/提请列入|Propose/), dialog] },
      { name: 'style book', path: 'style-book' },
      { name: 'no such page', path: 'nowhere' },
      { name: 'not permitted', path: 'no-permission' },
    ],
  },
  {
    surface: 'admin',
    as: 'supervisor',
    stations: [
      { name: 'feed', path: 'feed' },
      { name: 'countdown', path: 'countdown' },
    ],
  },
  {
    surface: 'admin',
    as: 'operator',
    stations: [
      { name: 'overview', path: 'messages' },
      { name: 'flow as a table', path: 'messages?flow=table' },
      {
        name: 'search of messages',
        path: 'messages',
        steps: [
          press('Control+k'),
          write('SLX-ACCESS'),
          (page) => page.getByRole('option').or(page.getByRole('listbox')).first().waitFor(),
        ],
      },
      { name: 'a system', path: 'messages/systems/lawyers-association' },
      { name: 'messages', path: 'messages/list' },
      { name: 'message', path: 'messages/list', steps: [first] },
      { name: 'stages', path: 'messages/list?system=court-cases', steps: [first, tab(/分步|Stages/)] },
      { name: 'conversation', path: 'messages/list?system=lawyers-association', steps: [first, tab(/往来|Conversation/)] },
      { name: 'technical', path: 'messages/list', steps: [first, tab(/技术|Technical/)] },
      { name: 'failures', path: 'messages/failures' },
      { name: 'retrying', path: 'messages/failures', steps: [button(/重试|Try again/), dialog] },
      { name: 'exceptions', path: 'messages/inbox' },
      { name: 'refusals', path: 'messages/refusals' },
      { name: 'refusal', path: 'messages/refusals', steps: [first] },
      { name: 'in step', path: 'messages/differences' },
      { name: 'operations', path: 'messages/operations' },
      { name: 'corrections', path: 'messages/corrections' },
      { name: 'flow control', path: 'messages/steering' },
      { name: 'holds', path: 'messages/holds' },
    ],
  },
  { surface: 'admin', as: 'auditor', stations: [{ name: 'audit', path: 'messages/audit' }] },
  { surface: 'admin', as: 'secadmin', stations: [{ name: 'home without pages', path: '' }] },
  { surface: 'portal', as: null, stations: [{ name: 'welcome', path: '' }] },
  {
    surface: 'portal',
    as: 'firm.clerk',
    stations: [
      { name: 'home', path: '' },
      list('lawyers.complaint'),
      detail('lawyers.complaint'),
      list('lawyers.lawyer'),
      detail('lawyers.lawyer'),
      { name: 'mine', path: 'mine/lawyers.firm' },
      { name: 'notices', path: 'notices?show=all' },
      { name: 'no such page', path: 'nowhere' },
    ],
  },
  {
    surface: 'portal',
    as: 'lawyer',
    stations: [
      { name: 'home', path: '' },
      list('lawyers.complaint'),
      detail('lawyers.complaint'),
      { name: 'mine', path: 'mine/lawyers.lawyer' },
    ],
  },
];

/** A few of them, with every kind of part: list, detail, form, menu, table, code. */
export const sample: Walk = {
  surface: 'admin',
  as: 'city.clerk',
  stations: [
    { name: 'home', path: '' },
    list('lawyers.complaint'),
    detail('lawyers.complaint'),
    detail('lawyers.mark'),
    {
      name: 'urging, with faults',
      path: 'records/lawyers.complaint',
      steps: [first, button(/^(催办|Send reminder)$/), dialog, press('Control+Enter'), (page) => page.locator('.jumps').waitFor()],
    },
    { name: 'report', path: 'reports/lawyers.overview' },
  ],
};
