/**
 * What the READMEs and the manuals of the areas show: who signs in where, and how he comes to the page. `go` ends when what matters is on it.
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
  {
    name: 'functions',
    as: 'city.clerk',
    go: async (page, hub) => {
      await page.goto(`${hub}/admin/functions`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByText('投诉案件').last().waitFor();
    },
  },
  {
    name: 'transfer-out',
    as: 'district.clerk',
    go: (page, hub) => openFirst(page, `${hub}/admin/records/lawyers.transferOut?state=district`),
  },
  { name: 'background', as: 'city.clerk', go: (page, hub) => openFirst(page, `${hub}/admin/records/lawyers.background`) },
  {
    name: 'binding',
    as: 'lawyer',
    surface: 'portal',
    go: (page, hub) => openFirst(page, `${hub}/portal/records/lawyers.binding?state=draft`),
  },
  {
    name: 'request',
    as: 'lawyer',
    surface: 'portal',
    go: async (page, hub) => {
      await page.goto(`${hub}/portal/records/lawyers.request`);
      await page.getByRole('button', { name: '申请事项' }).click();
      await page.getByRole('combobox', { name: /^事项必填/ }).selectOption({ label: '会见预约' });
      await page.getByText('被会见人').first().waitFor();
    },
  },
  { name: 'rights', as: 'rights.clerk', go: (page, hub) => openFirst(page, `${hub}/admin/records/lawyers.rights?state=handling`) },
  { name: 'zombie', as: 'city.lead.b', go: (page, hub) => openFirst(page, `${hub}/admin/records/lawyers.zombie?state=objected`) },
  { name: 'petition', as: 'petition.lead', go: (page, hub) => openFirst(page, `${hub}/admin/records/petitions.petition?state=handling`) },
];

const rows = (page) => page.locator('tbody tr').first().waitFor();

async function openFirst(page, list, landmark = '办理过程') {
  await page.goto(list);
  await rows(page);
  await page.locator('tbody tr').first().getByRole('link').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText(landmark).first().waitFor();
}
