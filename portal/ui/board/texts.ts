import type { Label } from '@fatong/contracts';

export const boardTexts = {
  level: ['数据板', 'Board'],
  city: ['全市', 'The city'],
  district: ['区', 'District'],
  unit: ['机构', 'Unit'],
  layer: ['图层', 'Layer'],
  map: ['地图', 'Map'],
  sketch: ['示意图，非测绘成果，不作划界依据', 'A sketch, not surveyed; no boundary follows from it'],
  noApproval: ['审图号：无', 'Map approval number: none'],
  inset: ['中心城区（放大）', 'Inner districts (enlarged)'],
  asMap: ['图', 'Map'],
  asTable: ['表', 'Table'],
  shownAs: ['显示方式', 'Shown as'],
  unplaced: ['坐标未知的机构', 'Without a known place'],
  notYours: ['无权查看其数字', 'Its figures are not yours to see'],
  none: ['无数据', 'Nothing'],
  whole: ['一机一档', 'Whole file'],
  ofUnit: ['本机构数据板', 'Its own board'],
  screens: ['大屏开通', 'Screens on walls'],
  close: ['关闭', 'Close'],
  back: ['返回全市', 'Back to the city'],
  name: ['名称', 'Name'],
  value: ['数值', 'Value'],
  models: ['模型与版本', 'Models and versions'],
  watches: ['监测', 'Watches'],
  opens: ['产生', 'Opens'],
  version: ['现行版本', 'Version in force'],
  off: ['已停用', 'Switched off'],
  daily: ['每日定时研判', 'Looks every day too'],
  atOnce: ['数据变化即研判', 'Looks at every change'],
  others: ['其他', 'Others'],
  empty: ['期间内没有数据', 'Nothing within the period'],
  showOnMap: ['在地图上查看', 'Show on the map'],
  screen: ['大屏', 'Screen'],
  leave: ['退出大屏', 'Leave the screen'],
  stale: ['数据未能更新', 'Not brought up to date'],
  more: ['每格可点击查看清单', 'Each figure opens its list'],
  least: ['少', 'Few'],
  most: ['多', 'Many'],
  yellow: ['有预警', 'Warned'],
  red: ['有红色预警', 'Red'],
  quiet: ['无', 'None'],
  keys: ['方向键在地图上移动，回车打开', 'Arrow keys move on the map, Enter opens'],
} as const satisfies Record<string, Label>;

export const rowsWords = (count: number): Label => [`${count} 家`, `${count}`];
export const versionWords = (version: number, since: string): Label => [
  `第 ${version} 版，自 ${since}`,
  `version ${version}, since ${since}`,
];
export const approvalWords = (number: string): Label => [`审图号：${number}`, `Map approval number: ${number}`];
export const spoken = (name: Label, value: Label): Label => [`${name[0]}：${value[0]}`, `${name[1]}: ${value[1]}`];
