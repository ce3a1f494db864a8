import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type {
  BoardAnswer,
  KioskCode,
  KioskOpened,
  KioskOrder,
  KioskScreen,
  KioskView,
  ListAnswer,
  Period,
  ReportAnswer,
} from '@fatong/contracts/api';
import { daysAfter } from '@fatong/contracts/calendar';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { isDate, now, today } from '@fatong/contracts/codes';
import { claimKiosk, kioskRules, mayOf, newKiosk } from '../../access/index.js';
import type { BoardType } from '../../definitions/index.js';
import type { Account, Kiosk, Viewer } from '../../ports/index.js';
import { BoardDesk } from '../boards/desk.js';
import { opensBoard } from '../boards/seen.js';
import { kioskCookie, type Reader, type Screen } from '../frame/reader.js';
import { Limit } from '../frame/limit.js';
import { FRAME, isDemo, type Frame } from '../frame/tokens.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused, wrongParameter } from '../problems.js';
import { ReportDesk } from '../reports/desk.js';

/** Codes that one address may type in a minute. */
const typedAMinute = 20;

/**
 * Boards on screens where nobody is signed in (大屏). A person with the right opens one for a place until a day; the code it is told is typed at the screen, once. The screen
 * reads that board with his figures and nothing else, as long as he may open it himself.
 */
@Injectable()
export class KioskDesk {
  private readonly typed = new Limit(typedAMinute, 60_000);

  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'identities' | 'known' | 'records'>,
    @Inject(FRAME) private readonly frame: Frame,
    @Inject(BoardDesk) private readonly boards: BoardDesk,
    @Inject(ReportDesk) private readonly reports: ReportDesk,
  ) {}

  async open(reader: Reader, { board: name, district, unit, place, until }: KioskOrder): Promise<KioskOpened> {
    const board = this.named(name);
    if (!opensBoard(reader, board)) {
      await this.audit(reader, name, 'refused', { why: 'role' });
      throw new Refused('forbidden');
    }
    this.checkDay(until);
    if (place.trim() === '') throw wrongParameter('place', ['请填写大屏所在位置。', 'Say where the screen hangs.']);
    // What he may not look at himself he opens for no screen.
    await this.boards.board(reader, name, { ...(district && { district }), ...(unit && { unit }) });
    const { kiosk, code } = await newKiosk(
      this.parts.identities,
      { board: name, district: district ?? null, unit: unit ?? null, place: place.trim(), until, accountId: reader.account.id },
      new Date().toISOString(),
    );
    await this.audit(reader, name, 'done', { did: 'open', kiosk: kiosk.id, until });
    const [view] = await this.views([kiosk], new Map([[reader.account.id, reader.account]]));
    return { kiosk: view!, code, codeUntil: kiosk.codeUntil };
  }

  async list(reader: Reader): Promise<ListAnswer<KioskView>> {
    const boards = this.all().filter((board) => opensBoard(reader, board));
    const found = await this.parts.identities.kiosks.ofBoards(boards.map(({ name }) => name));
    const accounts = new Map(
      (await this.parts.identities.accountsOf([...new Set(found.map(({ accountId }) => accountId))])).map((one) => [one.id, one]),
    );
    const items = await this.views(
      found.filter(({ accountId }) => accounts.get(accountId)?.unit === reader.account.unit),
      accounts,
    );
    return { items, next: null, total: items.length };
  }

  async end(reader: Reader, id: string): Promise<void> {
    const kiosk = await this.parts.identities.kiosks.byId(id);
    const opener = kiosk && (await this.parts.identities.accountById(kiosk.accountId));
    const board = kiosk && this.all().find(({ name }) => name === kiosk.board);
    if (!kiosk || !board || !opensBoard(reader, board) || opener?.unit !== reader.account.unit) throw new Refused('not-found');
    await this.parts.identities.kiosks.end(id, { at: new Date().toISOString(), by: reader.account.id });
    await this.audit(reader, board.name, 'done', { did: 'end', kiosk: id });
  }

  async claim({ code }: KioskCode, request: Request, response: Response): Promise<KioskScreen> {
    const address = request.ip ?? '';
    this.typed.take(address);
    const wait = await this.parts.access.tries.take(code, address);
    if (wait > 0)
      throw new Refused('login-locked', { params: { minutes: Math.ceil(wait / 60) }, headers: { 'Retry-After': String(wait) } });
    const claimed = await claimKiosk(this.parts.identities, code, new Date().toISOString());
    const open = claimed && (await this.parts.access.kiosk(claimed.token));
    // An unknown code, one that was used and one that ran out are answered alike.
    if (!claimed || !open) throw new Refused('not-found');
    await this.parts.access.tries.right(code, address);
    const screen = { ...open, address };
    const shown = await this.screen(screen);
    await this.audit(screen, claimed.kiosk.board, 'done', { did: 'claim', kiosk: claimed.kiosk.id });
    response.cookie(kioskCookie, claimed.token, {
      httpOnly: true,
      sameSite: 'strict',
      path: '/api/screen',
      secure: this.frame.config.mode === 'production',
      maxAge: kioskRules.mostDays * 86_400_000,
    });
    return shown;
  }

  async screen(screen: Screen): Promise<KioskScreen> {
    const { place, until } = screen.kiosk;
    return {
      place,
      until,
      board: await this.shown(screen),
      districts: districts.keys.map((value) => ({ value, label: districts.codes[value].label })),
    };
  }

  async report(screen: Screen, id: string, { from, to }: Period): Promise<ReportAnswer> {
    const board = await this.shown(screen);
    const asked = [...board.tiles, ...(board.map?.layers ?? [])];
    if (!asked.some(({ report, period }) => report === id && period?.from === from && period.to === to)) throw new Refused('not-found');
    return this.reports.report(this.readerOf(screen), id, {
      from,
      to,
      granularity: 'year',
      ...(board.unit === null && board.district !== null && { district: board.district }),
      ...(board.unit !== null && { filters: { [board.unit.by]: { any: [board.unit.id] } } }),
    });
  }

  private shown(screen: Screen): Promise<BoardAnswer> {
    const { board: name, district, unit } = screen.kiosk;
    const board = this.all().find((one) => one.name === name);
    // Who opened it lost the right: it is as if it had ended.
    if (board === undefined || !opensBoard(screen, board)) throw new Refused('no-session');
    return this.boards.board(this.readerOf(screen), name, { ...(district && { district }), ...(unit && { unit }) });
  }

  /** Who opened it, as he would read it himself; it does nothing, so that no token of his is needed. */
  private readerOf({ account, unit, address, kiosk }: Screen): Reader {
    return {
      account,
      unit,
      address,
      may: mayOf(account, { isDemo: isDemo(this.frame) }),
      session: {
        tokenHash: '',
        accountId: account.id,
        surface: 'admin',
        csrf: '',
        createdAt: kiosk.openedAt,
        lastSeenAt: kiosk.seenAt ?? kiosk.openedAt,
        expiresAt: kiosk.openedAt,
        assurance: 'kiosk',
      },
    };
  }

  private all(): readonly BoardType[] {
    return this.parts.known.areas.flatMap(({ boards }) => boards);
  }

  private named(id: string): BoardType {
    const board = this.all().find(({ name }) => name === id);
    if (board === undefined) throw new Refused('not-found');
    return board;
  }

  private checkDay(until: string): void {
    const day = today(now());
    if (!isDate(until) || until < day || until > daysAfter(day, kioskRules.mostDays))
      throw wrongParameter('until', [
        `截止日期应在今天至 ${kioskRules.mostDays} 天之内。`,
        `Its last day must be within ${kioskRules.mostDays} days from today.`,
      ]);
  }

  /** Each with the name of whose board it is. */
  private views(kiosks: readonly Kiosk[], accounts: ReadonlyMap<string, Account>): Promise<readonly KioskView[]> {
    return Promise.all(
      kiosks.map(async (kiosk) => {
        const { of } = this.named(kiosk.board).unit ?? {};
        const { unit } = kiosk;
        const titles = unit === null || of === undefined ? undefined : await this.parts.records.titles(of.name, [unit]);
        return viewOf(kiosk, this.named(kiosk.board), accounts, titles?.get(unit!) ?? null);
      }),
    );
  }

  private audit(viewer: Viewer, board: string, outcome: 'done' | 'refused', detail: Readonly<Record<string, string>>): Promise<void> {
    return this.parts.access.audit(viewer, { act: 'kiosk', object: `board:${board}`, outcome, detail });
  }
}

function viewOf(kiosk: Kiosk, { title }: BoardType, accounts: ReadonlyMap<string, Account>, unit: string | null): KioskView {
  const { id, board, district, place, until, accountId, openedAt, seenAt } = kiosk;
  return {
    id,
    board,
    title,
    district,
    unit,
    place,
    until,
    state: stateOf(kiosk),
    openedBy: accounts.get(accountId)?.name ?? '',
    openedAt,
    seenAt,
  };
}

function stateOf({ endedAt, until, tokenHash, codeUntil }: Kiosk): KioskView['state'] {
  if (endedAt !== null) return 'revoked';
  if (until < today(now()) || (tokenHash === null && codeUntil <= new Date().toISOString())) return 'ended';
  return tokenHash === null ? 'waiting' : 'shown';
}
