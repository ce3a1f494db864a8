/**
 * What the READMEs show: who signs in where, and how he comes to the page. `go` ends when what matters is on it.
 * @type {{name: string, as?: string, surface?: 'admin' | 'portal', width?: number, height?: number, dark?: boolean, language?: string, go?: (page: import('playwright-core').Page, hub: string) => Promise<unknown>}[]}
 */
export const pictures = [
  { name: 'home', as: 'city.clerk', go: (page) => page.getByText('待受理').first().waitFor() },
  {
    name: 'report',
    as: 'city.lead',
    go: async (page, hub) => {
      await page.goto(`${hub}/admin/reports/lawyers.overview?period=year`);
      await page.locator('ft-line-chart svg').waitFor();
    },
  },
  {
    name: 'complaints',
    as: 'city.clerk',
    go: async (page, hub) => {
      await page.goto(`${hub}/admin/records/lawyers.complaint`);
      await rows(page);
    },
  },
  {
    name: 'complaint',
    as: 'city.clerk',
    go: async (page, hub) => {
      await openFirst(page, `${hub}/admin/records/lawyers.complaint?decision=sanctioned&state=closed&sort=complainedOn`);
    },
  },
  {
    name: 'list',
    as: 'city.clerk',
    height: 760,
    go: async (page, hub) => {
      await openFirst(page, `${hub}/admin/records/lawyers.mark?state=proposed`);
    },
  },
  {
    name: 'messages',
    as: 'operator',
    dark: true,
    height: 660,
    go: async (page, hub) => {
      await page.goto(`${hub}/admin/messages`);
      await page.getByText('市律师协会').first().waitFor();
    },
  },
  {
    name: 'message',
    as: 'operator',
    height: 560,
    go: async (page, hub) => {
      await openFirst(page, `${hub}/admin/messages/list?system=lawyers-association`, '校验');
    },
  },
  { name: 'portal', as: 'lawyer', surface: 'portal', width: 390, height: 844, go: (page) => page.getByRole('heading').first().waitFor() },
];

const rows = (page) => page.locator('tbody tr').first().waitFor();

async function openFirst(page, list, landmark = '办理过程') {
  await page.goto(list);
  await rows(page);
  await page.locator('tbody tr').first().getByRole('link').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText(landmark).first().waitFor();
}
