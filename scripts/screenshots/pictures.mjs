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
  {
    name: 'sign-in',
    surface: 'portal',
    height: 940,
    go: async (page) => {
      await page.getByText('律师身份核验登录').click();
      await page.getByText('公民身份号码').first().waitFor();
    },
  },
  {
    name: 'hearings',
    as: 'city.clerk',
    height: 800,
    go: async (page, hub) => {
      await page.goto(`${hub}/admin/records/lawyers.penalty`);
      await rows(page);
      await page.getByText('听证日程（月）', { exact: true }).click();
    },
  },
  { name: 'violation', as: 'city.clerk', go: (page, hub) => openFirst(page, `${hub}/admin/records/lawyers.violation?state=disposing`) },
  { name: 'alert', as: 'city.clerk', go: (page, hub) => openFirst(page, `${hub}/admin/records/lawyers.alert?state=checking`) },
  { name: 'agency-review', as: 'agency.reviewer', go: (page, hub) => openFirst(page, `${hub}/admin/records/lawyers.binding?state=manual`) },
  {
    name: 'rights-transfer',
    as: 'rights.clerk',
    height: 760,
    go: (page, hub) => openFirst(page, `${hub}/admin/records/lawyers.rightsTransfer?state=offered`),
  },
  { name: 'petition', as: 'petition.lead', go: (page, hub) => openFirst(page, `${hub}/admin/records/petitions.petition?state=handling`) },
  {
    name: 'petition-register',
    as: 'petition.desk',
    go: async (page) => {
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByText('信访渠道').last().waitFor();
    },
  },
  { name: 'petition-part', as: 'petition.lead', go: (page, hub) => openFirst(page, `${hub}/admin/records/petitions.part?state=handling`) },
  {
    name: 'petition-figures',
    as: 'petition.lead',
    go: (page, hub) => reportOf(page, `${hub}/admin/reports/petitions.overview?period=year`),
  },
  { name: 'petition-map', as: 'petition.lead', go: (page, hub) => boardOf(page, `${hub}/admin/boards/petitions.map`) },
  { name: 'petition-order', as: 'supervisor', go: (page, hub) => openFirst(page, `${hub}/admin/records/petitions.order?state=handling`) },
  {
    name: 'operations',
    as: 'supervisor',
    height: 700,
    go: async (page, hub) => {
      await page.goto(`${hub}/admin/feed`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
  {
    name: 'petition-door',
    surface: 'portal',
    go: async (page, hub) => {
      await page.goto(`${hub}/portal/query`);
      await page.getByText('下载表格').waitFor();
    },
  },
  { name: 'warning', as: 'notary.clerk', go: (page, hub) => openFirst(page, `${hub}/admin/records/notary.warning?state=pushed`) },
  { name: 'warnings', as: 'notary.clerk', go: (page, hub) => reportOf(page, `${hub}/admin/reports/notary.warnings?period=year`) },
  { name: 'check', as: 'notary.clerk', go: (page, hub) => openFirst(page, `${hub}/admin/records/notary.check?state=checking`) },
  { name: 'punishment', as: 'notary.clerk', go: (page, hub) => openFirst(page, `${hub}/admin/records/notary.punishment?state=effective`) },
  { name: 'document', as: 'notary.clerk', go: (page, hub) => openFirst(page, `${hub}/admin/records/notary.document?state=sent`) },
  { name: 'live', as: 'notary.clerk', go: (page, hub) => reportOf(page, `${hub}/admin/reports/notary.live`) },
  { name: 'fees', as: 'notary.clerk', go: (page, hub) => reportOf(page, `${hub}/admin/reports/notary.fees?period=year`) },
  { name: 'dynamics', as: 'notary.clerk', go: (page, hub) => boardOf(page, `${hub}/admin/boards/notary.dynamics`) },
  { name: 'score', as: 'notary.clerk', go: (page, hub) => openFirst(page, `${hub}/admin/records/notary.officeScore?state=frozen`) },
  { name: 'class', as: 'notary.clerk', go: (page, hub) => openFirst(page, `${hub}/admin/records/notary.class?state=current`) },
  { name: 'event', as: 'notary.clerk', go: (page, hub) => openFirst(page, `${hub}/admin/records/notary.event?state=rectifying`) },
  { name: 'map', as: 'notary.clerk', height: 1000, go: (page, hub) => boardOf(page, `${hub}/admin/boards/notary.map`) },
  { name: 'board', as: 'notary.clerk', height: 1000, go: (page, hub) => boardOf(page, `${hub}/admin/boards/notary.board`) },
  { name: 'wall', as: 'notary.clerk', width: 1920, height: 1080, go: (page, hub) => boardOf(page, `${hub}/admin/screen/notary.board`) },
  { name: 'analysis', as: 'notary.clerk', go: (page, hub) => openFirst(page, `${hub}/admin/records/notary.analysis?state=published`) },
  { name: 'indicator', as: 'notary.clerk', go: (page, hub) => openFirst(page, `${hub}/admin/records/notary.indicator?state=tried`) },
  { name: 'frozen-table', as: 'notary.clerk', go: (page, hub) => openFirst(page, `${hub}/admin/records/notary.report?state=sent`) },
  { name: 'taiwan', as: 'notary.association', go: (page, hub) => openFirst(page, `${hub}/admin/records/notary.taiwan?state=querying`) },
  {
    name: 'pivot',
    as: 'notary.clerk',
    go: (page, hub) =>
      reportOf(page, `${hub}/admin/reports/notary.supervisionAnalysis?period=year&measure=accepted&rows=matter&columns=category`),
  },
];

const rows = (page) => page.locator('tbody tr').first().waitFor();

/** A report, once its figures are there. */
async function reportOf(page, address) {
  await page.goto(address);
  await page.getByText('数据截至').first().waitFor();
  await page.locator('ft-trend').getByText('正在绘图').waitFor({ state: 'detached' });
}

/** A board, once its tiles are. */
async function boardOf(page, address) {
  await page.goto(address);
  await page.locator('ft-board-tile').first().waitFor();
}

async function openFirst(page, list, landmark = '办理过程') {
  await page.goto(list);
  await rows(page);
  await page.locator('tbody tr').first().getByRole('link').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText(landmark).first().waitFor();
}
