import { Inject, Injectable } from '@nestjs/common';
import type { BoardAnswer, BoardLevel, BoardQuery, BoardTileView } from '@fatong/contracts/api';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { now, today } from '@fatong/contracts/codes';
import type { BoardPeriod, BoardType } from '../../definitions/index.js';
import type { RecordRow, Scope } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { tilesOf } from '../frame/tiles.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused, wrongParameter } from '../problems.js';
import { seesReport } from '../reports/seen.js';
import { modelOf } from './models.js';
import { groundFor } from './ground.js';
import { layerOf, placesOf } from './places.js';
import { boardItemOf, countedScopes, opensBoard, reaches, seesBoard, widestOf } from './seen.js';

const order: readonly BoardLevel[] = ['city', 'district', 'unit'];

/** Whose board it is to be. */
interface Whose {
  readonly level: BoardLevel;
  readonly widest: BoardLevel;
  readonly district: string | null;
  readonly entry: RecordRow | null;
}

/** What stands on a board for this reader. Its numbers are those of reports, which he asks for himself, so that his rights are the same there and here. */
@Injectable()
export class BoardDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'config' | 'known' | 'records' | 'ruleBook'>) {}

  async board(reader: Reader, id: string, asked: BoardQuery): Promise<BoardAnswer> {
    const board = this.parts.known.areas.flatMap(({ boards }) => boards).find(({ name }) => name === id);
    if (board === undefined) throw new Refused('not-found');
    if (!seesBoard(reader, board)) throw await this.refusal(reader, id, 'role');
    const counted = countedScopes(reader, board);
    const whose = await this.whose(reader, board, asked, counted);
    return {
      ...boardItemOf(board),
      lead: board.lead,
      ...(opensBoard(reader, board) && { opens: true }),
      at: now().toISOString(),
      level: whose.level,
      levels: order.slice(order.indexOf(whose.widest), board.unit === null ? 2 : 3),
      district: whose.district,
      unit: whose.entry === null || board.unit === null ? null : { ...(await this.named(board, whose.entry)), by: board.unit.by },
      tiles: await this.tiles(reader, board, whose.level),
      map: await this.map(reader, board, counted),
    };
  }

  /** Of the city, of a district or of a unit: no wider than what the reader sees, which would read as if there were nothing beyond. */
  private async whose(reader: Reader, board: BoardType, asked: BoardQuery, counted: readonly Scope[]): Promise<Whose> {
    const widest = widestOf(counted);
    if (asked.level !== undefined && order.indexOf(asked.level) < order.indexOf(widest))
      throw await this.refusal(reader, board.name, 'scope');
    const entry = asked.unit === undefined ? null : await this.entry(reader, board, asked.unit, counted);
    if (entry !== null) return { level: 'unit', widest, district: null, entry };
    const own = counted.flatMap((scope) => (scope.kind === 'district' ? [scope.district] : []))[0] ?? null;
    const { district } = asked;
    if (district !== undefined) {
      if (!districts.keys.some((code) => code === district))
        throw wrongParameter('district', ['没有这个区。', 'There is no such district.']);
      if (widest !== 'city' && district !== own) throw await this.beyond(reader, board.name);
      return { level: 'district', widest, district, entry: null };
    }
    return { level: widest, widest, district: widest === 'district' ? own : null, entry: null };
  }

  private async entry(reader: Reader, { name, unit }: BoardType, id: string, counted: readonly Scope[]): Promise<RecordRow> {
    if (unit === null || !/^[\w-]{1,64}$/.test(id)) throw wrongParameter('unit', ['没有这个单位。', 'There is no such unit.']);
    const { rights } = this.parts.access;
    const row = await this.parts.records.get(unit.of.name, id, rights.scopesOf(reader, unit.of));
    if (row === null) throw new Refused('not-found');
    if (!reaches(counted, row)) throw await this.beyond(reader, name);
    return row;
  }

  private async named({ unit }: BoardType, { id }: RecordRow): Promise<{ readonly id: string; readonly label: string }> {
    return { id, label: (await this.parts.records.titles(unit!.of.name, [id])).get(id) ?? id };
  }

  private async tiles(reader: Reader, { tiles, unit }: BoardType, level: BoardLevel): Promise<readonly BoardTileView[]> {
    // What cannot be told of one unit alone would tell of all there are.
    const isOfUnit = (narrow: object): boolean => unit === null || level !== 'unit' || Object.hasOwn(narrow, unit.by);
    const mine = Object.entries(tiles).filter(([, { report }]) => seesReport(reader, report) && isOfUnit(report.narrow));
    const rules = [...new Set(mine.flatMap(([, one]) => one.rules))];
    const settings = rules.length === 0 ? [] : await this.parts.ruleBook.settings(rules.map(({ name }) => name));
    const at = now().toISOString();
    return mine.map(([name, tile]) => ({
      name,
      title: tile.title,
      report: tile.report.name,
      period: daysOf(tile.period),
      shows: tile.shows,
      figures: tile.figures,
      table: tile.table,
      column: tile.column,
      top: tile.top,
      layer: tile.layer,
      models: tile.rules.map((rule) => modelOf(rule, settings, at)),
    }));
  }

  private async map(reader: Reader, { map }: BoardType, counted: readonly Scope[]): Promise<BoardAnswer['map']> {
    if (map === null) return null;
    const { rights } = this.parts.access;
    const scopes = rights.scopesOf(reader, map.of);
    const tiles = tilesOf(this.parts.config.tiles);
    const layers = Object.entries(map.layers).filter(([, layer]) =>
      'report' in layer ? seesReport(reader, layer.report) : !('record' in layer) || rights.scopesOf(reader, layer.record).length > 0,
    );
    return {
      type: map.of.name,
      ground: { ...(await groundFor(map.ground, this.parts.records)), ...(tiles && { tiles }) },
      layers: layers.map(([name, layer]) => layerOf(name, layer, map.of, daysOf)),
      ...(await placesOf(
        { ...map, layers: Object.fromEntries(layers) },
        { records: this.parts.records, scopes, counted, scopesOf: (record) => rights.scopesOf(reader, record) },
      )),
    };
  }

  /** Officials learn that a board is another's; units of their own do not learn that there is one. */
  private async beyond(reader: Reader, id: string): Promise<Refused> {
    const refusal = await this.refusal(reader, id, 'scope');
    return reader.account.surface === 'admin' && reader.unit?.kind !== 'institution' ? refusal : new Refused('not-found');
  }

  private async refusal(reader: Reader, id: string, why: 'role' | 'scope'): Promise<Refused> {
    await this.parts.access.audit(reader, { act: 'read', object: `board:${id}`, outcome: 'refused', detail: { why } });
    return new Refused('forbidden');
  }
}

/** Until today: this day, this month, this year. */
function daysOf(period: BoardPeriod): { readonly from: string; readonly to: string } {
  const to = today();
  return { from: period === 'day' ? to : period === 'month' ? `${to.slice(0, 7)}-01` : `${to.slice(0, 4)}-01-01`, to };
}
