import { districts } from '@fatong/contracts/bureau/shanghai';
import type { Area } from '../area.js';
import { isChoice, isRef } from '@fatong/contracts/fields';
import { isMany } from '../fields.js';
import type { BoardType, GroundType, LayerType, RecordLayer, TileType } from '../board.js';
import type { ReportType } from '../report.js';

type Say = (fault: string) => void;

/** Boards whose tiles are in no report, or whose map has no points. */
export function checkBoard(board: BoardType, area: Area): string[] {
  const faults: string[] = [];
  const say: Say = (fault) => void faults.push(`${board.name}: ${fault}`);
  if (board.area !== area.name) say(`its name must begin with ${area.name}.`);
  for (const role of board.see) if (!Object.hasOwn(area.roles, role)) say(`see names the unknown role ${role}.`);
  for (const role of board.opens) if (!board.see.includes(role)) say(`${role} opens it on a screen, but may not look at it.`);
  if (Object.keys(board.tiles).length === 0 && board.map === null) say('it has neither tiles nor a map.');
  for (const [name, tile] of Object.entries(board.tiles)) checkTile(name, tile, board, area, say);
  for (const [name, layer] of Object.entries(board.map?.layers ?? {})) checkLayer(name, layer, board, area, say);
  if (board.map !== null) checkPlaces(board.map, board, say);
  if (board.map?.ground) checkGround(board.map.ground, area, say);
  return faults;
}

function checkReportOf(name: string, report: ReportType, { reports }: Area, say: Say): void {
  if (!reports.includes(report)) say(`${name} shows ${report.name}, which is no report of the area.`);
}

function checkTile(name: string, tile: TileType, board: BoardType, area: Area, say: Say): void {
  const { report, figures, table, column, shows, layer } = tile;
  checkReportOf(name, report, area, say);
  for (const figure of figures)
    if (!report.counters.includes(figure) && !Object.hasOwn(report.ratios, figure))
      say(`${name} shows ${figure}, which is no counter or ratio of ${report.name}.`);
  if (shows === 'figures' && figures.length === 0) say(`${name} shows no figure.`);
  if (shows !== 'figures' && table === null) say(`${name} shows ${shows} of no table.`);
  if (table !== null) checkColumn(name, { report, table, column }, say);
  if (layer !== null && !Object.hasOwn(board.map?.layers ?? {}, layer)) say(`${name} opens the unknown layer ${layer}.`);
  for (const rule of tile.rules) if (!area.rules.includes(rule)) say(`${name} explains ${rule.name}, which is no rule of the area.`);
}

function checkColumn(
  name: string,
  { report, table, column }: { readonly report: ReportType; readonly table: string; readonly column: string | null },
  say: Say,
): void {
  const found = Object.hasOwn(report.tables, table) ? report.tables[table] : undefined;
  if (found === undefined) say(`${name} shows ${table}, which is no table of ${report.name}.`);
  else if (column === null || !found.columns.includes(column)) say(`${name} draws ${column ?? 'nothing'}, which is no column of ${table}.`);
}

function checkLayer(name: string, layer: LayerType, board: BoardType, area: Area, say: Say): void {
  if ('field' in layer) {
    if (!isChoice(board.map!.of.fields[layer.field])) say(`the layer ${name} is by ${layer.field}, which is no choice of its entries.`);
    return;
  }
  if ('record' in layer) return checkRecords(name, layer, board, area, say);
  checkReportOf(`the layer ${name}`, layer.report, area, say);
  checkColumn(`the layer ${name}`, { report: layer.report, table: layer.entries, column: layer.column }, say);
  if (layer.worst !== null) checkColumn(`the layer ${name}`, { report: layer.report, table: layer.entries, column: layer.worst }, say);
  if (layer.districts !== null) {
    checkColumn(`the layer ${name}`, { report: layer.report, table: layer.districts, column: layer.column }, say);
    if (!isByDistrict(layer, layer.districts)) say(`the layer ${name} has districts by a table of something else.`);
  }
}

/** What a record says of an entry, told to nobody from whom it is withheld. */
function checkRecords(name: string, { record, by, states, says }: RecordLayer, { map, see }: BoardType, area: Area, say: Say): void {
  const [ref, choice] = [record.fields[by], record.fields[says]];
  if (!area.records.includes(record)) say(`the layer ${name} is by ${record.name}, which is no record of the area.`);
  if (!isRef(ref) || isMany(ref) || ref.to !== map!.of.name) say(`the layer ${name} goes by ${by}, which leads to none of its entries.`);
  if (!isChoice(choice) || isMany(choice)) say(`the layer ${name} is by ${says}, which is no choice of ${record.name}.`);
  for (const state of states) if (!Object.hasOwn(record.states, state)) say(`the layer ${name} names the unknown state ${state}.`);
  for (const { from, fields } of record.withheld)
    for (const role of from.filter((one) => see.includes(one) && (fields.includes(by) || fields.includes(says))))
      say(`the layer ${name} tells ${role} what is withheld from him.`);
}

/** Everybody who looks at a map sees what it is drawn on. */
function checkGround({ record, states, outlines, approval, since }: GroundType, area: Area, say: Say): void {
  const kinds = { [outlines]: 'prose', [approval]: 'text', [since]: 'date' };
  if (!area.records.includes(record)) say(`its map is drawn on ${record.name}, which is no record of the area.`);
  for (const [name, kind] of Object.entries(kinds)) {
    const field = record.fields[name];
    if (field?.kind !== kind) say(`its map is drawn on ${name}, which is no ${kind} of ${record.name}.`);
    else if (name !== since && field.class !== 'public') say(`its map shows ${name} of ${record.name}, which is not public.`);
  }
  for (const state of states)
    if (!Object.hasOwn(record.states, state)) say(`its map is drawn on the unknown state ${state} of ${record.name}.`);
}

/** The district a record is in, or one that it names. */
function isByDistrict({ report, column }: Extract<LayerType, { report: ReportType }>, table: string): boolean {
  const by = report.tables[table]?.by ?? '';
  const field = report.measures[column]?.of.fields[by];
  return by === 'district' || (isChoice(field) && Object.keys(field.choices).every((code) => districts.keys.some((one) => one === code)));
}

function checkPlaces({ of, at, district, facts }: NonNullable<BoardType['map']>, { see }: BoardType, say: Say): void {
  const open = (field: string): boolean => ['public', 'internal'].includes(of.fields[field]?.class ?? 'personal');
  for (const field of [at, ...facts]) if (!open(field)) say(`its map tells ${field}, which is sealed.`);
  if (of.fields[at]?.kind !== 'text' && of.fields[at]?.kind !== 'identifier') say(`its map is drawn by ${at}, which is no text.`);
  if (!isChoice(of.fields[district])) say(`its map has entries in districts by ${district}, which is no choice.`);
  for (const role of see) if (!Object.hasOwn(of.see, role)) say(`${role} may look at it, but sees no ${of.name}.`);
}
