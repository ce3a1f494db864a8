import { Controller, Inject } from '@nestjs/common';
import type { BoardAnswer } from '@fatong/contracts/api';
import { BoardDesk } from './boards/desk.js';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';

@Controller()
export class BoardsController {
  constructor(@Inject(BoardDesk) private readonly desk: BoardDesk) {}

  @Handles(routes.showBoard)
  board(@Who() reader: Reader, @In() { params, query }: Input<typeof routes.showBoard>): Promise<BoardAnswer> {
    return this.desk.board(reader, params.id, query);
  }
}
