import type { Label } from '@fatong/contracts';

export const listTexts = {
  all: ['全部', 'All'],
  columns: ['列', 'Columns'],
  columnUp: ['前移', 'Earlier:'],
  columnDown: ['后移', 'Later:'],
  columnNarrower: ['变窄', 'Narrower:'],
  columnWider: ['变宽', 'Wider:'],
  columnsUsual: ['恢复默认列', 'As declared'],
  views: ['视图', 'Views'],
  filters: ['筛选', 'Filter'],
  more: ['更多条件', 'More filters'],
  fewer: ['收起', 'Fewer'],
  clear: ['清除条件', 'Clear'],
  apply: ['确定', 'Apply'],
  from: ['从', 'From'],
  to: ['至', 'To'],
  anyTime: ['不限', 'Any'],
  search: ['在选项中查找', 'Find an option'],
  removeFilter: ['移除条件', 'Remove'],
  hiddenFilter: ['按个人信息查询（内容不显示）', 'By personal data (not shown)'],
  personal: ['含个人信息，须完整一致；不会出现在网址中', 'Personal data: exact match, never shown in the address'],
  begins: ['以所填文字开头', 'Begins with'],
  loadMore: ['继续加载', 'Load more'],
  loading: ['正在读取…', 'Loading…'],
  shownAll: ['已全部显示', 'That is all'],
  none: ['这里还没有内容', 'Nothing here yet'],
  noneFound: ['没有符合条件的内容', 'Nothing matches'],
  noneFoundWhy: ['放宽或清除上面的条件再试。', 'Widen or clear the conditions above.'],
  noneWhy: ['您可以查看的范围内暂无记录；有新内容时会自动出现。', 'There is no record you may see; new ones appear by themselves.'],
  changed: ['内容有更新', 'Something changed'],
  showChanges: ['刷新', 'Refresh'],
  sortBy: ['排序', 'Sort'],
  preview: ['预览', 'Preview'],
  previewKey: ['在右侧预览本行', 'Preview the row beside the list'],
  previewMoves: ['预览时换到上一行、下一行', 'Beside a preview: row before, row after'],
  previewShut: ['关闭预览', 'Close the preview'],
  keys: ['j / k 上下移动，回车打开', 'j / k to move, Enter to open'],
  number: ['编号', 'Number'],
  title: ['名称', 'Title'],
  state: ['状态', 'State'],
  district: ['所在区', 'District'],
  ownerUnit: ['主管单位', 'Owner'],
  createdAt: ['登记时间', 'Created'],
  updatedAt: ['更新时间', 'Updated'],
  batch: ['成批办理', 'Do with several'],
  choose: ['选择记录', 'Choose records'],
  chooseKey: ['选择本行，用于成批办理', 'Choose the row for what is done with several'],
  rowDone: ['已办', 'Done'],
  rowNotDone: ['未办成', 'Not done'],
  either: ['任一条件（或）', 'Any of'],
  inForce: ['有效日', 'In force on'],
  unknown: ['未报告', 'Not reported'],
  today: ['今天', 'Today'],
  week: ['近 7 天', 'Last 7 days'],
  month: ['近 30 天', 'Last 30 days'],
  year: ['今年', 'This year'],
} as const satisfies Record<string, Label>;

type Total = number | { readonly atLeast: number };

const grouped = (count: number): string => new Intl.NumberFormat('en').format(count);

/** `1,234`, or `10,000+` when the server stopped counting. */
export const totalText = (total: Total): string => (typeof total === 'number' ? grouped(total) : `${grouped(total.atLeast)}+`);

export const countLine = (shown: number, total: Total): Label => [
  `共 ${totalText(total)} 条${typeof total === 'number' && shown >= total ? '' : `，已显示 ${grouped(shown)} 条`}`,
  `${totalText(total)} in all${typeof total === 'number' && shown >= total ? '' : `, ${grouped(shown)} shown`}`,
];

export const unknownLine = (names: readonly string[]): Label => [
  `网址中的条件“${names.join('”“')}”无法识别，未作为筛选条件`,
  `The address holds conditions that this list does not know; they narrow nothing: ${names.join(', ')}`,
];

export const fromTo = (from: string | undefined, to: string | undefined): Label =>
  from === to
    ? [from ?? '', from ?? '']
    : from === undefined
      ? [`${to} 及以前`, `until ${to}`]
      : to === undefined
        ? [`${from} 起`, `since ${from}`]
        : [`${from} 至 ${to}`, `${from} to ${to}`];

/** An action on so many rows. */
export const batchOf = ([zh, en]: Label, count: number): Label => [`${zh}（${count}）`, `${en} (${count})`];
/** What became of them. */
export const batchDone = (done: number, failed: number): Label =>
  failed === 0 ? [`已办 ${done} 项`, `${done} done`] : [`已办 ${done} 项，${failed} 项未办成`, `${done} done, ${failed} not`];
