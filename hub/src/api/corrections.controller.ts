import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { languageOf } from '@fatong/contracts';
import type { CorrectableView, CorrectionView, ListAnswer, RevealedCorrection } from '@fatong/contracts/api';
import { CorrectionDesk } from './corrections/desk.js';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';

@Controller()
export class CorrectionsController {
  constructor(@Inject(CorrectionDesk) private readonly desk: CorrectionDesk) {}

  @Handles(routes.lookCorrectable)
  look(@In() { params }: Input<typeof routes.lookCorrectable>, @Req() request: Request): Promise<CorrectableView> {
    return this.desk.look(params.id, languageOf(request.get('Accept-Language')));
  }

  @Handles(routes.listCorrectionsOf)
  ofMessage(@In() { params, query }: Input<typeof routes.listCorrectionsOf>): Promise<ListAnswer<CorrectionView>> {
    return this.desk.ofMessage(params.id, query);
  }

  @Handles(routes.proposeCorrection)
  propose(@Who() reader: Reader, @In() { params, body, key }: Input<typeof routes.proposeCorrection>): Promise<CorrectionView> {
    return this.desk.propose(reader, params.id, body, key);
  }

  @Handles(routes.listCorrections)
  list(@In() { query, filters }: Input<typeof routes.listCorrections>): Promise<ListAnswer<CorrectionView>> {
    return this.desk.list(query, filters);
  }

  @Handles(routes.revealCorrection)
  reveal(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.revealCorrection>): Promise<RevealedCorrection> {
    return this.desk.reveal(reader, params.id, body.purpose);
  }

  @Handles(routes.approveCorrection)
  approve(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.approveCorrection>): Promise<CorrectionView> {
    return this.desk.approve(reader, params.id, body.version);
  }

  @Handles(routes.refuseCorrection)
  refuse(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.refuseCorrection>): Promise<CorrectionView> {
    return this.desk.refuse(reader, params.id, body);
  }
}
